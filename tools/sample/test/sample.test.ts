import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PLANNED, type Planned } from '../returns/collisions.ts';
import { makeSample } from '../sample.ts';
import { sampleFiles } from '../sample-files.ts';
import { plannedPairs } from '../truth/collisions.ts';
import { canMeet, meeting } from '../truth/meetings.ts';
import { askedOf } from '../truth/truth.ts';
import { viewOf } from '../truth/view.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
const sample = makeSample();

test('the files of samples/ are what the generator makes, byte for byte', () => {
  for (const [path, bytes] of sampleFiles(sample)) {
    const committed = readFileSync(SAMPLES + path);
    assert.ok(committed.equals(bytes), `${path} differs: run node tools/sample/make.ts`);
    if (path.endsWith('.docx')) assert.ok(bytes.length < 60_000, `${path} has ${bytes.length} bytes`);
  }
});

test('edits of different returns meet where the plan says so, nowhere else, and never lie side by side', () => {
  const asked = askedOf(sample);
  const idsOf = (plans: readonly Planned[]): string[] =>
    plans.flatMap((plan) => plannedPairs(asked, plan)).map((pair) => pair.map((one) => one.edit.id).join(' '));
  // What meets in meaning alone shares no words.
  const planned = new Set(idsOf(PLANNED.filter(({ kind }) => kind !== 'meaning')));
  const found = new Set<string>();
  asked.forEach((one, at) => {
    for (const other of asked.slice(at + 1)) {
      if (one.returnId === other.returnId || !canMeet(one.edit) || !canMeet(other.edit)) continue;
      const how = meeting(sample.base, one.edit, other.edit);
      assert.notEqual(how, 'touch', `${one.edit.id} and ${other.edit.id} lie side by side`);
      if (how === 'meet') found.add(`${one.edit.id} ${other.edit.id}`);
    }
  });
  assert.deepEqual([...found].sort(), [...planned].sort());
});

test('the same edits are the same, rival ones are not', () => {
  const asked = askedOf(sample);
  for (const plan of PLANNED) {
    const results = asked
      .filter(({ edit }) => edit.meets === plan.name)
      .map(({ edit }) => JSON.stringify([edit.kind, edit.old, edit.new, edit.row]));
    assert.equal(new Set(results).size, plan.kind === 'same' ? 1 : results.length, plan.name);
  }
});

test('with everything undone a recorded return is the base; unrecorded edits stay', () => {
  const base = viewOf(sample.base, 'final').map((line) => line.text);
  for (const { script, draft, records, noise } of sample.returns) {
    const original = viewOf(draft, 'original').map((line) => line.text);
    const silent = noise.length > 0 || records.some((edit) => !edit.tracked && edit.kind !== 'remark');
    assert.equal(script.role === 'tracked', !silent, script.id);
    if (silent) assert.notDeepEqual(original, base, script.id);
    else assert.deepEqual(original, base, script.id);
  }
});

test('the round is of the size it is meant to be', () => {
  const records = sample.returns.flatMap((one) => one.records);
  const remarks = records.filter((edit) => edit.kind === 'remark').length;
  assert.equal(sample.returns.length, 8);
  assert.ok(records.length - remarks >= 90 && records.length - remarks <= 130);
  assert.ok(remarks >= 20);
  const open = PLANNED.filter((plan) => plan.kind !== 'same').length;
  assert.ok(open >= 12 && open <= 20);
});

test('every header says that the example is invented', () => {
  for (const { parts } of [{ parts: sample.baseParts }, ...sample.returns]) {
    const headers = parts.filter(([name]) => name.startsWith('word/header'));
    assert.equal(headers.length, 4);
    for (const [, xml] of headers) assert.match(xml.replace(/<[^>]+>/g, ''), /Вымышленный пример \/ invented example/);
  }
});
