import assert from 'node:assert/strict';
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chooseEntry } from '../choose-entry.js';
import { freshCopy } from './fresh-copy.ts';

const windows = process.platform === 'win32' ? 'a POSIX shell is needed' : false;

test('a fresh copy installs once, says so, and goes on', { skip: windows }, async (t) => {
  const { start, installs, root } = freshCopy(t);
  const first = await start(['a', '', '--b=в г', '-x']);
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stderr, /^Installing packages[^\n]*\n$/);
  assert.deepEqual(JSON.parse(first.stdout), { args: ['a', '', '--b=в г', '-x'], cwd: root, main: join(root, 'apps/cli/src/main.ts') });
  const second = await start([]);
  assert.equal(second.stderr, '');
  assert.equal(installs(), 1);
  assert.match(readFileSync(join(root, 'calls.txt'), 'utf8'), /^ci /);
});

test('a changed lock installs anew, a touched one does not', { skip: windows }, async (t) => {
  const { start, installs, root } = freshCopy(t);
  await start([]);
  const lock = join(root, 'package-lock.json');
  utimesSync(lock, new Date(), new Date());
  await start([]);
  assert.equal(installs(), 1);
  writeFileSync(lock, '{ "lockfileVersion": 3, "name": "other" }');
  await start([]);
  assert.equal(installs(), 2);
  rmSync(join(root, 'node_modules'), { recursive: true });
  await start([]);
  assert.equal(installs(), 3);
});

test('starts at the same time install once', { skip: windows }, async (t) => {
  const { start, installs } = freshCopy(t);
  const ended = await Promise.all([start([]), start([]), start([])]);
  assert.deepEqual(
    ended.map((one) => one.code),
    [0, 0, 0],
  );
  assert.equal(installs(), 1);
  assert.equal(ended.filter((one) => /waiting for it/.test(one.stderr)).length, 2);
});

test('a lock left over by a killed start is taken over by one of those that find it', { skip: windows }, async (t) => {
  const { start, installs, root } = freshCopy(t);
  await start([]);
  rmSync(join(root, 'node_modules'), { recursive: true });
  const lock = join(root, '.svod', 'install.lock');
  writeFileSync(lock, 'of nobody');
  const old = new Date(Date.now() - 60_000);
  utimesSync(lock, old, old);
  const ended = await Promise.all([start([]), start([])]);
  assert.deepEqual(
    ended.map((one) => one.code),
    [0, 0],
  );
  assert.equal(installs(), 2);
});

test('without a network: one plain message, no stack, and the next start tries again', { skip: windows }, async (t) => {
  const { start, installs } = freshCopy(t);
  const failed = await start([], {
    env: { FAKE_NPM_FAILS: 'npm error code ENOTFOUND\nnpm error network request failed\nnpm error     at Socket.x (/a/b.js:1:2)' },
  });
  assert.equal(failed.code, 69);
  assert.equal(failed.stdout, '');
  assert.match(failed.stderr, /registry cannot be reached/);
  assert.match(failed.stderr, /network request failed/);
  assert.doesNotMatch(failed.stderr, /\bat [^ ]+ \(/);
  assert.equal((await start([])).code, 0);
  assert.equal(installs(), 2);
});

test('another failure of npm is shown in its words', { skip: windows }, async (t) => {
  const failed = await freshCopy(t).start([], { env: { FAKE_NPM_FAILS: 'npm error ENOSPC: no space left on device' } });
  assert.equal(failed.code, 69);
  assert.match(failed.stderr, /no space left on device/);
  assert.doesNotMatch(failed.stderr, /registry|^\s+at /m);
});

test('npm that is not there is said', { skip: windows }, async (t) => {
  const failed = await freshCopy(t).start([], { env: { npm_execpath: '/nowhere/npm.cjs' } });
  assert.equal(failed.code, 69);
});

test('exit codes, a working folder and symbolic links are kept, on a new and on an old Node', { skip: windows }, async (t) => {
  const { start, root, link } = freshCopy(t);
  link(join(root, 'apps', 'svod'));
  for (const oldNode of [false, true]) {
    assert.equal((await start(['exit', '5'], { oldNode })).code, 5);
    const ended = await start(['x'], { oldNode, cwd: join(root, 'apps') }, join(root, 'apps', 'svod'));
    assert.equal(ended.code, 0, ended.stderr);
    assert.equal(JSON.parse(ended.stdout).cwd, join(root, 'apps'));
    assert.deepEqual(JSON.parse(ended.stdout).args, ['x']);
  }
});

test('signals reach the program under an old Node, and its end by a signal shows', { skip: windows }, async (t) => {
  const { start } = freshCopy(t);
  for (const oldNode of [false, true]) {
    const stopped = await start(['wait'], {
      oldNode,
      onOutput: (text, pid) => void (text.includes('waiting') && process.kill(pid, 'SIGTERM')),
    });
    assert.deepEqual([stopped.code, stopped.stdout], [7, 'waiting\ntold to stop\n']);
    assert.equal((await start(['die'], { oldNode })).signal, 'SIGKILL');
  }
});

test('an old Node without a packaged one is told what to install', { skip: windows }, async (t) => {
  const ended = await freshCopy(t).start([], { oldNode: true, env: { FAKE_NPM_NO_NODE: '1' } });
  assert.equal(ended.code, 69);
  assert.match(ended.stderr, /needs Node 24\.3 or newer and this is Node 20\.20\.2/);
});

test('no Node at all is said by the shell script', { skip: windows }, async (t) => {
  const ended = await freshCopy(t).start([], { env: { PATH: '/nowhere' } });
  assert.equal(ended.code, 69);
  assert.match(ended.stderr, /needs Node 20 or newer/);
});

test('a start with nothing to install installs nothing and comes at once', { skip: windows }, async (t) => {
  const { start, installs } = freshCopy(t);
  await start([]);
  const before = installs();
  await start([], { oldNode: true });
  assert.equal(installs(), before);
});

test('the launchers’ word becomes the program that its command is of; a path stays a path', () => {
  assert.equal(chooseEntry('tools/test.ts', ['serve']), 'tools/test.ts');
  for (const command of ['serve', 'sample', 'backup', 'restore', 'verify-log', 'recover'])
    assert.equal(chooseEntry('svod', [command, 'serve']), 'apps/server/src/main.ts');
  for (const words of [[], ['consolidate', 'serve'], ['--help'], ['serv']])
    assert.equal(chooseEntry('svod', words), 'apps/cli/src/main.ts');
});
