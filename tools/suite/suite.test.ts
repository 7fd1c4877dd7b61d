import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './command.ts';
import { closingLine } from './outcome.ts';
import { describeSkips, failUnlisted, readAllowedSkips } from './skips.ts';

/** Runs `tools/test.ts` over one file of tests written for the purpose. */
function runOver(source: string, env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'svod-suite-'));
  try {
    const file = join(folder, 'a.test.ts');
    writeFileSync(file, `import { test, describe } from 'node:test';\nimport assert from 'node:assert/strict';\n${source}`);
    const clean: NodeJS.ProcessEnv = { ...process.env, CI: '', INIT_CWD: folder, ...env };
    delete clean['NODE_TEST_CONTEXT'];
    const ended = spawnSync(process.execPath, [join(ROOT, 'tools/test.ts'), file], { env: clean, encoding: 'utf8', timeout: 60_000 });
    return { code: ended.status, output: ended.stdout, last: ended.stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('passing tests: each counted once, groups not at all, what they print comes out', () => {
  const { code, last, output } = runOver(
    "describe('g', () => { test('a', () => {}); test('b', (t) => t.diagnostic('seed 7')); });\ntest('c', () => console.log('seed 42'));",
  );
  assert.deepEqual([code, last], [0, '3 passed, 0 failed, 0 skipped']);
  assert.match(output, /seed 42/);
  assert.match(output, /seed 7/);
});

test('a failing test: shown in full with its place, counted once whatever stands above it', () => {
  const { code, last, output } = runOver(
    "test('above', async (t) => { await t.test('below', () => assert.deepEqual({ a: [1] }, { a: [2] })); });\ntest('c', () => {});",
  );
  assert.deepEqual([code, last], [1, '1 passed, 1 failed, 0 skipped']);
  assert.match(output, /a\.test\.ts:3 {2}below/);
  assert.match(output, /\+ {3}?.*1/);
});

test('a file that cannot start, a rejected promise and a program that ends early fail', () => {
  assert.equal(runOver("import './gone.ts';").last, '0 passed, 1 failed, 0 skipped');
  assert.equal(runOver("test('a', async () => { await Promise.reject(new Error('x')); });").last, '0 passed, 1 failed, 0 skipped');
  assert.equal(runOver("test('a', () => {});\nprocess.exit(5);").code, 1);
});

test('a test that never ends is ended', () => {
  const { code, last, output } = runOver("test('a', () => {});\ntest('b', () => { for (;;); });", { SVOD_TEST_QUIET_MS: '1500' });
  assert.deepEqual([code, last], [1, '0 passed, 1 failed, 0 skipped'], output);
});

test('a skipped test is listed with its reason, and fails where every skip must be known', () => {
  const source = "test('a', { skip: 'no office here' }, () => {});\ntest('b', (t) => t.skip('no office here'));\ntest('c', () => {});";
  const here = runOver(source);
  assert.deepEqual([here.code, here.last], [0, '1 passed, 0 failed, 2 skipped']);
  assert.match(here.output, /^skip .*a\.test\.ts: no office here \(2 tests\)$/m);
  const there = runOver(source, { CI: 'true' });
  assert.deepEqual([there.code, there.last], [1, '1 passed, 2 failed, 0 skipped']);
});

test('no such path, no tests in it, an unknown check: said, with the code for wrong usage', () => {
  for (const args of [['gone'], ['docs-that-are-not-there/a.test.ts'], ['package.json'], ['--check', 'nothing']]) {
    const ended = spawnSync(process.execPath, [join(ROOT, 'tools/test.ts'), ...args], { encoding: 'utf8' });
    assert.equal(ended.status, 2, args.join(' '));
    assert.match(ended.stderr, /^[^\n]+\n$/);
  }
});

test('listed skips stay skips while what they lack is not there; others, and those without a reason, become failures', () => {
  const skip = (reason: string) => ({ file: 'a', name: 'n', reason });
  const outcome = { passed: 1, failed: [], skipped: [skip('no ../gone here'), skip('no tools here'), skip('another'), skip('')] };
  const judged = failUnlisted(outcome, [
    { reason: '../gone', without: '../gone', because: '' },
    { reason: 'tools', without: 'tools', because: '' },
  ]);
  assert.equal(closingLine(judged), '1 passed, 3 failed, 1 skipped');
  assert.equal(describeSkips(outcome.skipped).at(-1), 'skip  a: no reason given');
});

test('the list of allowed skips is in order', () => {
  for (const { reason, without, because } of readAllowedSkips()) assert.ok(reason.length > 5 && without.length > 2 && because.length > 20);
});
