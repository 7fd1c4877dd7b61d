import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { namesSchema } from '../language.ts';

export const bodyKindSchema = z.enum(['ministry', 'agency', 'organisation', 'other']);

/** Names by language; none must be there. */
const shortNamesSchema = z.strictObject({
  en: z.string().trim().min(1).max(60).optional(),
  ru: z.string().trim().min(1).max(60).optional(),
  ky: z.string().trim().min(1).max(60).optional(),
});

const written = { kind: bodyKindSchema, names: namesSchema, shortNames: shortNamesSchema };

export const bodySchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  kind: bodyKindSchema,
  names: namesSchema,
  shortNames: shortNamesSchema,
  /** Which of the twelve marks (colour, shape and line) tells it apart on the screen. */
  mark: z.number(),
});
export type Body = z.infer<typeof bodySchema>;

const params = z.strictObject({ body: z.uuid() });

/** Every body, by name. */
export const listBodies = endpoint({
  method: 'GET',
  path: '/api/bodies',
  access: 'signed-in',
  answer: z.object({ bodies: z.array(bodySchema) }),
});

export const addBody = endpoint({
  method: 'POST',
  path: '/api/bodies',
  access: ['desk'],
  act: true,
  body: z.strictObject(written),
  answer: z.object({ id: z.uuid(), revision: z.number() }),
});

export const editBody = endpoint({
  method: 'PATCH',
  path: '/api/bodies/:body',
  access: ['desk'],
  act: true,
  params,
  body: z.strictObject({ ...written, mark: z.int().min(0).max(11), revision: z.int().positive() }),
  answer: z.object({ revision: z.number() }),
});

/** The shipped register of bodies of the Kyrgyz Republic and of organisations that work with it. */
export const readRegister = endpoint({
  method: 'GET',
  path: '/api/bodies/register',
  access: ['desk'],
  answer: z.object({
    bodies: z.array(
      z.object({
        /** By which it is taken over. */
        register: z.string(),
        kind: bodyKindSchema,
        names: namesSchema,
        shortNames: shortNamesSchema,
        /** Taken over already. */
        taken: z.boolean(),
      }),
    ),
  }),
});

/** Takes bodies over from the register. Those that are there already stay as they are. */
export const importBodies = endpoint({
  method: 'POST',
  path: '/api/bodies/import',
  access: ['desk'],
  act: true,
  body: z.strictObject({ register: z.array(z.string().max(60)).min(1).max(500) }),
  answer: z.object({ added: z.number() }),
});
