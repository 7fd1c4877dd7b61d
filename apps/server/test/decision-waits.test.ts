import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Line, consolidateEndpoints, planEndpoints } from '@svod/contract';
import { storeGathering } from '../src/acts/store-gathering.ts';
import { perform } from '../src/acts/perform.ts';
import { gatherRound } from '../src/gathering/gather-round.ts';
import { storeRecord } from '../src/gathering/stored-record.ts';
import { makeWorld, putReturn } from './authorisation/world.ts';
import { readSampleRound } from './sample-round.ts';

const world = await makeWorld();
const { server, round } = world;
const desk = world.people.desk;
const sample = await readSampleRound();
const query = { language: 'ru' };
const params = { round };

type Waits = Readonly<Record<string, number>>;

/** What of the round waits for somebody, by kind. */
async function waits(as = desk): Promise<Waits> {
  const { plans } = await server.done(planEndpoints.listPlans, { as });
  return Object.fromEntries(
    plans.flatMap(({ waiting }) => waiting.filter((one) => one.round === round).map(({ kind, count }) => [kind, count])),
  );
}

const KINDS = ['to-bring-together', 'collisions-open', 'to-decide', 'to-confirm', 'version-can-be-made', 'round-settled'];
const ofDeciding = (found: Waits): Waits => Object.fromEntries(Object.entries(found).filter(([kind]) => KINDS.includes(kind)));

const isOpen = ({ decided }: Line): boolean => decided === null || decided.kind === null;
const asks = ({ kind, state }: Line): boolean => kind !== 'collision' && state !== 'folded' && state !== 'adopted';

test('what waits to be decided is what the queue shows, goes down with it, and ends in the next version', async () => {
  assert.deepEqual(ofDeciding(await waits()), {});
  await putReturn(world, world.bodies.a);
  assert.deepEqual(ofDeciding(await waits()), { 'to-bring-together': 1 }, 'an answer came in and nothing was brought together');
  const bodies = new Map<string, string>();
  for (const { body } of sample.returns) if (!bodies.has(body)) bodies.set(body, await server.body(body));
  const files = sample.returns.map(({ placed, body, file, letter, date }) => ({
    ...{ placed, body: bodies.get(body) ?? '', file, letter, date, authors: {}, upload: randomUUID(), return: randomUUID() },
  }));
  const gathered = gatherRound({ base: sample.base, language: 'ru', plan: { columns: null, register: null }, files, typed: [] });
  const record = storeRecord({ base: sample.base, baseHash: gathered.baseHash, returns: gathered.returns });
  const input = { round, language: 'ru' as const, inputs: randomBytes(32), gathered, record };
  const stored = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeGathering, { key: randomUUID(), input });
  assert.equal(stored.status, 200);

  const lines = async (): Promise<readonly Line[]> =>
    (await server.done(consolidateEndpoints.readQueue, { as: desk, params, query })).lines;
  const counted = (all: readonly Line[]): Waits => ({
    'collisions-open': all.filter((line) => line.collision?.needsDecision === true && isOpen(line)).length,
    'to-decide': all.filter((line) => asks(line) && isOpen(line)).length,
  });
  const first = await lines();
  assert.deepEqual(ofDeciding(await waits()), counted(first));
  assert.deepEqual(ofDeciding(await waits(world.people['contributor А'])), {}, 'a body is told nothing of the desk’s work');

  const rival = first.find(({ collision }) => collision?.needsDecision === true);
  assert.ok(rival);
  const decide = (decisions: readonly object[]) =>
    server.call(consolidateEndpoints.decide, { as: desk, params, query, key: randomUUID(), body: { decisions } });
  assert.equal((await decide([{ item: rival.id, revision: 0, kind: 'pick', picks: rival.meets.slice(0, 1) }])).statusCode, 200);
  const second = await lines();
  assert.deepEqual(ofDeciding(await waits()), counted(second));
  assert.ok((counted(second)['to-decide'] ?? 0) < (counted(first)['to-decide'] ?? 0));

  const rest = second.filter((line) => asks(line) && isOpen(line));
  const done = await decide(
    rest.map((line) => ({ item: line.id, revision: line.decided?.revision ?? 0, kind: 'rejected', reason: 'нет оснований' })),
  );
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual(ofDeciding(await waits()), { 'version-can-be-made': 1 });

  await world.put('provenances', { version: world.draft, language: 'ru', round, undecided: 'carry', data: '{}' });
  assert.deepEqual(ofDeciding(await waits()), { 'round-settled': 1 });
});
