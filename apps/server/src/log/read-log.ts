import type pg from 'pg';
import type { LogEntry } from './log-entry.ts';

/** Columns of an entry as {@link entryOf} reads them. */
export const ENTRY_COLUMNS = `seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, encode(session_hash, 'hex') as "sessionHash", act,
  object_kind as "objectKind", object_id as "objectId", revision, encode(before_hash, 'hex') as "beforeHash",
  encode(after_hash, 'hex') as "afterHash", reason, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash`;

/** An entry as the database gives it: its numbers as texts. */
export type EntryRow = Omit<LogEntry, 'seq' | 'revision'> & { readonly seq: string; readonly revision: string | null };

export const entryOf = ({ seq, revision, ...rest }: EntryRow): LogEntry => ({
  ...rest,
  seq: Number(seq),
  revision: revision === null ? null : Number(revision),
});

/** The whole log in order, as a role that may read it sees it. */
export async function readLog(client: pg.ClientBase): Promise<readonly LogEntry[]> {
  const { rows } = await client.query<EntryRow>(`select ${ENTRY_COLUMNS} from svod.log_entries order by seq`);
  return rows.map(entryOf);
}
