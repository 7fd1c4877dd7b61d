import { z } from 'zod';

/** Languages of the interface and of names. */
export const LANGUAGES = ['en', 'ru', 'ky'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A name by language; at least one language is there. */
export const namesSchema = z
  .strictObject({
    en: z.string().trim().min(1).max(400).optional(),
    ru: z.string().trim().min(1).max(400).optional(),
    ky: z.string().trim().min(1).max(400).optional(),
  })
  .refine((names) => Object.values(names).some((name) => name !== undefined), { error: 'name-in-no-language' });
export type Names = z.infer<typeof namesSchema>;
