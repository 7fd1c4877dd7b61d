import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type ReturnedFile, consolidateEndpoints, planEndpoints, returnEndpoints } from '@svod/contract';
import { makeWorld, putReturn } from '../authorisation/world.ts';
import type { TestPerson } from '../test-server.ts';
import { formOf } from './form-of.ts';

/** An expert of part 1 alone, one of all parts of the same body, and the desk. */
const world = await makeWorld();
const { server, admin, put, round, version, draft, bodies } = world;
const { desk, expert, 'expert of a part': ofPart } = world.people;
const SAMPLE = path.join(import.meta.dirname, '../../../../samples/consultation-2012/returns');

const files = async (as: TestPerson): Promise<readonly ReturnedFile[]> =>
  (await server.done(returnEndpoints.listReturned, { as, params: { round } })).files;
const putReading = (upload: string): Promise<string> =>
  put('readings', {
    ...{ upload, base: version, language: 'ru', made_on: version },
    counts: { tracked: 1, untracked: 0, folded: 0, remarks: 0, answered: 0, notPlaced: 0, notRead: 0 },
    report: { amendments: [], remarks: [] },
  });
const status = async (...call: Parameters<typeof server.call>): Promise<number> => (await server.call(...call)).statusCode;

test('what others of their body sent is no way round to the parts that an expert was not asked about', async () => {
  const { upload } = await putReturn(world, bodies.experts);
  await putReading(upload);
  const asks = (as: TestPerson): Promise<number[]> =>
    Promise.all([
      status(returnEndpoints.downloadOriginal, { as, params: { upload } }),
      status(returnEndpoints.readReport, { as, params: { upload } }),
    ]);
  assert.deepEqual(await asks(expert), [200, 200], 'an expert of all parts sees their body’s file');
  assert.deepEqual(await asks(ofPart), [404, 404]);
  assert.equal(
    (await files(ofPart)).some((file) => file.upload === upload),
    false,
  );
  // The limit ends with the limited role: asked about everything by another one, they see everything.
  await put('roles', { person: ofPart.id, role: 'contributor', body: bodies.a });
  assert.deepEqual(await asks(ofPart), [200, 200]);
  await admin.query("delete from svod.roles where person = $1 and role = 'contributor'", [ofPart.id]);
  assert.deepEqual(await asks(ofPart), [404, 404]);
});

test('a Word file of theirs is kept, waits for the desk, is read by it, and what was read quotes the plan to them not', async () => {
  const form = formOf([{ name: 'expert.docx', bytes: readFileSync(path.join(SAMPLE, 'mz.docx')) }], { body: bodies.experts });
  const sent = await server.done(returnEndpoints.uploadReturns, { as: ofPart, params: { round }, ...form });
  const [file] = sent.files;
  assert.deepEqual([file?.refused, file?.task], [null, null]);
  const upload = file?.upload ?? '';
  assert.equal(await status(returnEndpoints.downloadOriginal, { as: ofPart, params: { upload } }), 200, 'it is their own');
  const waiting = (await server.done(planEndpoints.listPlans, { as: desk })).plans.flatMap((one) => one.waiting);
  assert.ok(waiting.some((one) => one.kind === 'files-not-read' && one.round === round));
  const read = await server.done(returnEndpoints.changeFile, { as: desk, params: { upload }, body: { madeOn: null } });
  assert.notEqual(read.task, null, 'the desk has it read');
  await putReading(upload);
  const own = (await files(ofPart)).find((one) => one.upload === upload);
  assert.deepEqual([own?.state, own?.reading], ['in', null]);
  assert.notEqual((await files(desk)).find((one) => one.upload === upload)?.reading, null);
});

test('of the points of their body they are told those that stand in their parts', async () => {
  const says = { label: '', measure: '', field: '', pieces: [], remark: 'x', decision: null, wording: null, reason: '', date: null };
  for (const [item, provision] of [
    ['a0000000001', 'main/1'],
    ['a0000000002', 'main/2'],
  ] as const) {
    const line = JSON.stringify({ provision });
    await put('items', { round, language: 'ru', id: item, kind: 'amendment', generation: 1, place: 1, line, detail: '{}' });
    await put('outcomes', { version: draft, round, body: bodies.experts, language: 'ru', item, place: 1, says: JSON.stringify(says) });
  }
  const told = async (as: TestPerson): Promise<readonly string[]> => {
    const params = { round, body: bodies.experts };
    return (await server.done(consolidateEndpoints.readOutcomes, { as, params, query: { language: 'ru' } })).points.map(({ item }) => item);
  };
  assert.deepEqual(await told(expert), ['a0000000001', 'a0000000002']);
  assert.deepEqual(await told(ofPart), ['a0000000001']);
});
