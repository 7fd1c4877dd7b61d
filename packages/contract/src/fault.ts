import { z } from 'zod';

/** Codes of what goes wrong with a call. The text is made by the one who shows it, in their language. */
export const FAULTS = [
  'not-signed-in',
  'not-allowed',
  'not-found',
  'not-now',
  'stale',
  'invalid',
  'key-missing',
  'key-of-another-act',
  'wrong-origin',
  'wrong-host',
  'wrong-content-type',
  'too-large',
  'too-many-requests',
  'unavailable',
  'unexpected',
] as const;

/** What every call that is not done answers. `fault` is one of FAULTS, or a code of the endpoint's own. */
export const faultSchema = z.object({
  fault: z.string(),
  /** Values that the text speaks of, by name. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Where input was not as asked: a path in the body (`names.ru`) and a code. */
  places: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  /** For `stale`: the revision that stands now, and what the object says now. */
  revision: z.number().optional(),
  current: z.unknown().optional(),
  /** Names the request in the server's log. */
  request: z.string().optional(),
});
export type Fault = z.infer<typeof faultSchema>;
