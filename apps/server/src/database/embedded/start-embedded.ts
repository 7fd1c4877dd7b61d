import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Endpoint } from '../endpoint.ts';
import { alone } from './alone.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Identity, serverIdentity } from './identity.ts';
import { doorOf } from './door.ts';
import { type Postmaster, isAlive, readPostmaster } from './postmaster.ts';

/** The PostgreSQL that comes with Svod, running on a folder of data. */
export interface EmbeddedServer {
  /** How its superuser reaches it. */
  readonly endpoint: Endpoint;
  readonly pid: number;
  /** It ran already when it was asked for: another Svod's, or left behind by one that was killed. */
  readonly attached: boolean;
  /** False once its process is gone, however that came. */
  runs(): boolean;
  /** Ends it in order (a fast shutdown); resolves when the process is gone. */
  stop(): Promise<void>;
}

export type StartFailure = 'no-binaries' | 'no-space' | 'did-not-start' | 'other-version';

export type Started =
  | { readonly ok: true; readonly server: EmbeddedServer }
  | { readonly ok: false; readonly why: StartFailure; readonly log: string };

const SUPERUSER = 'svod_super';
/** Milliseconds. Recovery after a power cut may take its time. */
const PATIENCE = 60_000;

/**
 * Starts the server on `folder` (made on first use), or attaches to the one that runs on it. It listens on a socket only, in a folder
 * with a short path of its own, and asks for a random password that stands beside the data for its owner alone. On Windows, where
 * Node cannot use such sockets, on a port of the machine itself.
 */
export async function startEmbedded(folder: string): Promise<Started> {
  const binaries = findBinaries();
  if (binaries === null) return { ok: false, why: 'no-binaries', log: '' };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return await alone(folder, () => startAlone(folder, binaries));
}

async function startAlone(folder: string, binaries: Binaries): Promise<Started> {
  const data = path.join(folder, 'pg');
  const log = path.join(folder, 'postgres.log');
  const identity = serverIdentity();
  identity.own(folder);
  const password = passwordOf(folder);
  const running = await settled(data);
  if (running) return { ok: true, server: serverOf(running, password, true, data) };
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    const before = sizeOf(log);
    const made = await initialise(folder, data, binaries.initdb, identity, password, log);
    if (!made) return { ok: false, why: failureOf(tail(log, before)), log: tail(log, before) };
  }
  const { socketFolder, port } = doorOf(data, identity);
  for (const until = Date.now() + PATIENCE; ; await wait(200)) {
    const before = sizeOf(log);
    const child = run(binaries.postgres, ['-D', data, ...settings(socketFolder, port)], identity, log);
    const started = await ready(child, data);
    if (started !== null) {
      child.unref();
      return { ok: true, server: serverOf(started, password, false, data) };
    }
    const said = tail(log, before);
    // The workers of a server that was killed go only when they notice it: until then the data is theirs.
    if (/still in use|another server might be running/u.test(said) && Date.now() < until) continue;
    rmSync(socketFolder, { recursive: true, force: true });
    return { ok: false, why: failureOf(said), log: said };
  }
}

function failureOf(said: string): StartFailure {
  if (said.includes('is not compatible with this version')) return 'other-version';
  return said.includes('No space left') ? 'no-space' : 'did-not-start';
}

function settings(socketFolder: string, port: number): readonly string[] {
  const set: Readonly<Record<string, string>> =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(port) }
      : { listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700' };
  const all = {
    ...set,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_statement: 'none',
    log_min_error_statement: 'panic',
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** In a folder beside, renamed when it is whole: a start that is cut off leaves nothing half made. */
async function initialise(
  folder: string,
  data: string,
  initdb: string,
  identity: Identity,
  password: string,
  log: string,
): Promise<boolean> {
  const fresh = path.join(folder, 'pg.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  identity.own(fresh);
  const secret = path.join(fresh + '.password');
  writeFileSync(secret, password, { mode: 0o600 });
  identity.own(secret);
  const args = ['-D', fresh, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8'];
  const child = run(
    initdb,
    [...args, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums'],
    identity,
    log,
  );
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  rmSync(secret, { force: true });
  if (code !== 0) return false;
  renameSync(fresh, data);
  return true;
}

function run(program: string, args: readonly string[], identity: Identity, log: string): ChildProcess {
  const [first = program, ...rest] = [...identity.prefix, program, ...args];
  const out = openSync(log, 'a', 0o600);
  // Of a group of its own: a person's Ctrl+C ends Svod, which then ends the server in order.
  return spawn(first, rest, {
    stdio: ['ignore', out, out],
    detached: true,
    cwd: path.parse(log).root,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ...(identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.gid }),
  });
}

async function ready(child: ChildProcess, data: string): Promise<Postmaster | null> {
  const ended = new AbortController();
  child.once('error', () => ended.abort());
  child.once('exit', () => ended.abort());
  for (const until = Date.now() + PATIENCE; Date.now() < until && !ended.signal.aborted; await wait(15)) {
    const found = readPostmaster(data);
    if (found?.ready === true) return found;
  }
  return null;
}

/** A server that runs on the data, once it is ready; null where none does. */
async function settled(data: string): Promise<Postmaster | null> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(50)) {
    const found = readPostmaster(data);
    if (found === null || found.ready) return found;
  }
  return null;
}

function serverOf(found: Postmaster, password: string, attached: boolean, data: string): EmbeddedServer {
  const { pid, port, socketFolder } = found;
  const host = socketFolder === '' ? '127.0.0.1' : socketFolder;
  return {
    endpoint: { host, port, user: SUPERUSER, password, database: 'postgres' },
    pid,
    attached,
    runs: () => readPostmaster(data)?.pid === pid,
    async stop() {
      if (readPostmaster(data)?.pid === pid) process.kill(pid, 'SIGINT');
      for (const until = Date.now() + PATIENCE; isAlive(pid) && Date.now() < until; await wait(15));
      if (socketFolder.startsWith(path.join(tmpdir(), 'svod-'))) rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

function passwordOf(folder: string): string {
  const file = path.join(folder, 'superuser');
  if (!existsSync(file)) {
    const fresh = `${file}.new`;
    writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(fresh, file);
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

const sizeOf = (log: string): number => statSync(log, { throwIfNoEntry: false })?.size ?? 0;

/** What was written to the log since it had that size, the last 4,000 characters of it. */
const tail = (log: string, since: number): string =>
  existsSync(log) ? readFileSync(log).subarray(since).toString('utf8').slice(-4000) : '';
