import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { decide } from '../src/acts/decide.ts';
import { perform } from '../src/acts/perform.ts';
import { storeGathering } from '../src/acts/store-gathering.ts';
import { contradictionsAround } from '../src/deciding/contradictions.ts';
import { roundBase } from '../src/deciding/round-base.ts';
import { gatherRound } from '../src/gathering/gather-round.ts';
import { storeRecord } from '../src/gathering/stored-record.ts';
import { asViewer } from '../src/viewing/as-viewer.ts';
import { readDecidedPlace } from '../src/viewing/read-decided-place.ts';
import { makeWorld } from './authorisation/world.ts';
import { poolOfOne, rowsRead } from './rows-read.ts';
import { readSampleRound } from './sample-round.ts';

/** What one decision and one place cost is counted in rows that the database reads: counts are the gate, since times are the machine's. */
const world = await makeWorld();
const { server, round, admin } = world;
const desk = world.people.desk;
const pool = poolOfOne(server.database.roles.app);
after(() => pool.end());
const sample = await readSampleRound();
const bodies = new Map<string, string>();
for (const { body } of sample.returns) if (!bodies.has(body)) bodies.set(body, await server.body(body));
const files = sample.returns.map(({ placed, body, file, letter, date }) => ({
  ...{ placed, body: bodies.get(body) ?? '', file, letter, date, authors: {}, upload: randomUUID(), return: randomUUID() },
}));
const gathered = gatherRound({ base: sample.base, language: 'ru', plan: { columns: null, register: null }, files, typed: [] });
const record = storeRecord({ base: sample.base, baseHash: gathered.baseHash, returns: gathered.returns });
const input = { round, language: 'ru' as const, inputs: randomBytes(32), gathered, record };
const actor = { person: desk.id, sessionHash: null };
assert.equal((await perform(pool, actor, storeGathering, { key: randomUUID(), input })).status, 200);
const open = gathered.items.filter(({ kind, line }) => kind === 'amendment' && line.state === 'open');
const rival = gathered.items.find(({ line }) => line.collision?.kind === 'rival');
assert.ok(rival && open.length > 20);

/** As many amendments more, of other measures, some of them decided and some following from others. */
async function add(count: number, from: number): Promise<void> {
  await admin.query(
    `insert into svod.items (round, language, id, kind, generation, place, line, detail, parent, part, measure, provision)
     select $1, 'ru', 'b' || lpad(to_hex(n), 12, '0'), 'amendment', 1, n, jsonb_build_object('id', 'b' || lpad(to_hex(n), 12, '0'), 'meets', '[]'::jsonb),
       jsonb_build_object('id', 'x', 'parent', case when n % 10 = 0 then 'b' || lpad(to_hex(n - 1), 12, '0') end),
       case when n % 10 = 0 then 'b' || lpad(to_hex(n - 1), 12, '0') end, 'part ' || n / 100, n::text, 'provision ' || n
     from generate_series($2::int, $3::int) n`,
    [round, from, from + count - 1],
  );
  await admin.query(
    `insert into svod.decisions (round, language, item, kind, decided_by) select round, language, id, 'noted', $2 from svod.items
     where round = $1 and id like 'b%' and place % 2 = 0 on conflict do nothing`,
    [round, desk.id],
  );
  await admin.query('analyze svod.items, svod.decisions, svod.decision_steps, svod.gatherings');
  await admin.query('select pg_stat_force_next_flush()');
}

const recheck = (item: string): Promise<unknown> =>
  asViewer(pool, desk.id, async (view) => {
    const index = await roundBase(view, round, 'ru');
    assert.ok(index);
    return await contradictionsAround(view, round, 'ru', [item], index);
  });

async function costs(of: readonly string[]): Promise<{ readonly deciding: readonly number[]; readonly place: readonly number[] }> {
  const deciding: number[] = [];
  const place: number[] = [];
  for (const item of of) {
    const said = { kind: 'noted', wording: null, picks: [], reason: '', meeting: '', agreed: false } as const;
    const decisions = [{ item, revision: 0, ...said }];
    deciding.push(
      await rowsRead(pool, async () => {
        const done = await perform(pool, actor, decide, { key: randomUUID(), input: { round, language: 'ru', decisions } });
        assert.equal(done.status, 200, JSON.stringify(done));
        await recheck(item);
      }),
    );
    place.push(
      await rowsRead(pool, async () => assert.ok(await asViewer(pool, desk.id, (view) => readDecidedPlace(view, round, 'ru', item)))),
    );
  }
  return { deciding, place };
}

test('a decision, what contradicts it, and its place read no more rows of a round that is five times larger', async (t) => {
  const alone = open.filter(({ line }) => line.meets.length === 0).map(({ id }) => id);
  const [one = '', other = ''] = alone;
  const [rivalOne = '', rivalOther = ''] = rival.line.meets;
  await add(2000, 1000);
  const small = await costs([one, rivalOne]);
  await add(8000, 3000);
  const large = await costs([other, rivalOther]);
  t.diagnostic(`rows of 2,000 and of 10,000: deciding ${small.deciding} and ${large.deciding}, a place ${small.place} and ${large.place}`);
  for (const [k, count] of large.deciding.entries()) assert.ok(count <= (small.deciding[k] ?? 0) + 20, `${count} rows for a decision`);
  for (const [k, count] of large.place.entries()) assert.ok(count <= 300, `${count} rows for a place ${k}`);
  // The control: what follows from an amendment, looked for in its JSON value, is looked for in all of the round.
  const slow = await rowsRead(pool, () =>
    asViewer(pool, desk.id, (view) =>
      view("select id from svod.items where round = $1 and language = 'ru' and (id = $2 or detail ->> 'parent' = $2)", [round, one]),
    ),
  );
  assert.ok(slow > 10_000, `${slow} rows`);
});

test('what is there no more contradicts nothing, and comes back with its decision', async () => {
  const members = rival.line.meets;
  await admin.query('delete from svod.decisions where round = $1', [round]);
  for (const item of members)
    await admin.query("insert into svod.decisions (round, language, item, kind, decided_by) values ($1, 'ru', $2, 'accepted', $3)", [
      round,
      item,
      desk.id,
    ]);
  const [one = '', ...others] = members;
  assert.ok(((await recheck(one)) as readonly unknown[]).length > 0);
  await admin.query('update svod.items set generation = 0 where round = $1 and id = any ($2)', [round, [rival.id, ...others]]);
  assert.deepEqual(await recheck(one), []);
  await admin.query('update svod.items set generation = 1 where round = $1 and id = any ($2)', [round, [rival.id, ...others]]);
  assert.ok(((await recheck(one)) as readonly unknown[]).length > 0);
});
