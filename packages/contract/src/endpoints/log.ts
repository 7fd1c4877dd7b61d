import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** One act, as the log keeps it. */
export const logEntrySchema = z.object({
  seq: z.number(),
  at: z.string(),
  /** Null where it was done on the server's host. */
  actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** `version.seal`. */
  act: z.string(),
  objectKind: z.string(),
  objectId: z.string().nullable(),
  revision: z.number().nullable(),
  /** Empty where the reader has no right to content. */
  reason: z.string(),
  hash: z.string(),
});

/** A page of the log, the newest first. An administrator reads who did what and when, without reasons of acts on content. */
export const readLog = endpoint({
  method: 'GET',
  path: '/api/log',
  access: ['desk', 'administrator'],
  query: z.strictObject({
    /** Entries before this number; without it from the end. */
    before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    most: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    entries: z.array(logEntrySchema),
    /** For the next page; null where this was the last. */
    before: z.number().nullable(),
    /** The last entry that a signature vouches for; null where none does yet. */
    signed: z.object({ seq: z.number(), at: z.string() }).nullable(),
    /** Ed25519, base64 (32 bytes): whoever holds it can verify an export without the server. */
    key: z.string().nullable(),
  }),
});

/** The whole log with its signatures, to be verified without the server (`svod verify-log`). For the desk: it holds reasons. */
export const exportLog = endpoint({
  method: 'GET',
  path: '/api/log/export',
  access: ['desk'],
  carries: 'download',
  limit: 'export',
  answer: z.unknown(),
});
