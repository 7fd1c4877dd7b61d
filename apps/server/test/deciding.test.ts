import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type AnswerOf, type Line, consolidateEndpoints } from '@svod/contract';
import { storeGathering } from '../src/acts/store-gathering.ts';
import { perform } from '../src/acts/perform.ts';
import { gatherRound } from '../src/gathering/gather-round.ts';
import { storeRecord } from '../src/gathering/stored-record.ts';
import { makeWorld } from './authorisation/world.ts';
import { readSampleRound } from './sample-round.ts';

const world = await makeWorld();
const { server, round, admin } = world;
const desk = world.people.desk;
const second = await server.person('desk 2', { role: 'desk' });
const sample = await readSampleRound();
const bodies = new Map<string, string>();
for (const { body } of sample.returns) if (!bodies.has(body)) bodies.set(body, await server.body(body));
const query = { language: 'ru' };
/** The customary table and the register that comes with Svod. */
const PLAN = { columns: null, register: null };
const params = { round };

/** Brings the sample together as the worker does, with some of its returns. */
async function gather(returns: typeof sample.returns): Promise<void> {
  const files = returns.map(({ placed, body, file, letter, date }) => ({
    ...{ placed, body: bodies.get(body) ?? '', file, letter, date, authors: {}, upload: randomUUID(), return: randomUUID() },
  }));
  const gathered = gatherRound({ base: sample.base, language: 'ru', plan: PLAN, files, typed: [] });
  const record = storeRecord({ base: sample.base, baseHash: gathered.baseHash, returns: gathered.returns });
  const input = { round, language: 'ru' as const, inputs: randomBytes(32), gathered, record };
  const done = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeGathering, { key: randomUUID(), input });
  assert.equal(done.status, 200);
}

type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;
const queue = (): Promise<Queue> => server.done(consolidateEndpoints.readQueue, { as: desk, params, query });
const line = async (id: string): Promise<Line | undefined> => (await queue()).lines.find((one) => one.id === id);
const decide = (decisions: readonly object[], as = desk, key = randomUUID()) =>
  server.call(consolidateEndpoints.decide, { as, params, query, key, body: { decisions } });

await gather(sample.returns);
const first = await queue();
const amendments = first.lines.filter(({ kind, state }) => kind === 'amendment' && state === 'open');
const rival = first.lines.find(({ collision }) => collision?.kind === 'rival');
assert.ok(rival);

test('the queue holds every amendment, remark and collision once, in the reading order of the base', () => {
  assert.ok(amendments.length > 20 && first.lines.some(({ kind }) => kind === 'remark'));
  assert.equal(new Set(first.lines.map(({ id }) => id)).size, first.lines.length);
  const places = first.lines.map(({ place }) => place);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const { meets } of first.lines)
    for (const id of meets)
      assert.ok(
        first.lines.some((one) => one.id === id),
        id,
      );
});

test('a long queue goes out compressed to whoever takes that, and to nobody else', async () => {
  const ask = async (accepts: string) =>
    await server.call(consolidateEndpoints.readQueue, { as: desk, params, query, headers: { 'accept-encoding': accepts } });
  const [plain, small] = [await ask('br'), await ask('br, gzip')];
  assert.deepEqual([plain.headers['content-encoding'], small.headers['content-encoding']], [undefined, 'gzip']);
  assert.ok(small.rawPayload.length * 4 < plain.rawPayload.length, `${small.rawPayload.length} of ${plain.rawPayload.length} bytes`);
  assert.equal(gunzipSync(small.rawPayload).toString(), plain.body);
  assert.equal(Number(small.headers['content-length']), small.rawPayload.length);
});

test('a decision is made once; who comes second is told what stands, and nothing of theirs is done', async () => {
  const [one, other] = amendments.filter(({ meets }) => meets.length === 0);
  assert.ok(one && other);
  const key = randomUUID();
  const done = await decide([{ item: one.id, revision: 0, kind: 'accepted' }], desk, key);
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual(
    (await decide([{ item: one.id, revision: 0, kind: 'accepted' }], desk, key)).json(),
    done.json(),
    'asked again it is the same',
  );
  const late = await decide(
    [
      { item: other.id, revision: 0, kind: 'accepted' },
      { item: one.id, revision: 0, kind: 'rejected', reason: 'нет оснований' },
    ],
    second,
  );
  assert.equal(late.statusCode, 409);
  assert.deepEqual(
    late.json().current.decisions.map((now: { item: string; kind: string; by: string }) => [now.item, now.kind, now.by]),
    [[one.id, 'accepted', 'desk']],
  );
  assert.equal((await line(other.id))?.decided, null, 'all or none');
  assert.deepEqual((await line(one.id))?.decided, { revision: 1, kind: 'accepted', state: 'standing', follows: false });
});

