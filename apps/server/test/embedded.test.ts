import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, readPostmaster } from '../src/database/embedded/postmaster.ts';
import { type EmbeddedServer, startEmbedded } from '../src/database/embedded/start-embedded.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'svod-embedded-'));
after(async () => {
  const left = readPostmaster(path.join(folder, 'data', 'pg'));
  if (left) process.kill(left.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
const DATA = path.join(folder, 'data');

async function started(where = DATA): Promise<EmbeddedServer> {
  const result = await startEmbedded(where);
  assert.ok(result.ok, result.ok ? '' : `${result.why}: ${result.log}`);
  return result.server;
}

async function ask(server: EmbeddedServer, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(server.endpoint);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('two starts at once make the data once and share one server; it listens on no port and loses nothing on purpose', async () => {
  const [a, b] = await Promise.all([started(), started()]);
  assert.equal(a.pid, b.pid);
  assert.deepEqual([a.attached, b.attached].toSorted(), [false, true]);
  const shown = async (name: string): Promise<unknown> => (await ask(a, `show ${name}`))[0]?.[name];
  if (process.platform !== 'win32') assert.equal(await shown('listen_addresses'), '');
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) assert.equal(await shown(name), 'on', name);
  assert.equal(await shown('password_encryption'), 'scram-sha-256');
  const wrong = new pg.Client({ ...a.endpoint, password: 'guessed' });
  await assert.rejects(wrong.connect(), /password authentication failed/);
  if (process.platform !== 'win32')
    for (const name of ['', 'pg', 'superuser']) assert.equal(statSync(path.join(DATA, name)).mode & 0o077, 0, name);
});

test('a server left behind by a killed process is taken over; what was committed is there', async () => {
  const first = await started();
  await ask(first, 'create table kept as select 42 as answer');
  // Another process attaches, and is killed.
  const child = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(new URL('../src/database/embedded/start-embedded.ts', import.meta.url).href)}).then(async (m) => { await m.startEmbedded(${JSON.stringify(DATA)}); process.stdout.write('up'); setInterval(() => 0, 1000); })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await wait(50);
  assert.ok(isAlive(first.pid));
  const second = await started();
  assert.equal(second.attached, true);
  assert.deepEqual(await ask(second, 'select answer from kept'), [{ answer: 42 }]);
});

test('a server that is killed with -9 comes back with all that was committed; a stop in order leaves no process and no socket', async () => {
  const server = await started();
  await ask(server, 'create table more as select 7 as answer');
  process.kill(server.pid, 'SIGKILL');
  while (isAlive(server.pid)) await wait(10);
  const again = await started();
  assert.equal(again.attached, false);
  assert.deepEqual(await ask(again, 'select answer from more'), [{ answer: 7 }]);
  await again.stop();
  assert.equal(isAlive(again.pid), false);
  assert.equal(existsSync(again.endpoint.host), false);
  assert.deepEqual(readdirSync(DATA).toSorted(), ['pg', 'postgres.log', 'superuser']);
});

test('a first start that was cut off leaves nothing half made; damaged data is told with the server’s own words', async () => {
  const where = path.join(folder, 'cut');
  const server = await started(where);
  await server.stop();
  rmSync(path.join(where, 'pg', 'global'), { recursive: true });
  const result = await startEmbedded(where);
  assert.ok(!result.ok && result.why === 'did-not-start');
  assert.match(result.log, /could not open|PANIC|FATAL/);
});
