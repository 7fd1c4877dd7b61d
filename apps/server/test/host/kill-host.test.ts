import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import { isAlive, readPostmaster } from '../../src/database/embedded/postmaster.ts';
import { readLog } from '../../src/log/read-log.ts';
import { readAnchors } from '../../src/log/anchor-log.ts';
import { signingKeyOf } from '../../src/log/signing-key.ts';
import { verifyLog } from '../../src/log/verify-log.ts';
import { workersOf } from '../workers-of.ts';
import { type Running, hostFolder, runHostCommand } from './run-host-command.ts';

/** Fewer than of the database alone (kill.test.ts): each starts the whole host anew. */
const ROUNDS = Number(process.env['SVOD_KILL_HOST_ROUNDS'] ?? 8);
const skip = existsSync('/proc/self/stat') ? false : 'the workers of a server are told by /proc, which is not here';
const DATA = path.join(hostFolder(), 'data');
const desk = randomUUID();
const session = randomBytes(32).toString('base64url');

interface Meant {
  readonly key: string;
  readonly name: string;
  acknowledged: boolean;
}

const headers = (address: string, key: string): Record<string, string> => ({
  cookie: `svod=${session}`,
  origin: address,
  'x-svod': '1',
  'content-type': 'application/json',
  'idempotency-key': key,
});

/** Asks for the act over HTTP; true where it was acknowledged. */
async function ask(address: string, { key, name }: Pick<Meant, 'key' | 'name'>): Promise<boolean> {
  const body = JSON.stringify({ kind: 'agency', names: { ru: name }, shortNames: {} });
  const response = await fetch(`${address}/api/bodies`, { method: 'POST', headers: headers(address, key), body });
  await response.text();
  return response.status === 200;
}

async function asAdmin<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const attached = await startEmbedded(path.join(DATA, 'database'));
  assert.ok(attached.ok && attached.server.attached);
  const client = new pg.Client({ ...attached.server.endpoint, database: 'svod' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Four callers act over HTTP until the host, its database and all its workers are killed with -9 in the middle. */
async function round(host: Running, address: string, meant: Meant[]): Promise<void> {
  const over = new AbortController();
  const caller = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const one: Meant = { key: randomUUID(), name: `Орган ${meant.length}`, acknowledged: false };
      meant.push(one);
      try {
        one.acknowledged = await ask(address, one);
      } catch {
        return;
      }
    }
  };
  const callers = [caller(), caller(), caller(), caller()];
  await wait(150 + (meant.length % 7) * 40);
  const database = readPostmaster(path.join(DATA, 'database/pg'))?.pid ?? 0;
  assert.ok(isAlive(database));
  for (const pid of [host.pid, database, ...workersOf(database)])
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  over.abort();
  await Promise.all(callers);
  await host.ended;
  while (isAlive(database)) await wait(5);
}

interface Found {
  readonly lost: number;
  readonly torn: number;
  readonly doubled: number;
}

/** What became of the acts: as a body, as an answer kept, and in the log each must stand once or not at all. */
async function count(meant: readonly Meant[]): Promise<Found> {
  return await asAdmin(async (client) => {
    const keys = (await client.query<{ key: string }>('select key from svod.acts')).rows.map(({ key }) => key);
    const names = (await client.query<{ name: string }>("select names ->> 'ru' as name from svod.bodies")).rows.map(({ name }) => name);
    const log = await readLog(client);
    const key = signingKeyOf(path.join(DATA, 'keys'));
    assert.ok(key);
    assert.equal(verifyLog(log, readAnchors(path.join(DATA, 'log-anchors.jsonl')), key.open).fault, null);
    const [done, made] = [new Set(keys), new Set(names)];
    const told = log.filter(({ act }) => act === 'body.add').length;
    return {
      lost: meant.filter((one) => one.acknowledged && !(done.has(one.key) && made.has(one.name))).length,
      torn: meant.filter((one) => done.has(one.key) !== made.has(one.name)).length + Math.abs(told - keys.length),
      doubled: names.length - made.size,
    };
  });
}

test(
  `the host and its database killed with -9 in the middle of calls, ${ROUNDS} rounds: nothing acknowledged is lost, torn or doubled; nobody is signed out`,
  { skip },
  async (t) => {
    let host = runHostCommand(['serve', '--data', DATA]);
    let address = await host.address;
    await asAdmin(async (client) => {
      await client.query("insert into svod.workspace (kind, name) values ('real', 'НПД')");
      await client.query("insert into svod.people (id, name) values ($1, 'Секретариат')", [desk]);
      await client.query("insert into svod.roles (person, role) values ($1, 'desk')", [desk]);
      await client.query("insert into svod.sessions (hash, person, method) values ($1, $2, 'link')", [
        createHash('sha256').update(session).digest(),
        desk,
      ]);
    });
    const meant: Meant[] = [];
    const none = { lost: 0, torn: 0, doubled: 0 };
    for (let k = 0; k < ROUNDS; k++) {
      await round(host, address, meant);
      host = runHostCommand(['serve', '--data', DATA]);
      address = await host.address;
      assert.deepEqual(await count(meant), none, `round ${k + 1}`);
    }
    // Whoever was not answered asks again with the same key: now each act is done, and once.
    const unanswered = meant.filter((one) => !one.acknowledged);
    for (const one of unanswered) {
      assert.ok(await ask(address, one));
      one.acknowledged = true;
    }
    assert.deepEqual(await count(meant), none);
    t.diagnostic(`${ROUNDS} rounds, ${meant.length - unanswered.length} acts acknowledged, ${unanswered.length} asked for again`);
    assert.ok(meant.length - unanswered.length > ROUNDS && unanswered.length >= ROUNDS, 'the rounds were in the middle of calls');
    // The controls: an act asked for again without its key is done twice, and one that never was is missed; both are found.
    const [first] = meant;
    assert.ok(first && (await ask(address, { ...first, key: randomUUID() })));
    assert.equal((await count(meant)).doubled, 1);
    assert.equal((await count([...meant, { key: randomUUID(), name: 'Нет такого', acknowledged: true }])).lost, 1);
    host.kill('SIGINT');
    assert.equal((await host.ended).code, 0);
  },
);
