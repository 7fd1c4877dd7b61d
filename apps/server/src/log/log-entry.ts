import { createHash } from 'node:crypto';

/** One act as the log keeps it. Hashes are 32 bytes, hex; times UTC with microseconds, `YYYY-MM-DDThh:mm:ss.ffffffZ`. */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly sessionHash: string | null;
  /** `version.seal`, `return.replace`. */
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly revision: number | null;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  readonly reason: string;
  readonly previous: string;
  readonly hash: string;
}

/** Hash before the first entry. */
export const GENESIS = '00'.repeat(32);

/**
 * The hash that an entry must have: SHA-256 over its fields in order, each with its length before it in four bytes (-1 for null). The database computes the
 * same in `svod.log_bytes`; here it is done anew, so that a log can be verified without the database.
 */
export function entryHash(entry: Omit<LogEntry, 'hash'>): string {
  const sum = createHash('sha256');
  const add = (field: Buffer | null): void => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(field === null ? -1 : field.length);
    sum.update(length);
    if (field !== null) sum.update(field);
  };
  const hex = (value: string | null): Buffer | null => (value === null ? null : Buffer.from(value.replaceAll('-', ''), 'hex'));
  const whole = (value: number | null): Buffer | null => {
    if (value === null) return null;
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(value));
    return bytes;
  };
  const text = (value: string): Buffer => Buffer.from(value, 'utf8');
  for (const field of [
    hex(entry.previous),
    whole(entry.seq),
    text(entry.at),
    hex(entry.actor),
    hex(entry.sessionHash),
    text(entry.act),
    text(entry.objectKind),
    hex(entry.objectId),
    whole(entry.revision),
    hex(entry.beforeHash),
    hex(entry.afterHash),
    text(entry.reason),
  ])
    add(field);
  return sum.digest('hex');
}
