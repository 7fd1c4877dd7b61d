import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { type Decide, type Deciding, decide } from '../../src/acts/decide.ts';
import { undoDecisions } from '../../src/acts/undo-decisions.ts';
import { readLog } from '../../src/log/read-log.ts';
import { verifyLog } from '../../src/log/verify-log.ts';
import { type DecidingRounds, makeDecidingRounds, moreVersions } from './deciding-rounds.ts';
import { type Up, asked, clear, gone, kill, up } from './killed-server.ts';
import { DEEDS, type Meant, type Supplies, doing, supplies } from './meant-acts.ts';
import { type Point, watchedPool } from './watched-pool.ts';
import { stateOf, tornIn } from './whole-acts.ts';

/**
 * The desk decides one and many, takes back, settles by a joint text, confirms, notes, seals and makes versions, all at once, while the server and all its workers are killed with -9 at a
 * named point of one of these acts: after one of its statements, as its end was sent, or when its end was answered and the caller was not. Then each act must be wholly there or wholly absent.
 */
const ROUNDS = Number(process.env['SVOD_KILL_DECIDING_ROUNDS'] ?? 24);
const folder = mkdtempSync(path.join(tmpdir(), 'svod-kill-deciding-'));
after(() => clear(folder));
const skip = existsSync('/proc/self/stat') ? false : 'the workers of a server are told by /proc, which is not here';
const { publicKey } = generateKeyPairSync('ed25519');
const KINDS = Object.keys(DEEDS);

interface Tried {
  readonly on: DecidingRounds;
  readonly from: Supplies;
}

/** A database with enough to do acts on. */
async function prepared(server: Up): Promise<Tried> {
  return await asked(server.admin, async (admin) => {
    const on = await makeDecidingRounds(admin);
    const { versions, rounds } = await moreVersions(admin, on, 1000);
    return { on, from: supplies(versions, rounds) };
  });
}

/** Everybody acts over and over until one kind of act reaches a point; there the server dies. True where it was reached. */
async function killedAt(
  server: Up,
  { on, from }: Tried,
  meant: Meant[],
  dies: (kind: string, point: Point) => boolean,
  commits = 'on',
): Promise<void> {
  const dead = new AbortController();
  const writer = async (kind: string): Promise<void> => {
    const pool = watchedPool(server.roles.app, `-c synchronous_commit=${commits}`, (point) => {
      if (dead.signal.aborted || !dies(kind, point)) return;
      dead.abort();
      kill(server.pid);
    });
    const does = doing(pool, meant);
    try {
      while (!dead.signal.aborted) await DEEDS[kind]?.(does, on, from);
    } catch (error) {
      // Nothing but the death of the server ends them.
      if (!dead.signal.aborted) throw error;
    } finally {
      await pool.end().catch(() => undefined);
    }
  };
  await Promise.all(KINDS.map(writer));
  assert.ok(dead.signal.aborted);
  await gone(server.pid);
}

const torn = (server: Up, meant: readonly Meant[]): Promise<readonly string[]> => asked(server.admin, (admin) => tornIn(admin, meant));

test(
  `killed with -9 at ${ROUNDS} named points of deciding, undoing, settling, confirming and sealing: each act is whole or absent, and asked again done once`,
  {
    skip,
  },
  async (t) => {
    let server = await up(folder, 'kept');
    const tried = await prepared(server);
    const meant: Meant[] = [];
    const points = new Set<string>();
    for (let k = 0; k < ROUNDS; k++) {
      const kind = KINDS[k % KINDS.length];
      // A point further on each time its kind comes again; the last two are the end that was sent, and the end that was answered.
      const turn = Math.floor(k / KINDS.length);
      const commit = turn % 3 === 0 ? 'sent' : turn % 3 === 1 ? 'before' : 'answered';
      let acts = 0;
      await killedAt(server, tried, meant, (name, point) => {
        if (name !== kind || point.commit !== commit) return false;
        if (commit === 'before' && point.answered < 5 + turn) return false;
        acts += 1;
        if (acts <= 2 + (k % 4)) return false;
        points.add(`${name} ${commit} ${commit === 'before' ? point.answered : ''}`);
        return true;
      });
      server = await up(folder, 'kept');
      assert.deepEqual(await torn(server, meant), [], `round ${k + 1}, killed at ${kind} ${commit}`);
    }
    const unanswered = meant.filter(({ answer }) => answer === undefined);
    const pool = new pg.Pool({ ...server.roles.app, max: 2 });
    let there = 0;
    try {
      // Whoever was not answered asks again with the same key: now each act is done.
      for (const one of unanswered) one.answer = await one.ask(pool);
      assert.deepEqual(await torn(server, meant), []);
      // Everybody asks again: the same answers, and nothing more is done.
      await asked(server.admin, async (admin) => {
        const before = await stateOf(admin);
        for (const one of meant) {
          assert.deepEqual(await one.ask(pool), one.answer);
          there += 1;
        }
        assert.equal(await stateOf(admin), before);
        // The control: who takes back once more under another key takes back something else, and that shows.
        const { on } = tried;
        await doing(pool, meant)(on.desk, undoDecisions, { round: on.round, language: 'ru', batch: null });
        assert.notEqual(await stateOf(admin), before);
      });
    } finally {
      await pool.end();
    }
    const log = await asked(server.roles.backup, readLog);
    assert.deepEqual(verifyLog(log, [], publicKey), { entries: log.length, fault: null });
    const kinds = new Map<string, number>();
    for (const { act } of meant) kinds.set(act, (kinds.get(act) ?? 0) + 1);
    t.diagnostic(
      `${ROUNDS} rounds, ${points.size} different points, ${there} acts, ${unanswered.length} of them asked for again: ${[...kinds].map((one) => one.join(' ')).join(', ')}`,
    );
    assert.ok(unanswered.length >= ROUNDS && there > 3 * ROUNDS, 'the rounds were in the middle of acts');
    for (const act of ['round.decide', 'round.undo', 'round.confirm', 'round.note', 'version.seal', 'round.make-version'])
      assert.ok((kinds.get(act) ?? 0) > 2, act);
  },
);

