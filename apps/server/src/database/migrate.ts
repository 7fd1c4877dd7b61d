import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Endpoint } from './endpoint.ts';

/** One numbered step of the schema. What was released is never changed: its hash is kept in the database. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

const FOLDER = path.join(import.meta.dirname, 'migrations');

/** The steps in order, numbered from 1 without gaps. */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted();
  return files.map((file, index) => {
    const [, number = '', name = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/u.exec(file) ?? [];
    if (Number(number) !== index + 1) throw new Error(`${file}: migrations are numbered from 0001 without gaps`);
    const sql = readFileSync(path.join(folder, file), 'utf8');
    return { number: index + 1, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Why a database can't be brought up to date: it was made by a newer Svod, or a step that it went through is not the one known here. */
export type MigrationFault = { readonly code: 'newer-database' | 'changed-migration'; readonly number: number };

export type Migrated = { readonly ok: true; readonly applied: readonly number[] } | { readonly ok: false; readonly fault: MigrationFault };

/** Taken while migrating, so that of several servers that start at once one does it and the others wait. */
const LOCK = 4_815_162_342;

/** Brings the schema up to date as its owner: each step in a transaction of its own, so that a step that was cut off left nothing. */
export async function migrate(owner: Endpoint, migrations: readonly Migration[] = readMigrations()): Promise<Migrated> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('revoke all on schema public from public');
    await client.query(
      'create table if not exists public.svod_migrations (number integer primary key, name text not null, hash text not null, applied timestamptz not null default now())',
    );
    // A backup says which steps its rows are of.
    await client.query('grant usage on schema public to svod_backup; grant select on public.svod_migrations to svod_backup');
    const { rows } = await client.query<{ number: number; hash: string }>(
      'select number, hash from public.svod_migrations order by number',
    );
    for (const { number, hash } of rows) {
      const known = migrations[number - 1];
      if (known === undefined) return { ok: false, fault: { code: 'newer-database', number } };
      if (known.hash !== hash) return { ok: false, fault: { code: 'changed-migration', number } };
    }
    const applied: number[] = [];
    for (const { number, name, sql, hash } of migrations.slice(rows.length)) {
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into public.svod_migrations (number, name, hash) values ($1, $2, $3)', [number, name, hash]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
      applied.push(number);
    }
    return { ok: true, applied };
  } finally {
    await client.end();
  }
}
