import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type pg from 'pg';
import type { Probe } from './probe.ts';
import { makeProbes } from './specimens.ts';
import { CALLERS, type Caller, makeWorld } from './world.ts';

/**
 * What the database lets each person see and write by itself, whatever the server asks: the row policies alone. Each policy that is
 * opened for a try must show.
 */
const world = await makeWorld();
const probes = await makeProbes(world);
const { admin } = world;
const app = await world.server.database.connect('app');
const owner = await world.server.database.connect('owner');
const KEPT = path.join(import.meta.dirname, 'row-security.txt');

const personOf = (caller: Caller): string => (caller === 'nobody' ? '' : world.people[caller].id);

/** A query's outcome as one of: rows, `refused` by the database's rights, or stopped by something that is no right (a constraint). */
async function tried(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<string> {
  await client.query('savepoint before');
  try {
    return `${(await client.query(text, [...values])).rowCount}`;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === '42501' ? 'refused' : 'let in';
  } finally {
    await client.query('rollback to savepoint before');
  }
}

async function lineOf({ table, update, specimens }: Probe, caller: Caller): Promise<string> {
  const by = personOf(caller);
  await app.query('begin');
  try {
    await app.query("select set_config('svod.viewer', $1, true)", [by]);
    const sees = await tried(app, `select 1 from svod.${table}`);
    const parts = [sees === 'refused' ? 'sees nothing' : `sees ${sees}`];
    if (update !== null) parts.push(`changes ${await tried(app, `update svod.${table} set ${update} = ${update}`)}`);
    const removes = await tried(app, `delete from svod.${table}`);
    if (removes !== 'refused') parts.push(`removes ${removes}`);
    for (const { whose, row } of specimens) {
      const given = row(by === '' ? '00000000-0000-4000-8000-000000000000' : by);
      const names = Object.keys(given);
      const sql = `insert into svod.${table} (${names.join(', ')}) values (${names.map((_name, index) => `$${index + 1}`).join(', ')})`;
      const put = await tried(
        app,
        sql,
        names.map((name) => given[name]),
      );
      parts.push(`adds${whose === '' ? '' : ` of ${whose}`} ${put === 'refused' ? 'no' : 'yes'}`);
    }
    return parts.join(', ');
  } finally {
    await app.query('rollback');
  }
}

async function picture(tables: readonly Probe[], callers: readonly Caller[] = CALLERS): Promise<string> {
  const lines: string[] = [];
  for (const probe of tables) {
    const by = new Map<string, Caller[]>();
    for (const caller of callers) {
      const line = await lineOf(probe, caller);
      by.set(line, [...(by.get(line) ?? []), caller]);
    }
    const { rows } = await admin.query<{ n: string }>(`select count(*) as n from svod.${probe.table}`);
    lines.push(`${probe.table} (${rows[0]?.n} rows)`, ...[...by].map(([line, those]) => `    ${line}: ${those.join(', ')}`));
  }
  return `${lines.join('\n')}\n`;
}

test('every table of the schema is tried', async () => {
  const { rows } = await admin.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'svod'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    probes.map(({ table }) => table).toSorted(),
    'tables to be put into specimens.ts',
  );
});

test('what each person sees and writes is as the reviewed picture says (SVOD_KEEP_AUTHORISATION=1 keeps a new one)', async () => {
  const found = await picture(probes);
  if (process.env['SVOD_KEEP_AUTHORISATION'] === '1') writeFileSync(KEPT, found);
  assert.equal(found, readFileSync(KEPT, 'utf8'));
});

/** Enough of them that every policy holds somebody back. */
const TRIED: readonly Caller[] = ['nobody', 'desk', 'contributor А', 'contributor В', 'observer', 'administrator'];

interface Policy {
  readonly table: string;
  readonly name: string;
  /** `r` select, `a` insert, `w` update, `d` delete. */
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

async function openPolicy({ table, name, using, check }: Policy): Promise<() => Promise<unknown>> {
  const set = (one: string | null, to: string | null): string =>
    `${one === null ? '' : `using (${one})`} ${to === null ? '' : `with check (${to})`}`;
  await owner.query(`alter policy ${name} on svod.${table} ${set(using && 'true', check && 'true')}`);
  return () => owner.query(`alter policy ${name} on svod.${table} ${set(using, check)}`);
}

test('each policy that is opened shows in the picture', async () => {
  const { rows: policies } = await owner.query<Policy>(
    `select c.relname as table, p.polname as name, p.polcmd as command, pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'svod'::regnamespace and 'svod_app'::regrole = any (p.polroles)
       and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) <> 'true' order by 1, 2`,
  );
  const silent: string[] = [];
  for (const policy of policies) {
    const probe = probes.find(({ table }) => table === policy.table);
    assert.ok(probe);
    // To change or remove a row one must see it: so that the policy of changes is asked at all, that of seeing is opened first.
    const seeing = 'wd'.includes(policy.command) ? policies.filter(({ table, command }) => table === policy.table && command === 'r') : [];
    const shut: (() => Promise<unknown>)[] = [];
    for (const one of seeing) shut.push(await openPolicy(one));
    const before = await picture([probe], TRIED);
    shut.push(await openPolicy(policy));
    if ((await picture([probe], TRIED)) === before) silent.push(`${policy.table}: ${policy.name}`);
    for (const one of shut) await one();
  }
  assert.deepEqual(silent, []);
  assert.ok(policies.length > 30, `${policies.length} policies were tried`);
  assert.equal(await picture(probes), readFileSync(KEPT, 'utf8'), 'all is as it was');
});
