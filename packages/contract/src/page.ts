import { z } from 'zod';

/** One provision as it is shown: a paragraph, or a table of cells that hold provisions. Addresses are those of `consolidation.json`. */
export const provisionSchema = z.object({
  /** Address of the provision in its version: stays the same as long as the version does. */
  id: z.string(),
  /** Number or letter that Word computes for it, and the number of the measure it belongs to; '' for none. */
  label: z.string(),
  measure: z.string().optional(),
  /** Outline level 1–9 of a heading. */
  heading: z.number().optional(),
  text: z.string(),
});
export type Provision = z.infer<typeof provisionSchema>;

/** A measure of the plan's table by its fields, each a provision that can be amended. */
export const measureSchema = z.object({
  number: z.string(),
  /** By field (`num`, `task`, `measure`, `deadline`, `result`, `indicator`, `resp`, `funding`, `note`, else the column's title): address and text. Their order is not kept. */
  fields: z.record(z.string(), z.object({ id: z.string(), text: z.string() })),
});
export type Measure = z.infer<typeof measureSchema>;

/** A section of the plan: what a part is that an expert may be asked about alone. */
export const partSchema = z.object({
  id: z.string(),
  title: z.string(),
  level: z.number(),
  provisions: z.array(provisionSchema),
  measures: z.array(measureSchema),
});
export type Part = z.infer<typeof partSchema>;

/** A version in one language for the screens: outline and provisions in reading order. Kept with the version. */
export const pageSchema = z.object({
  format: z.literal('svod-page/1'),
  title: z.string(),
  parts: z.array(partSchema),
});
export type Page = z.infer<typeof pageSchema>;
