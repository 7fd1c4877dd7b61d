import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { normalise } from './normalise.ts';
import { worker, type Job } from './worker.ts';

/** Does what the job's `in` says, and notes each process that served one. */
const PEER = `
  const { appendFileSync } = require('node:fs');
  appendFileSync(process.argv[2], process.pid + '\\n');
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const job = JSON.parse(line);
    if (job.in === 'die') process.exit(1);
    if (job.in === 'hang') return;
    console.log('talk that is no answer');
    console.log(job.in === 'refuse' ? '{"failed":"refused"}' : '{"done":true}');
  });
`;

test('a peer that dies or hangs fails one job and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svod-worker-'));
  const script = join(folder, 'peer.cjs');
  const log = join(folder, 'log');
  writeFileSync(script, PEER);
  const seat = worker(process.execPath, [script, log], 2_000, 3);
  const outcomes = [];
  for (const wish of ['work', 'die', 'work', 'hang', 'refuse', 'work', 'work', 'work']) {
    const job: Job = { view: 'final', in: wish, out: '' };
    outcomes.push(await seat.run(job));
  }
  await seat.stop();
  assert.deepEqual(outcomes, [null, 'crash', null, 'timeout', 'refused', null, null, null]);
  const pids = readFileSync(log, 'utf8').trim().split('\n').map(Number);
  // One died, one was ended, one had served three jobs.
  assert.equal(new Set(pids).size, 4);
  for (const pid of pids) assert.throws(() => process.kill(pid, 0), 'a process was left behind');
  rmSync(folder, { recursive: true });
});

test('what peers change by the way is no difference, cells and words are', () => {
  const same = (a: string, b: string): boolean => normalise(a) === normalise(b);
  assert.ok(same('a  b \n\nc↵d\n', 'a\u00a0b\nc d'));
  assert.ok(same('a ⏎⏎b\tc\n\t\n', 'a⏎b\tc'));
  assert.ok(!same('a\tb', 'a b'));
  assert.ok(!same('a\tb\t', 'a\tb'));
  assert.ok(!same('a⏎b', 'a b'));
  assert.ok(!same('ab', 'a b'));
  assert.ok(!same('a\nb', 'a b'));
});
