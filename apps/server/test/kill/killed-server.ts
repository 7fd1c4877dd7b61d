import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, readPostmaster } from '../../src/database/embedded/postmaster.ts';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import type { Endpoint } from '../../src/database/endpoint.ts';
import { migrate } from '../../src/database/migrate.ts';
import { type Role, ensureDatabase, rolePasswords } from '../../src/database/roles.ts';
import { workersOf } from '../workers-of.ts';

/** A database server of a test's own, to be killed. */
export interface Up {
  readonly pid: number;
  readonly admin: Endpoint;
  readonly roles: Readonly<Record<Role, Endpoint>>;
}

/** Starts the server of a folder, or starts it anew, with a database whose schema is up to date. */
export async function up(folder: string, database: string): Promise<Up> {
  const started = await startEmbedded(folder);
  assert.ok(started.ok, started.ok ? '' : `${started.why} ${started.log}`);
  const admin = started.server.endpoint;
  const roles = await ensureDatabase(admin, database, rolePasswords(path.join(folder, 'roles.json')));
  assert.ok((await migrate(roles.owner)).ok);
  return { pid: started.server.pid, admin: { ...admin, database }, roles };
}

/** The server and all its workers at once, as when the power is cut: none ends what it was at. */
export function kill(pid: number): void {
  for (const one of [pid, ...workersOf(pid)])
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
}

/** Waits until a killed server is gone. */
export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(5);
}

/** Ends what a test left running, and its folder. */
export function clear(folder: string): void {
  const left = readPostmaster(path.join(folder, 'pg'));
  if (left) process.kill(left.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Asks with a client of its own. */
export async function asked<T>(endpoint: Endpoint, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(endpoint);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
