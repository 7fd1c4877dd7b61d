import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { copyIn } from '../database/copy.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { type Migration, migrate, readMigrations } from '../database/migrate.ts';
import type { DataFolder } from '../host/data-folder.ts';
import { BackupFault } from './backup-fault.ts';
import { columnList, quoted, tablesOf } from './backup-records.ts';
import { type Manifest, type Sums, readRecords } from './records.ts';
import { openBackup } from './write-backup.ts';

/** Reads a backup to its end and holds it against itself; gives what it is of. Nothing is written anywhere. */
export async function proveBackup(file: string, passphrase: string): Promise<{ readonly manifest: Manifest; readonly sums: Sums }> {
  let manifest: Manifest | null = null;
  const sums = await readRecords(openBackup(file, passphrase), async (head) => {
    if (head.kind === 'manifest') manifest = head;
  });
  if (manifest === null) throw new BackupFault('damaged');
  stepsOf(manifest);
  return { manifest, sums };
}

/** The steps of the schema that the backup was made on. Throws where this Svod does not know them. */
function stepsOf({ migrations }: Manifest): readonly Migration[] {
  const known = readMigrations();
  for (const { number, hash } of migrations) {
    const step = known[number - 1];
    if (step === undefined) throw new BackupFault('newer-database', String(number));
    if (step.hash !== hash) throw new BackupFault('changed-migration', String(number));
  }
  return known.slice(0, migrations.length);
}

/**
 * Puts a proved backup into an empty database: the schema as it was then, the rows, and the steps since. The files lie in the folder of the data when all
 * rows are there.
 */
export async function restoreBackup(file: string, passphrase: string, { admin, roles }: OpenDatabase, data: DataFolder): Promise<void> {
  if (admin === null) throw new BackupFault('not-empty');
  const client = new pg.Client(admin);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const there = await client.query("select 1 from pg_namespace where nspname = 'svod'");
    if (there.rowCount !== 0) throw new BackupFault('not-empty');
    const files = new Map<string, Buffer>();
    await readRecords(openBackup(file, passphrase), async (head, rows) => {
      switch (head.kind) {
        case 'manifest': {
          const made = await migrate(roles.owner, stepsOf(head));
          if (!made.ok) throw new BackupFault(made.fault.code, String(made.fault.number));
          await client.query('begin');
          // Rows are put back as they were: what looks at each act (the chain, keys of others) has looked already.
          await client.query("set local session_replication_role = 'replica'; set local statement_timeout = 0");
          const tables = await tablesOf(client);
          await client.query(`truncate ${tables.map(({ name }) => `svod.${quoted(name)}`).join(', ')}`);
          return;
        }
        case 'table':
          await copyIn(client, `copy svod.${quoted(head.name)} (${columnList(head)}) from stdin`, rows);
          return;
        case 'file': {
          const parts: Buffer[] = [];
          for await (const part of rows) parts.push(part);
          files.set(head.name, Buffer.concat(parts));
        }
      }
    });
    await client.query('commit');
    await client.query('analyze');
    writeFiles(data, files);
  } finally {
    await client.end();
  }
  const now = await migrate(roles.owner);
  if (!now.ok) throw new BackupFault(now.fault.code, String(now.fault.number));
}

function writeFiles({ folder }: DataFolder, files: ReadonlyMap<string, Buffer>): void {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, bytes, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