test('rivals accepted together are named; a pick settles them and takes the others with it', async () => {
  const members = rival.meets;
  const both = await decide(members.map((item) => ({ item, revision: 0, kind: 'accepted' })));
  assert.equal(both.statusCode, 200, both.body);
  assert.ok(
    both
      .json()
      .contradictions.some(
        ({ code, items }: { code: string; items: string[] }) => code === 'rivals-accepted' && members.every((id) => items.includes(id)),
      ),
    both.body,
  );
  const undone = await server.done(consolidateEndpoints.undo, { as: desk, params, query, body: { batch: both.json().batch } });
  assert.equal(undone.decisions.length, members.length);
  const picked = await decide([{ item: rival.id, revision: 0, kind: 'pick', picks: [members[0]], reason: 'точнее' }]);
  assert.equal(picked.statusCode, 200, picked.body);
  assert.deepEqual(picked.json().contradictions, []);
  for (const [k, id] of members.entries())
    assert.deepEqual([(await line(id))?.decided?.kind, (await line(id))?.decided?.follows], [k === 0 ? 'accepted' : 'rejected', true]);
});

test('undoing takes back one’s own last act, restores what was said before, and stops where another decided since', async () => {
  const [, , one] = amendments.filter(({ meets }) => meets.length === 0);
  assert.ok(one);
  const undo = (as = desk, batch: string | null = null) => server.call(consolidateEndpoints.undo, { as, params, query, body: { batch } });
  const made = (await decide([{ item: one.id, revision: 0, kind: 'noted' }])).json();
  const changed = (await decide([{ item: one.id, revision: 1, kind: 'rejected', reason: 'повтор' }], second)).json();
  const stopped = await undo(desk, made.batch);
  assert.equal(stopped.statusCode, 409, stopped.body);
  assert.equal((await undo(second)).statusCode, 200);
  assert.deepEqual((await line(one.id))?.decided, { revision: 3, kind: 'noted', state: 'standing', follows: false });
  const place = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item: one.id }, query });
  const standing = place.amendments.find(({ id }) => id === one.id);
  assert.equal(standing?.decision.by, 'desk', 'the earlier decision is again its maker’s');
  assert.deepEqual(
    place.history.filter(({ item }) => item === one.id).map(({ kind, undone }) => [kind, undone]),
    [
      ['noted', true],
      ['rejected', false],
      ['noted', false],
    ],
  );
  assert.equal((await undo(second, changed.batch)).statusCode, 404, 'it is taken back already');
});

test('what can’t be a decision is refused with its reason, and all of it', async () => {
  const [one] = amendments;
  const remark = first.lines.find(({ kind }) => kind === 'remark');
  assert.ok(one && remark);
  const cases = [
    [{ item: one.id, revision: 0, kind: 'rejected' }, 'reason-missing'],
    [{ item: one.id, revision: 0, kind: 'accepted-in-part' }, 'text-missing'],
    [{ item: one.id, revision: 0, kind: 'accepted', wording: 'x' }, 'text-without-part'],
    [{ item: one.id, revision: 0, kind: 'joint', wording: 'x' }, 'kind-not-possible'],
    [{ item: rival.id, revision: 1, kind: 'accepted' }, 'kind-not-possible'],
    [{ item: rival.id, revision: 1, kind: 'pick', picks: [one.id] }, 'not-in-collision'],
    [{ item: rival.id, revision: 1, kind: 'dismissed' }, 'not-dismissable'],
    [{ item: remark.id, revision: 0, kind: 'accepted-in-part', wording: 'x' }, 'part-not-possible'],
  ] as const;
  for (const [decision, code] of cases) {
    const refused = await decide([decision]);
    assert.deepEqual([refused.statusCode, refused.json().fault], [422, code], JSON.stringify(decision));
  }
  assert.equal((await decide([{ item: 'a000000000000', revision: 0, kind: 'accepted' }])).statusCode, 404);
  const twice = { item: one.id, revision: 0, kind: 'noted' };
  assert.equal((await decide([twice, twice])).json().fault, 'decided-twice');
});

test('a return less and a return more change no identity and lose no decision', async () => {
  const before = await queue();
  await gather(sample.returns.slice(1));
  const without = await queue();
  assert.ok(without.lines.length < before.lines.length);
  await gather(sample.returns);
  const after = await queue();
  assert.deepEqual(after.lines, before.lines);
  assert.equal(after.generation, before.generation + 2);
});

