import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { tablesOf } from '../../src/backup/backup-records.ts';
import { copyOut } from '../../src/database/copy.ts';
import type { Endpoint } from '../../src/database/endpoint.ts';
import type { OpenDatabase } from '../../src/database/open-database.ts';
import { ROLES } from '../../src/database/roles.ts';
import { type DataFolder, openDataFolder } from '../../src/host/data-folder.ts';
import type { TestDatabase } from '../test-cluster.ts';

/** A folder of data of the test's own. */
export function emptyData(): DataFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-data-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const data = openDataFolder(path.join(folder, 'data'));
  if (data === null) throw new Error('no folder');
  return data;
}

/** An empty database on the tests' server beside the test's own one, with the same roles. */
export async function emptyDatabase({ admin, roles }: TestDatabase): Promise<OpenDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(admin);
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`create database ${name} owner svod_owner encoding 'UTF8' template template0`);
  await client.query(`grant connect on database ${name} to svod_app, svod_jobs, svod_backup`);
  await client.end();
  const at = (endpoint: Endpoint): Endpoint => ({ ...endpoint, database: name });
  const [owner, app, jobs, backup] = ROLES.map((role) => at(roles[role]));
  if (!owner || !app || !jobs || !backup) throw new Error('roles');
  after(async () => {
    const last = new pg.Client(admin);
    last.on('error', () => undefined);
    await last.connect().catch(() => undefined);
    await last.query(`drop database if exists ${name} with (force)`).catch(() => undefined);
    await last.end().catch(() => undefined);
  });
  return {
    roles: { owner, app, jobs, backup },
    admin: at(admin),
    embedded: false,
    attached: true,
    revive: () => Promise.resolve({ kind: 'runs' }),
    stop: () => Promise.resolve(),
  };
}

/** All rows of each table, in order, as the database writes them. */
export async function rowsOf(endpoint: Endpoint): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client(endpoint);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found: Record<string, string> = {};
    for (const { name } of await tablesOf(client)) {
      let text = '';
      for await (const row of copyOut(client, `copy (select * from svod."${name}" t order by t::text) to stdout`)) text += String(row);
      found[name] = text;
    }
    return found;
  } finally {
    await client.end();
  }
}
