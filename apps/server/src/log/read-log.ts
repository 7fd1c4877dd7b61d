import type pg from 'pg';
import type { LogEntry } from './log-entry.ts';

/** The whole log in order, as a role that may read it sees it. */
export async function readLog(client: pg.ClientBase): Promise<readonly LogEntry[]> {
  const { rows } = await client.query<Omit<LogEntry, 'seq' | 'revision'> & { seq: string; revision: string | null }>(
    `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, encode(session_hash, 'hex') as "sessionHash", act,
       object_kind as "objectKind", object_id as "objectId", revision, encode(before_hash, 'hex') as "beforeHash",
       encode(after_hash, 'hex') as "afterHash", reason, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
     from svod.log_entries order by seq`,
  );
  return rows.map(({ seq, revision, ...rest }) => ({ ...rest, seq: Number(seq), revision: revision === null ? null : Number(revision) }));
}
