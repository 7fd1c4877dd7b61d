import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { copyOut } from '../database/copy.ts';
import type { Endpoint } from '../database/endpoint.ts';
import type { DataFolder } from '../host/data-folder.ts';
import { BackupFault } from './backup-fault.ts';
import type { BackupRecord, Manifest } from './records.ts';

/** A table of the schema, with the columns that hold something of their own. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = ({ columns }: Pick<Table, 'columns'>): string => columns.map(quoted).join(', ');

/** The tables of the schema by their names, with their primary keys to put rows in order by. */
export async function tablesOf(client: pg.Client): Promise<readonly (Table & { readonly order: readonly string[] })[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.place) as "order"
     from pg_class c where c.relnamespace = 'svod'::regnamespace and c.relkind = 'r' order by c.relname`,
  );
  return rows;
}

/**
 * All that a workspace consists of, read in one snapshot as the role that may read everything: a table that it may not read, or rows that it does not see, stop
 * the backup instead of missing from it.
 */
export async function* backupRecords(backup: Endpoint, data: DataFolder): AsyncGenerator<BackupRecord> {
  const client = new pg.Client(backup);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // Of a session's settings that shape text only these matter to what is copied.
    await client.query(
      "set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0",
    );
    yield { head: await manifestOf(client), data: none() };
    await proveWhole(client);
    for (const table of await tablesOf(client)) {
      const { name, columns, order } = table;
      const counted = await client.query<{ count: string }>(`select count(*) from svod.${quoted(name)}`);
      let rows = 0;
      const by = order.length === 0 ? '' : ` order by ${order.map(quoted).join(', ')}`;
      const copied = copyOut(client, `copy (select ${columnList(table)} from svod.${quoted(name)}${by}) to stdout`);
      const counting = async function* (): AsyncGenerator<Buffer> {
        for await (const row of copied) {
          rows++;
          yield row as Buffer;
        }
      };
      yield { head: { kind: 'table', name, columns: [...columns] }, data: counting() };
      if (rows !== Number(counted.rows[0]?.count)) throw new BackupFault('differs', name);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
  for (const name of filesOf(data)) yield { head: { kind: 'file', name }, data: one(readFileSync(path.join(data.folder, name))) };
}

async function manifestOf(client: pg.Client): Promise<Manifest> {
  const steps = await client.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from public.svod_migrations order by number',
  );
  const kind = await client.query<{ kind: 'sample' | 'real' }>('select kind from svod.workspace');
  const version = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return { kind: 'manifest', migrations: steps.rows, workspace: kind.rows[0]?.kind ?? null, database: version.rows[0]?.version ?? '' };
}

/** Under row-level security a reader who may not see rows gets fewer and no error. The log's length is known twice, so it tells. */
async function proveWhole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ bypass: boolean; head: string | null; entries: string }>(
    `select (select rolbypassrls or rolsuper from pg_roles where rolname = current_user) as bypass,
       (select seq from svod.log_head) as head, (select count(*) from svod.log_entries) as entries`,
  );
  const [found] = rows;
  if (found?.bypass !== true || found.head === null || found.head !== found.entries) throw new BackupFault('incomplete-log');
}

/** Keys and signed ends of the log, by their paths in the folder of the data. */
function filesOf({ folder, keys, anchors }: DataFolder): readonly string[] {
  const found = readdirSync(keys, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return [...found, ...(existsSync(anchors) ? [anchors] : [])].map((file) => path.relative(folder, file).replaceAll('\\', '/')).toSorted();
}

async function* none(): AsyncGenerator<Buffer> {
  // A manifest is all head.
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
