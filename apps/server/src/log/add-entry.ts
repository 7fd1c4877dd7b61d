import { createHash } from 'node:crypto';
import type pg from 'pg';

/** What an entry says; its number, time and hash are the database's. */
export interface NewEntry {
  /** The transaction's viewer; null before anybody has signed in. */
  readonly actor: string | null;
  readonly sessionHash: Buffer | null;
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly revision: number | null;
  /** What the object said before and after: hashes of it are kept. */
  readonly before: unknown;
  readonly after: unknown;
  readonly reason?: string;
}

/** Adds an entry to the log, in the transaction of what it tells of. */
export async function addEntry(client: pg.ClientBase, entry: NewEntry): Promise<void> {
  const { actor, sessionHash, act, objectKind, objectId, revision, before, after, reason = '' } = entry;
  await client.query(
    `insert into svod.log_entries (actor, session_hash, act, object_kind, object_id, revision, before_hash, after_hash, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[actor, sessionHash, act, objectKind, objectId, revision],
      ...[before === null ? null : hashOf(before), after === null ? null : hashOf(after), reason],
    ],
  );
}

/** SHA-256 of a value as JSON with its keys in order: equal values have equal hashes, however they were made. */
export function hashOf(value: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? ordered(part) : part)))
    .digest();
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const ordered = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
