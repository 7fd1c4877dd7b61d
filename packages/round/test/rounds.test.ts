import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { editFaults } from './edit-faults.ts';
import { type Round, bringTogether, findEdit, roundsFolder } from './round-truth.ts';

const folder = roundsFolder();
const skip = folder === null ? 'no ../shared/rounds beside this checkout' : false;

for (const name of ['ru-30', 'ky-12', 'ru-200']) {
  test(`round ${name}: every edit is found once, at its place, with its reason; nothing else is`, { skip }, async () => {
    const round = await bringTogether(path.join(folder ?? '', name));
    assert.deepEqual(editFaults(round), []);
  });

  test(`round ${name}: every collision of the truth, and none that is not there`, { skip }, async () => {
    const round = await bringTogether(path.join(folder ?? '', name));
    assert.deepEqual(collisionFaults(round), []);
  });
}

test('negative control: an edit lost or invented, and a collision lost or invented, are seen', { skip }, async () => {
  const round = await bringTogether(path.join(folder ?? '', 'ky-12'));
  const { result } = round;
  const first = result.amendments.find((amendment) => amendment.kind === 'text-replaced' && amendment.folded === null);
  const without = (id: string): Round => ({
    ...round,
    result: { ...result, amendments: result.amendments.filter((amendment) => amendment.id !== id) },
  });
  assert.notDeepEqual(editFaults(without(first?.id ?? '')), []);
  assert.ok(first);
  const invented = { ...first, id: 'ainvented', after: `${first.after} и ещё` };
  assert.notDeepEqual(editFaults({ ...round, result: { ...result, amendments: [...result.amendments, invented] } }), []);
  assert.notDeepEqual(collisionFaults({ ...round, result: { ...result, collisions: result.collisions.slice(1) } }), []);
  const [collision] = result.collisions;
  assert.ok(collision);
  assert.notDeepEqual(
    collisionFaults({
      ...round,
      result: { ...result, collisions: [...result.collisions, { ...collision, id: 'cinvented', kind: 'structure' }] },
    }),
    [],
  );
});

function collisionFaults(round: Round): readonly string[] {
  const faults: string[] = [];
  const ids = new Map<string, string>();
  for (const one of round.read)
    for (const edit of one.edits) for (const { id } of findEdit(edit, one, round).amendments) ids.set(edit.id, id);
  const known = new Set<string>();
  for (const collision of round.truth.collisions) {
    const edits = collision.edits.filter((edit) => round.read.some((one) => edit.startsWith(`${one.id}.`)));
    if (edits.length < 2) continue;
    const wanted = [...new Set(edits.map((edit) => ids.get(edit) ?? '?'))].sort();
    const hits = round.result.collisions.filter(
      (found) => [collision.kind, ...collision.also_ok].includes(found.kind) && [...found.amendments].sort().join() === wanted.join(),
    );
    if (hits.length !== 1) faults.push(`${collision.id} ${collision.kind} ${collision.detail}: found ${hits.length} times`);
    for (const hit of hits) known.add(hit.id);
  }
  for (const found of round.result.collisions) if (!known.has(found.id)) faults.push(`invented: ${found.kind} ${found.why}`);
  return faults;
}
