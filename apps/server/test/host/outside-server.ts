import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from '../../src/database/embedded/binaries.ts';
import { serverIdentity } from '../../src/database/embedded/identity.ts';
import { readPostmaster } from '../../src/database/embedded/postmaster.ts';

/** The password of its superuser `admin`; a URL has to escape it. */
const PASSWORD = 'p@ss/word';

/** A PostgreSQL that is not Svod's: on a port of this machine, with the settings of its own initdb. Gives the address for `DATABASE_URL`. Ended with the tests of the file. */
export async function outsideServer({ initdb, postgres }: Binaries): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-outside-'));
  const identity = serverIdentity();
  identity.own(folder);
  const data = path.join(folder, 'pg');
  const secret = path.join(folder, 'password');
  writeFileSync(secret, PASSWORD);
  identity.own(secret);
  const own = { ...(identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.gid }), cwd: folder };
  const [program = initdb, ...rest] = [...identity.prefix, initdb];
  const made = spawnSync(program, [...rest, '-D', data, '-U', 'admin', '-A', 'scram-sha-256', `--pwfile=${secret}`, '--locale=C'], own);
  if (made.status !== 0) throw new Error(`initdb: ${String(made.stderr)}`);
  const port = await freePort();
  const log = path.join(folder, 'log');
  const out = openSync(log, 'a');
  const [server = postgres, ...before] = [...identity.prefix, postgres];
  const words = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
  const child = spawn(server, [...before, ...words], { ...own, stdio: ['ignore', out, out] });
  after(() => end(child, data, folder));
  while (readPostmaster(data)?.ready !== true) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL: ${readFileSync(log, 'utf8')}`);
    await wait(20);
  }
  return `postgres://admin:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/workspace`;
}

async function end(child: ChildProcess, data: string, folder: string): Promise<void> {
  const running = readPostmaster(data);
  if (running !== null) process.kill(running.pid, 'SIGINT');
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
