import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { usualThreads } from '../src/returns/take-returns.ts';
import { ROOT, freshFolder, svod } from './run-svod.ts';

const SAMPLE = path.join(ROOT, 'samples/consultation-2012');
const round = (out: string, ...more: readonly string[]): readonly string[] => [
  ...['consolidate', path.join(SAMPLE, 'base.docx'), '--returns', path.join(SAMPLE, 'round.json'), '--out', out],
  ...more,
];
const outputs = (folder: string): readonly string[] =>
  ['consolidation.json', 'redline.docx', 'comment-table.docx'].map((name) => readFileSync(path.join(folder, name)).toString('base64'));

test('one thread or three: the same outputs, byte for byte', async () => {
  const [one, three] = [path.join(freshFolder(), 'one'), path.join(freshFolder(), 'three')];
  const [alone, shared] = [await svod(round(one, '--workers', '1')), await svod(round(three, '--workers', '3'))];
  assert.deepEqual([alone.code, shared.code], [0, 0], alone.err + shared.err);
  assert.deepEqual(outputs(three), outputs(one));
});

test('a file that is refused and a missing one are told of, whichever thread meets them', async () => {
  const folder = freshFolder();
  const broken = path.join(folder, 'broken.docx');
  writeFileSync(broken, 'PK no archive');
  for (const workers of ['1', '4']) {
    const run = await svod([...round(path.join(folder, 'out'), '--workers', workers), broken, path.join(folder, 'missing.docx')]);
    assert.equal(run.code, 3, run.err);
    assert.match(run.err, /broken\.docx/u);
    assert.match(run.err, /missing\.docx/u);
  }
});

test('a number of threads that is none is a slip', async () => {
  for (const given of ['0', '-1', '1.5', 'all', '1000']) {
    const run = await svod(round(freshFolder(), `--workers=${given}`));
    assert.equal(run.code, 2, given);
    assert.match(run.err, /--workers is a number from 1 to 99/u);
  }
});

test('a thread for each two cores, and one where few returns came or there is but one core', () => {
  const threads = (returns: number): readonly number[] => [1, 2, 3, 4, 8, 64].map((cores) => usualThreads(returns, cores));
  assert.deepEqual(threads(15), [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(threads(16), [1, 1, 1, 2, 4, 8]);
});