test('the control: deciding many without a transaction of its own is torn by a kill, and that is found', { skip }, async () => {
  const server = await up(folder, 'torn');
  const { on, from } = await prepared(server);
  const client = new pg.Client(server.roles.app);
  client.on('error', () => undefined);
  await client.connect();
  await client.query("select set_config('svod.viewer', $1, false)", [on.desk]);
  const decisions = from
    .amendments(12)
    .map((item): Deciding => ({ item, revision: 0, kind: 'noted', wording: null, picks: [], reason: '', meeting: '', agreed: false }));
  const input: Decide = { round: on.round, language: 'ru', decisions };
  let answered = 0;
  const ask = client.query.bind(client);
  Object.defineProperty(client, 'query', {
    value: async (...args: readonly unknown[]): Promise<unknown> => {
      const answer: unknown = await Reflect.apply(ask, client, args);
      answered += 1;
      if (answered === 12) kill(server.pid);
      return answer;
    },
  });
  await assert.rejects(decide.run(client, input));
  await client.end().catch(() => undefined);
  await gone(server.pid);
  const again = await up(folder, 'torn');
  const found = await torn(again, []);
  assert.ok(
    found.some((line) => line.includes('steps of 0')),
    found.join('\n'),
  );
});

test('the control: with commits that do not wait for the disk acts are lost, and that is found', { skip }, async () => {
  let server = await up(folder, 'lost');
  const tried = await prepared(server);
  const meant: Meant[] = [];
  let found: readonly string[] = [];
  for (let k = 0; k < 12 && found.length === 0; k++) {
    let acts = 0;
    await killedAt(server, tried, meant, (_kind, { commit }) => commit === 'answered' && ++acts > 40, 'off');
    server = await up(folder, 'lost');
    found = await torn(server, meant);
  }
  assert.ok(
    found.some((line) => line.includes('is lost')),
    found.join('\n'),
  );
  assert.ok(
    found.every((line) => line.includes('is lost')),
    'lost whole, and none torn',
  );
});

test('the control: each part of an act that is taken away is missed', { skip }, async () => {
  const server = await up(folder, 'parts');
  const { on, from } = await prepared(server);
  const pool = new pg.Pool({ ...server.roles.app, max: 1 });
  const meant: Meant[] = [];
  for (const kind of KINDS) await DEEDS[kind]?.(doing(pool, meant), on, from);
  await pool.end();
  await asked(server.admin, async (admin) => {
    assert.deepEqual(await tornIn(admin, meant), []);
    await admin.query('set session_replication_role = replica');
    for (const sql of [
      'delete from svod.acts where seq = 1',
      'delete from svod.log_entries where seq = 2',
      'delete from svod.decision_steps where ctid = (select max(ctid) from svod.decision_steps)',
      'delete from svod.decisions where ctid = (select max(ctid) from svod.decisions)',
      "update svod.decisions set reason = 'x' where ctid = (select max(ctid) from svod.decisions)",
      'delete from svod.seals',
      'delete from svod.carriers where version in (select version from svod.provenances)',
      'delete from svod.provenances',
      'delete from svod.outcomes where place = 1',
      'delete from svod.desk_notes',
      `insert into svod.desk_notes (round, language, item, note, written_by) select round, language, item, 'x', '${randomUUID()}' from svod.decisions limit 1`,
    ]) {
      await admin.query('begin');
      assert.ok(((await admin.query(sql)).rowCount ?? 0) > 0, sql);
      assert.notDeepEqual(await tornIn(admin, meant), [], sql);
      await admin.query('rollback');
    }
    assert.deepEqual(await tornIn(admin, meant), []);
  });
});
