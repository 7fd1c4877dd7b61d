import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
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

function editFaults(round: Round): readonly string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  for (const one of round.read) {
    for (const edit of one.edits) {
      const { amendments, remarks } = findEdit(edit, one, round);
      if (amendments.length + remarks.length !== 1)
        faults.push(`${edit.id} ${edit.kind}: found ${amendments.length + remarks.length} times`);
      for (const { id } of [...amendments, ...remarks]) known.add(`${one.id} ${id}`);
      const [amendment] = amendments;
      if (!amendment) continue;
      const { place } = amendment;
      // A row added below a heading row, or a header, has no field of its own.
      if (edit.place.field !== undefined && edit.kind !== 'row-inserted' && edit.place.field !== place.field)
        faults.push(`${edit.id}: field ${place.field}`);
      if (edit.place.measure !== undefined && edit.place.measure !== place.measure) faults.push(`${edit.id}: measure ${place.measure}`);
      if (
        edit.place.what === 'paragraph' &&
        edit.place.section !== 'end' &&
        edit.place.section !== place.section &&
        amendment.state === 'open'
      )
        faults.push(`${edit.id}: section ${place.section}`);
      const sponsor = amendment.sponsors.find((entry) => entry.return === one.id);
      if (edit.comment !== undefined && edit.comment_in_file === true && sponsor?.reason !== edit.comment)
        faults.push(`${edit.id}: reason ${sponsor?.reason}`);
      if ((edit.folded === true) !== (amendment.folded === 'renumbering')) faults.push(`${edit.id}: folded ${amendment.folded}`);
      const expected = { carried: 'open', adopted: 'adopted', homeless: 'homeless' }[edit.on_base ?? ''];
      if (expected !== undefined && amendment.state !== expected) faults.push(`${edit.id}: ${amendment.state}, not ${expected}`);
    }
  }
  for (const amendment of round.result.amendments) {
    // Typography comes from the returns that replaced quotes and dashes throughout; one header stands in the file three times.
    if (amendment.folded === 'typography' || amendment.folded === 'layout') continue;
    for (const sponsor of amendment.sponsors)
      if (!known.has(`${sponsor.return} ${amendment.id}`))
        faults.push(`invented: ${sponsor.return} ${amendment.kind} "${amendment.old}" -> "${amendment.new}"`);
  }
  for (const remark of round.result.remarks)
    if (!known.has(`${remark.return} ${remark.id}`)) faults.push(`invented: remark ${remark.text}`);
  return faults;
}

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