test('a collision that an answer makes another one of is open again and says how it was settled; what is gone is decided no more', async () => {
  const whole = first.lines.find(({ collision, meets }) => collision?.kind === 'rival' && meets.length === 3);
  assert.ok(whole);
  const last = whole.bodies.at(-1);
  await gather(sample.returns.filter(({ body }) => bodies.get(body) !== last));
  const smaller = (await queue()).lines.find(
    ({ collision, meets }) => collision?.kind === 'rival' && meets.every((id) => whole.meets.includes(id)),
  );
  assert.ok(smaller && smaller.id !== whole.id);
  assert.equal(smaller.reopened, false, 'it was never settled');
  const pick = { item: smaller.id, revision: 0, kind: 'pick', picks: smaller.meets.slice(0, 1), reason: 'по компетенции' };
  assert.equal((await decide([pick])).statusCode, 200);
  await gather(sample.returns);
  const now = await line(whole.id);
  assert.deepEqual([now?.reopened, now?.decided?.kind ?? null], [true, null]);
  const place = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item: whole.id }, query });
  const found = place.collisions.find(({ id }) => id === whole.id)?.earlier[0];
  assert.deepEqual([found?.kind, found?.picks, found?.reason], ['pick', pick.picks, 'по компетенции']);
  const late = await decide([{ ...pick, revision: 1, reason: 'ещё раз' }]);
  assert.deepEqual([late.statusCode, (late.json() as { fault: string }).fault], [422, 'item-gone']);
  assert.equal((await decide([{ ...pick, item: whole.id }])).statusCode, 200);
  assert.deepEqual([(await line(whole.id))?.reopened, (await line(whole.id))?.decided?.kind], [false, 'pick']);
  const undone = await server.call(consolidateEndpoints.undo, { as: desk, params, query, key: randomUUID(), body: { batch: null } });
  assert.equal(undone.statusCode, 200);
  assert.equal((await line(whole.id))?.reopened, true, 'taken back it is as it was');
});

test('where the plan asks for two, what one proposes another confirms', async () => {
  await admin.query('update svod.plans set two_persons = true');
  const [, , , one] = amendments.filter(({ meets }) => meets.length === 0);
  assert.ok(one);
  await decide([{ item: one.id, revision: 0, kind: 'accepted' }]);
  assert.equal((await line(one.id))?.decided?.state, 'proposed');
  const confirm = (as: typeof desk) =>
    server.call(consolidateEndpoints.confirm, { as, params, query, body: { decisions: [{ item: one.id, revision: 1 }] } });
  assert.equal((await confirm(desk)).json().fault, 'confirms-own');
  assert.equal((await confirm(second)).statusCode, 200);
  assert.deepEqual((await line(one.id))?.decided, { revision: 2, kind: 'accepted', state: 'standing', follows: false });
  await admin.query('update svod.plans set two_persons = false');
});

test('notes are the desk’s own, and changed by their writer alone', async () => {
  const [one] = amendments;
  assert.ok(one);
  const note = randomUUID();
  const save = (as: typeof desk, revision: number, text: string) =>
    server.call(consolidateEndpoints.saveNote, { as, params: { round, note }, query, body: { item: one.id, revision, note: text } });
  assert.equal((await save(desk, 0, 'спросить у МИД')).statusCode, 200);
  assert.equal((await save(second, 1, 'чужое')).statusCode, 403);
  assert.equal((await save(desk, 1, 'спросили')).json().revision, 2);
  assert.equal((await save(desk, 1, 'ещё раз')).json().current.note, 'спросили');
  assert.equal((await save(world.people['contributor А'], 0, 'x')).statusCode, 403);
});

test('who else is here is told for half a minute', async () => {
  const here = (as: typeof desk, item: string | null) => server.done(consolidateEndpoints.present, { as, params, body: { item } });
  await here(desk, rival.id);
  assert.deepEqual((await here(second, null)).others, [{ person: desk.id, name: 'desk', item: rival.id }]);
  await admin.query("update svod.presence set seen = now() - interval '31 seconds'");
  assert.deepEqual((await here(second, null)).others, []);
});

test('who decides while a version of the round is stored waits, and then finds it settled; nothing more is gathered into it', async () => {
  const one = (await queue()).lines.find(({ kind, state, decided }) => kind === 'amendment' && state === 'open' && decided === null);
  assert.ok(one);
  await admin.query('begin');
  await admin.query('select 1 from svod.rounds where id = $1 for update', [round]);
  const late = decide([{ item: one.id, revision: 0, kind: 'accepted' }]);
  const sooner = await Promise.race([late, new Promise((resolve) => setTimeout(() => resolve('waits'), 400))]);
  assert.equal(sooner, 'waits');
  await admin.query("insert into svod.provenances (version, language, round, undecided, data) values ($1, 'ru', $2, 'carry', '{}')", [
    world.version,
    round,
  ]);
  await admin.query('commit');
  const answered = await late;
  assert.deepEqual([answered.statusCode, answered.json().fault], [422, 'round-settled']);
  assert.equal((await line(one.id))?.decided, null);
  const asked = await server.call(consolidateEndpoints.gatherRound, { as: desk, params, query, body: {} });
  assert.deepEqual([asked.statusCode, asked.json().fault], [422, 'round-settled']);
});
