import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { addBody } from '../src/acts/add-body.ts';
import { perform } from '../src/acts/perform.ts';
import { readLog } from '../src/log/read-log.ts';
import { verifyLog } from '../src/log/verify-log.ts';
import { type Up, asked, clear, gone, kill, up } from './kill/killed-server.ts';

const ROUNDS = Number(process.env['SVOD_KILL_ROUNDS'] ?? 30);
const folder = mkdtempSync(path.join(tmpdir(), 'svod-kill-'));
after(() => clear(folder));
const skip = existsSync('/proc/self/stat') ? false : 'the workers of a server are told by /proc, which is not here';
const { publicKey } = generateKeyPairSync('ed25519');

/** An act that a writer meant, and whether it was told that it is done. */
interface Meant {
  readonly key: string;
  readonly name: string;
  acknowledged: boolean;
}

const actor = { person: randomUUID(), sessionHash: null };
const doIt = (pool: pg.Pool, { key, name }: Meant): Promise<unknown> =>
  perform(pool, actor, addBody, { key, input: { kind: 'agency', names: { ru: name }, shortNames: {} } });

/** Four writers act until the server and all its workers are killed with -9 in the middle. */
async function round({ pid, roles }: Up, meant: Meant[], commits: string): Promise<void> {
  const pool = new pg.Pool({ ...roles.app, max: 4, options: `-c synchronous_commit=${commits}` });
  pool.on('error', () => undefined);
  const over = new AbortController();
  const writer = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const one: Meant = { key: randomUUID(), name: `Орган ${meant.length}`, acknowledged: false };
      meant.push(one);
      try {
        await doIt(pool, one);
        one.acknowledged = true;
      } catch {
        return;
      }
    }
  };
  const writers = [writer(), writer(), writer(), writer()];
  await wait(120 + (meant.length % 7) * 40);
  kill(pid);
  over.abort();
  await Promise.all(writers);
  await pool.end().catch(() => undefined);
  await gone(pid);
}

interface Found {
  readonly lost: number;
  readonly torn: number;
  readonly doubled: number;
}

/** What became of the acts: in the acts, in the bodies and in the log each must stand once or not at all. */
async function count({ admin, roles }: Up, meant: readonly Meant[]): Promise<Found> {
  const { keys, names } = await asked(admin, async (client) => ({
    keys: (await client.query<{ key: string }>('select key from svod.acts')).rows.map((row) => row.key),
    names: (await client.query<{ name: string }>("select names ->> 'ru' as name from svod.bodies")).rows.map((row) => row.name),
  }));
  const log = await asked(roles.backup, readLog);
  assert.deepEqual(verifyLog(log, [], publicKey), { entries: log.length, fault: null });
  const [done, made] = [new Set(keys), new Set(names)];
  return {
    lost: meant.filter((one) => one.acknowledged && !(done.has(one.key) && made.has(one.name))).length,
    torn: meant.filter((one) => done.has(one.key) !== made.has(one.name)).length + Math.abs(log.length - keys.length),
    doubled: names.length - made.size,
  };
}

test(
  `the server killed with -9 in the middle of acts, ${ROUNDS} rounds: none that was acknowledged is lost, torn or doubled`,
  { skip },
  async (t) => {
    let server = await up(folder, 'kept');
    await asked(server.admin, async (client) => {
      await client.query("insert into svod.people (id, name) values ($1, 'Секретариат')", [actor.person]);
      await client.query("insert into svod.roles (person, role) values ($1, 'desk')", [actor.person]);
    });
    const meant: Meant[] = [];
    for (let k = 0; k < ROUNDS; k++) {
      await round(server, meant, 'on');
      server = await up(folder, 'kept');
      assert.deepEqual(await count(server, meant), { lost: 0, torn: 0, doubled: 0 }, `round ${k + 1}`);
    }
    // Whoever was not answered asks again with the same key: now each act is done, and once.
    const unanswered = meant.filter((one) => !one.acknowledged);
    const pool = new pg.Pool({ ...server.roles.app, max: 2 });
    for (const one of unanswered) {
      await doIt(pool, one);
      one.acknowledged = true;
    }
    await pool.end();
    assert.deepEqual(await count(server, meant), { lost: 0, torn: 0, doubled: 0 });
    const acknowledged = meant.length - unanswered.length;
    t.diagnostic(`${ROUNDS} rounds, ${acknowledged} acts acknowledged, ${unanswered.length} asked for again`);
    assert.ok(acknowledged > ROUNDS && unanswered.length >= ROUNDS, 'the rounds were in the middle of acts');
  },
);

test('the control: with commits that do not wait for the disk acts are lost, and that is found', { skip }, async () => {
  let server = await up(folder, 'kept');
  const meant: Meant[] = [];
  let lost = 0;
  for (let k = 0; k < 12 && lost === 0; k++) {
    await round(server, meant, 'off');
    server = await up(folder, 'kept');
    lost = (await count(server, meant)).lost;
  }
  assert.ok(lost > 0);
});
