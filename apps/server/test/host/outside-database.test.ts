import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { type Binaries, findBinaries } from '../../src/database/embedded/binaries.ts';
import { askHost } from './ask-host.ts';
import { outsideServer } from './outside-server.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';
import { setUpHost } from './set-up-host.ts';

const DEBIAN = '/usr/lib/postgresql/15/bin';
const debian: Binaries | null = existsSync(path.join(DEBIAN, 'postgres'))
  ? { initdb: path.join(DEBIAN, 'initdb'), postgres: path.join(DEBIAN, 'postgres') }
  : null;
const folder = hostFolder();

/** A workspace is made on the server, an act is done, and after a restart all of it is there. */
async function worksOn(binaries: Binaries | null, version: RegExp, data: string): Promise<void> {
  assert.ok(binaries);
  const url = await outsideServer(binaries);
  const client = new pg.Client(url.replace(/\/workspace$/u, '/postgres'));
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  assert.match(rows[0]?.server_version ?? '', version);
  const start = () => runHostCommand(['serve', '--data', data], { DATABASE_URL: url });
  const first = start();
  const cookie = await setUpHost(first);
  const body = { kind: 'agency', names: { ru: 'Агентство' }, shortNames: {} };
  const made = await askHost(await first.address, '/api/bodies', { method: 'POST', body, cookie });
  assert.equal(made.status, 200, made.text);
  first.kill('SIGINT');
  assert.equal((await first.ended).code, 0);
  assert.equal(existsSync(path.join(data, 'database')), false, 'no database of its own is made');
  const second = start();
  const bodies = await askHost(await second.address, '/api/bodies', { cookie });
  assert.equal(bodies.status, 200, bodies.text);
  assert.match(bodies.text, /Агентство/);
  assert.doesNotMatch(second.said(), /set-up#/, 'the workspace is known again');
  second.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
}

const skip = debian === null ? 'no PostgreSQL 15 in /usr/lib/postgresql/15 here' : false;
test('DATABASE_URL: a workspace on the oldest PostgreSQL that is allowed, 15', { skip }, async () => {
  await worksOn(debian, /^15\./, path.join(folder, 'on-15'));
});

test('DATABASE_URL: a workspace on a PostgreSQL that listens on a port', async () => {
  await worksOn(findBinaries(), /^18/, path.join(folder, 'on-18'));
});
