import { z } from 'zod';
import type { LogEntry } from './log-entry.ts';
import type { Anchor } from './verify-log.ts';

/** First line of an exported log. */
export const EXPORT_HEAD = { format: 'svod-log/1' } as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const entrySchema = z.strictObject({
  seq: z.int().positive(),
  at: z.string().regex(/^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u),
  actor: z.uuid().nullable(),
  sessionHash: hash.nullable(),
  act: z.string(),
  objectKind: z.string(),
  objectId: z.uuid().nullable(),
  revision: z.int().nullable(),
  beforeHash: hash.nullable(),
  afterHash: hash.nullable(),
  // Half a character has no bytes of its own to be hashed.
  reason: z.string().refine((text) => text.isWellFormed()),
  previous: hash,
  hash,
}) satisfies z.ZodType<LogEntry>;

const lineSchema = z.union([
  z.strictObject({ entry: entrySchema }),
  z.strictObject({ anchor: z.strictObject({ seq: z.int().positive(), hash, signature: z.string() }) }),
]);

export const entryLine = (entry: LogEntry): string => `${JSON.stringify({ entry })}\n`;
export const anchorLine = ({ seq, hash: end, signature }: Anchor): string =>
  `${JSON.stringify({ anchor: { seq, hash: end, signature } })}\n`;

/** What a line of an exported log holds. */
export type ExportedLine = { readonly entry: LogEntry } | { readonly anchor: Anchor };

/** A line read; null where it is none, also where it says more or less than such a line does. */
export function readExportedLine(line: string): ExportedLine | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the first line is that of an export which is known here. */
export function isExportHead(line: string): boolean {
  try {
    return z.looseObject({ format: z.literal(EXPORT_HEAD.format) }).safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}
