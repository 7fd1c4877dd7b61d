import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import { type Actor, type Outcome, perform } from '../src/acts/perform.ts';
import { renameWorkspace } from '../src/acts/rename-workspace.ts';
import { testDatabase } from './test-cluster.ts';

const database = await testDatabase();
const admin = await database.connect('admin');
const pool = new pg.Pool({ ...database.roles.app, max: 6 });
pool.on('error', () => undefined);
after(() => pool.end());

await admin.query("insert into svod.workspace (kind, name) values ('real', 'Первое')");
const person = async (role: string | null): Promise<Actor> => {
  const id = randomUUID();
  await admin.query('insert into svod.people (id, name) values ($1, $2)', [id, `${role ?? 'никто'}`]);
  if (role !== null) await admin.query('insert into svod.roles (person, role) values ($1, $2)', [id, role]);
  return { person: id, sessionHash: null };
};
const desk = await person('desk');
const observer = await person('observer');

const rename = (
  actor: Actor,
  name: string,
  revision: number,
  key: string = randomUUID(),
): Promise<Outcome<{ readonly revision: number }>> => perform(pool, actor, renameWorkspace, { key, input: { name, revision } });
const workspace = async (): Promise<{ name: string; revision: number }> => {
  const { rows } = await admin.query<{ name: string; revision: string }>('select name, revision from svod.workspace');
  return { name: rows[0]?.name ?? '', revision: Number(rows[0]?.revision) };
};
const entries = async (): Promise<number> =>
  Number((await admin.query<{ n: string }>('select count(*) as n from svod.log_entries')).rows[0]?.n);

test('an act changes the object, stands in the log once, and is answered the same when it is asked for again', async () => {
  const key = randomUUID();
  const first = await rename(desk, 'Второе', 1, key);
  assert.deepEqual(first, { status: 200, answer: { revision: 2 }, seq: 1, again: false });
  assert.deepEqual(await rename(desk, 'Второе', 1, key), { ...first, again: true });
  assert.deepEqual(await workspace(), { name: 'Второе', revision: 2 });
  assert.equal(await entries(), 1);
  assert.deepEqual(await rename(desk, 'Иное', 2, key), { status: 422, code: 'key-of-another-act' });
  // A key is its actor's own: nobody learns from it what another did.
  assert.equal((await rename(observer, 'Второе', 1, key)).status, 409);
});

test('who saw an older revision is told what it says now, and nothing of it is done or logged', async () => {
  const before = await entries();
  assert.deepEqual(await rename(desk, 'Третье', 1), { status: 409, conflict: { revision: 2, current: { name: 'Второе' } } });
  assert.deepEqual(await workspace(), { name: 'Второе', revision: 2 });
  assert.equal(await entries(), before);
});

test('who has no such role changes nothing, nor does one who is suspended or whose time has ended', async () => {
  const late = await person('desk');
  await admin.query("update svod.roles set until = now() - interval '1 second' where person = $1", [late.person]);
  const out = await person('desk');
  await admin.query('update svod.people set suspended = now() where id = $1', [out.person]);
  for (const actor of [observer, late, out, await person(null), { person: randomUUID(), sessionHash: null }])
    assert.deepEqual(await rename(actor, 'Чужое', 2), { status: 403, code: 'not-allowed' });
  assert.deepEqual(await workspace(), { name: 'Второе', revision: 2 });
});

test('fifty at once on one revision: one does it, the others are told; equal keys at once do it once', async () => {
  const { revision } = await workspace();
  const before = await entries();
  const all = await Promise.all(Array.from({ length: 50 }, (_, k) => rename(desk, `Имя ${k}`, revision)));
  assert.deepEqual([all.filter((one) => one.status === 200).length, all.filter((one) => one.status === 409).length], [1, 49]);
  const key = randomUUID();
  const same = await Promise.all(Array.from({ length: 20 }, () => rename(desk, 'Одно', revision + 1, key)));
  assert.ok(same.every((one) => one.status === 200));
  assert.equal(same.filter((one) => one.status === 200 && !one.again).length, 1);
  assert.deepEqual(await workspace(), { name: 'Одно', revision: revision + 2 });
  assert.equal(await entries(), before + 2);
});

test('an act whose entry can’t be written does not happen', async () => {
  const before = await workspace();
  const broken = { ...renameWorkspace, name: 'not a name of an act' };
  await assert.rejects(
    perform(pool, desk, broken, { key: randomUUID(), input: { name: 'Тайное', revision: before.revision } }),
    /log_entries_act_check/,
  );
  assert.deepEqual(await workspace(), before);
});

test('on a pool of two, twelve people mixed with faults: nobody reads as another', async () => {
  const two = new pg.Pool({ ...database.roles.app, max: 2 });
  two.on('error', () => undefined);
  const people: Actor[] = [];
  while (people.length < 12) people.push(await person('observer'));
  let seed = 7;
  const dice = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const look = async (mine: string): Promise<void> => {
    const client = await two.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('svod.viewer', $1, true)", [mine]);
      if (dice(9) === 0) await client.query('select 1/0').catch(() => undefined);
      else {
        const { rows } = await client.query<{ person: string }>('select person from svod.roles');
        assert.deepEqual(
          rows.map((row) => row.person),
          [mine],
        );
      }
      await client.query(dice(2) === 0 ? 'commit' : 'rollback');
      // After the transaction nobody is there any more.
      assert.equal((await client.query('select person from svod.roles')).rowCount, 0);
    } finally {
      client.release();
    }
  };
  await Promise.all(Array.from({ length: 1500 }, () => look(people[dice(12)]?.person ?? '')));
  await two.end();
});
