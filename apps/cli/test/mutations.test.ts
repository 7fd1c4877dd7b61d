import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMutations } from './run-mutations.ts';

const SEED = Number(process.env['SVOD_SEED'] ?? 1540);
const COUNT = 2_000;
/** Milliseconds that one small file may take on a busy machine. */
const LIMIT = 5_000;

test(`${COUNT} damaged files: each is refused with a reason or read to the end, none crashes or hangs (seed ${SEED})`, async (t) => {
  const report = await runMutations({ seed: SEED, from: 0, count: COUNT, reader: 'real' }, LIMIT);
  t.diagnostic(
    `refused ${JSON.stringify(report.refused)}, read ${JSON.stringify(report.read)}, slowest ${report.slowest.toFixed(0)} ms, ${report.amendments} amendments`,
  );
  assert.deepEqual(report.faults, []);
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  assert.equal(sum(report.refused) + sum(report.read), COUNT);
  // The damage goes as deep as it is meant to: archives are mostly refused, files with odd elements mostly read.
  assert.ok((report.refused['archive'] ?? 0) > COUNT / 5 && (report.refused['bytes'] ?? 0) > COUNT / 10);
  assert.ok((report.read['elements'] ?? 0) > COUNT / 3 && report.amendments > COUNT);
});

test('negative control: a reader that throws now and then is noticed', async () => {
  const { faults } = await runMutations({ seed: SEED, from: 0, count: 60, reader: 'throws' }, LIMIT);
  assert.ok(faults.length > 0 && faults.length < 60);
  assert.match(faults[0] ?? '', /^file \d+ \(\w+\): TypeError: planted/);
});

test('negative control: a reader that never ends is noticed', async () => {
  const { faults } = await runMutations({ seed: SEED, from: 0, count: 2, reader: 'hangs' }, 500);
  assert.deepEqual(faults, ['file 0: no end after 500 ms']);
});

test('negative control: a reason without a text is noticed', async () => {
  const { faults } = await runMutations({ seed: SEED, from: 0, count: 1, reader: 'silent' }, LIMIT);
  assert.deepEqual(faults, ['file 0: no text for the refusal never-heard-of']);
});
