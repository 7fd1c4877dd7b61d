import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema } from '../language.ts';
import { roleSchema } from '../role.ts';

/** A role that somebody has, and in which body. */
export const heldRoleSchema = z.object({
  role: roleSchema,
  body: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  until: z.iso.datetime().nullable(),
});

/** What every page needs first: which workspace this is and who looks at it. */
export const readStart = endpoint({
  method: 'GET',
  path: '/api/start',
  access: 'anyone',
  answer: z.object({
    workspace: z.object({
      /** `none`: the workspace is still to be set up, with the link that the first start printed. */
      kind: z.enum(['none', 'sample', 'real']),
      name: z.string(),
      revision: z.number(),
      /** Where the calendar of final dates is kept: a name of the time zone database, `Asia/Bishkek`. */
      timeZone: z.string(),
    }),
    viewer: z.object({ id: z.uuid(), name: z.string(), language: languageSchema, roles: z.array(heldRoleSchema) }).nullable(),
  }),
});

export const renameWorkspace = endpoint({
  method: 'PATCH',
  path: '/api/workspace',
  access: ['desk', 'administrator'],
  act: true,
  /** A final date has passed when its day has ended in the time zone. Fault `time-zone-not-known`. */
  body: z.strictObject({
    name: z.string().trim().min(1).max(400),
    timeZone: z.string().trim().min(1).max(60).optional(),
    revision: z.int().positive(),
  }),
  answer: z.object({ revision: z.number() }),
});
