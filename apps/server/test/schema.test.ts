import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { describeSchema } from '../src/database/schema/describe-schema.ts';
import { migrate, readMigrations } from '../src/database/migrate.ts';
import { testDatabase } from './test-cluster.ts';

const database = await testDatabase();
const owner = await database.connect('owner');
const KEPT = path.join(import.meta.dirname, '../src/database/schema/schema.txt');

test('the schema is the one that is kept in the project (SVOD_KEEP_SCHEMA=1 keeps a new one)', async () => {
  const found = await describeSchema(owner);
  if (process.env['SVOD_KEEP_SCHEMA'] === '1') writeFileSync(KEPT, found);
  assert.equal(found, readFileSync(KEPT, 'utf8'));
});

test('migrating again does nothing; a newer database and a changed step are told apart and not touched', async () => {
  const before = await describeSchema(owner);
  const known = readMigrations();
  assert.deepEqual(await migrate(database.roles.owner), { ok: true, applied: [] });
  assert.deepEqual(await migrate(database.roles.owner, known.slice(0, -1)), {
    ok: false,
    fault: { code: 'newer-database', number: known.length },
  });
  const changed = known.map((one) => ({ ...one, hash: `${one.hash}0` }));
  assert.deepEqual(await migrate(database.roles.owner, changed), { ok: false, fault: { code: 'changed-migration', number: 1 } });
  assert.equal(await describeSchema(owner), before);
});

test('a step that fails leaves nothing of itself', async () => {
  const known = readMigrations();
  const broken = { number: known.length + 1, name: 'broken', sql: 'create table svod.half (id int); select 1/0;', hash: 'x' };
  await assert.rejects(migrate(database.roles.owner, [...known, broken]), /division by zero/);
  const { rowCount } = await owner.query("select 1 from pg_class where relname = 'half'");
  assert.equal(rowCount, 0);
  assert.deepEqual(await migrate(database.roles.owner), { ok: true, applied: [] });
});

/** What lacks the protection that every table, view and function must have. */
async function uncovered(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ what: string }>(
    `select format('table %s: row security is not forced', oid::regclass) as what from pg_class
       where relnamespace = 'svod'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
     union all select format('table %s: no policy', oid::regclass) from pg_class c
       where relnamespace = 'svod'::regnamespace and relkind in ('r', 'p') and not exists (select 1 from pg_policy where polrelid = c.oid)
     union all select format('view %s: not as its reader', oid::regclass) from pg_class
       where relnamespace = 'svod'::regnamespace and relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (reloptions), false)
     union all select format('function %s: %s', oid::regprocedure, case when prosecdef then 'as its owner' else 'no search path' end) from pg_proc
       where pronamespace = 'svod'::regnamespace and (prosecdef or proconfig is null)
     union all select format('function %s: anybody may run it', p.oid::regprocedure) from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) granted
       where p.pronamespace in ('svod'::regnamespace, 'public'::regnamespace) and granted.grantee = 0 and granted.privilege_type = 'EXECUTE'
     union all select format('%s: %s for %s', table_name, privilege_type, grantee) from information_schema.role_table_grants
       where table_schema = 'svod' and grantee in ('svod_app', 'svod_jobs', 'PUBLIC') and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
     order by 1`,
  );
  return rows.map(({ what }) => what);
}

/** Functions that run as the owner, each with its reason. */
const AS_OWNER = [
  'function svod.answers_for(uuid): as its owner',
  'function svod.answers_in(uuid,uuid): as its owner',
  'function svod.chain_entry(): as its owner',
  'function svod.count_attempt(bytea,integer): as its owner',
  'function svod.count_use(bytea,interval,integer): as its owner',
  'function svod.end_suspended(): as its owner',
  'function svod.enqueue(uuid): as its owner',
  'function svod.export_log(bigint,integer): as its owner',
  'function svod.forget_attempt(bytea,bytea): as its owner',
  'function svod.guard_sample(): as its owner',
  'function svod.has_means(uuid): as its owner',
  'function svod.has_power(uuid): as its owner',
  'function svod.has_role(text,uuid): as its owner',
  'function svod.is_asked(uuid): as its owner',
  'function svod.is_of_body(uuid): as its owner',
  'function svod.keep_challenge(bytea,text,bytea): as its owner',
  'function svod.languages_of(uuid): as its owner',
  'function svod.log_after(bigint,integer): as its owner',
  'function svod.log_end(): as its owner',
  'function svod.log_end(bigint): as its owner',
  'function svod.may_give(text,uuid): as its owner',
  'function svod.means_of(uuid): as its owner',
  'function svod.page_of_parts(uuid,text): as its owner',
  'function svod.parts_of_viewer(uuid): as its owner',
  'function svod.person_of_identity(text,text): as its owner',
  'function svod.person_of_mail(text): as its owner',
  'function svod.person_of_passkey(bytea): as its owner',
  'function svod.point_in_parts(uuid,text,text): as its owner',
  'function svod.read_log(bigint,integer): as its owner',
  'function svod.sample_accounts(): as its owner',
  'function svod.sees_plan(uuid): as its owner',
  'function svod.sees_version(uuid): as its owner',
  'function svod.set_up(bytea,text,text,text,text): as its owner',
  'function svod.shares_body(uuid): as its owner',
  'function svod.standing_of(bytea): as its owner',
  'function svod.take_challenge(bytea,text): as its owner',
  'function svod.take_token(bytea): as its owner',
  'function svod.task_asker(uuid): as its owner',
  'function svod.tasks_to_take(interval): as its owner',
  'function svod.use_session(bytea): as its owner',
];

test('every table, view and function is covered: row security forced, policies, readers’ own rights, no right to empty, nothing that anybody may run', async () => {
  assert.deepEqual(await uncovered(), AS_OWNER);
  await owner.query('begin');
  await owner.query('create table svod.bare (id int)');
  await owner.query('create view svod.seen as select 1 as one');
  await owner.query('grant truncate on svod.bare to svod_app');
  await owner.query("create function svod.loose() returns int language sql as 'select 1'");
  const shut = await uncovered();
  await owner.query('grant execute on function svod.loose() to public');
  const found = await uncovered();
  await owner.query('rollback');
  assert.ok(!shut.some((line) => line.includes('loose(): anybody')), 'a new function is nobody’s until it is granted');
  for (const part of [
    'bare: row security',
    'bare: no policy',
    'seen: not as its reader',
    'bare: TRUNCATE',
    'loose(): no search path',
    'loose(): anybody may run it',
  ])
    assert.ok(
      found.some((line) => line.includes(part)),
      part,
    );
});

test('roles have what they need and no more', async () => {
  const { rows } = await owner.query(
    "select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname like 'svod\\_%' and rolname <> 'svod_super' order by 1",
  );
  assert.deepEqual(
    rows.map((role: { rolname: string }) => role),
    ['svod_app', 'svod_backup', 'svod_jobs', 'svod_owner'].map((rolname) => ({
      rolname,
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolbypassrls: rolname === 'svod_backup',
    })),
  );
  for (const role of ['app', 'jobs', 'backup'] as const) {
    const client = await database.connect(role);
    for (const sql of [
      'create table public.mine (id int)',
      'create temp table mine (id int)',
      'create schema mine',
      'create table svod.mine (id int)',
    ])
      await assert.rejects(client.query(sql), /permission denied|read-only/, `${role}: ${sql}`);
  }
});
