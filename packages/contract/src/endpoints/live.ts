import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** What a live event says: an object that the viewer may see has changed. What it says now is read again. */
export const changedSchema = z.object({
  kind: z.enum(['workspace', 'body', 'person', 'plan', 'version', 'round', 'asked', 'return', 'file', 'task', 'log']),
  id: z.uuid().nullable(),
  /** For what belongs to a round or plan: those, so that lists are read again. */
  round: z.uuid().nullable(),
  plan: z.uuid().nullable(),
});
export type Changed = z.infer<typeof changedSchema>;

/**
 * Server-sent events: `event: changed`, `data:` as `changedSchema`, `id:` an opaque cursor of this reader's own. After a break the browser
 * gives the last cursor (`Last-Event-ID`), and what came in between follows. `event: reset` says that it is too long ago: read all again.
 * `event: ended` says that the sign-in is over.
 */
export const live = endpoint({
  method: 'GET',
  path: '/api/live',
  access: 'signed-in',
  carries: 'events',
  answer: z.unknown(),
});
