import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import { type LogEntry, entryHash } from '../src/log/log-entry.ts';
import { readLog } from '../src/log/read-log.ts';
import { type Anchor, anchorBytes, verifyLog } from '../src/log/verify-log.ts';
import { testDatabase } from './test-cluster.ts';

const database = await testDatabase();
const app = await database.connect('app');
const backup = await database.connect('backup');

/** Writes an entry as a person does, in a transaction of its own. */
async function act(client: pg.Client, name: string, reason = '', actor: string = randomUUID()): Promise<void> {
  await client.query('begin');
  await client.query("select set_config('svod.viewer', $1, true)", [actor]);
  await client.query(
    'insert into svod.log_entries (actor, act, object_kind, object_id, revision, reason) values ($1, $2, $3, $4, $5, $6)',
    [actor, name, 'version', randomUUID(), 3, reason],
  );
  await client.query('commit');
}

for (let k = 0; k < 20; k++) await act(app, 'version.seal', k % 3 === 0 ? '' : `причина № ${k}, ң ө ү 𐍈`);
const log = await readLog(backup);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const anchorAt = (seq: number): Anchor => {
  const hash = log[seq - 1]?.hash ?? '';
  return { seq, hash, signature: sign(null, anchorBytes({ seq, hash }), privateKey).toString('base64') };
};

test('each act stands in the chain, and its hash is the one that is worked out without the database', () => {
  assert.equal(log.length, 20);
  assert.deepEqual(verifyLog(log, [anchorAt(10), anchorAt(20)], publicKey), { entries: 20, fault: null });
  assert.match(log[4]?.reason ?? '', /№ 4, ң ө ү 𐍈/u);
});

test('the database gives number, time and hashes, whatever a client says; nobody changes or empties the log', async () => {
  await app.query('begin');
  const actor = randomUUID();
  await app.query("select set_config('svod.viewer', $1, true)", [actor]);
  await app.query(
    "insert into svod.log_entries (seq, at, actor, act, object_kind, previous, hash) values (900, '2001-01-01', $1, 'a.b', 'x', sha256('x'), sha256('y'))",
    [actor],
  );
  const { rows } = await app.query<{ seq: string }>("select current_setting('svod.last_seq') as seq");
  await app.query('commit');
  assert.equal(rows[0]?.seq, '21');
  const again = await readLog(backup);
  assert.equal(again.at(-1)?.previous, again.at(-2)?.hash);
  assert.equal(verifyLog(again, [], publicKey).fault, null);
  const owner = await database.connect('owner');
  for (const client of [app, owner, await database.connect('admin')])
    for (const sql of ['update svod.log_entries set reason = $$x$$', 'delete from svod.log_entries', 'truncate svod.log_entries cascade'])
      await assert.rejects(async () => {
        const done = await client.query(sql);
        // Row-level security hides every row from the owner: nothing is changed, and that is as good.
        if (done.rowCount === 0) throw new Error('nothing to change');
      }, sql);
  assert.equal((await readLog(backup)).length, 21);
});

test('an act under another name than the viewer’s is refused, and so is reading the log as the app', async () => {
  await app.query('begin');
  await app.query("select set_config('svod.viewer', $1, true)", [randomUUID()]);
  await assert.rejects(
    app.query("insert into svod.log_entries (actor, act, object_kind) values ($1, 'a.b', 'x')", [randomUUID()]),
    /row-level security/,
  );
  await app.query('rollback');
  await assert.rejects(app.query('select * from svod.log_entries'), /permission denied/);
  await assert.rejects(app.query('select * from svod.log_head'), /permission denied/);
  // Neither unset nor emptied is anybody.
  const { rows } = await app.query<{ viewer: string | null }>('select svod.viewer() as viewer');
  assert.equal(rows[0]?.viewer, null);
});

test('acts at once: as many entries as were acknowledged, one chain', async () => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => database.connect('app')));
  await Promise.all(
    clients.map(async (client) => {
      for (let k = 0; k < 25; k++) await act(client, 'amendment.decide');
    }),
  );
  const all = await readLog(backup);
  assert.equal(all.length, 21 + 200);
  assert.equal(verifyLog(all, [], publicKey).fault, null);
});

test('every way of tampering is found at the first entry that is not as it was; without anchors a cut or rewritten log is not', () => {
  let state = 20121;
  const dice = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const rehash = (entries: readonly LogEntry[], from: number): LogEntry[] => {
    const out = [...entries];
    for (let k = from; k < out.length; k++) {
      const entry = { ...(out[k] as LogEntry), seq: k + 1, previous: out[k - 1]?.hash ?? '00'.repeat(32) };
      out[k] = { ...entry, hash: entryHash(entry) };
    }
    return out;
  };
  const anchors = [anchorAt(7), anchorAt(20)];
  const tampers: readonly (readonly [string, (at: number) => readonly LogEntry[]])[] = [
    ['changed', (at) => log.map((entry, k) => (k === at ? { ...entry, reason: `${entry.reason}!` } : entry))],
    ['changed', (at) => log.map((entry, k) => (k === at ? { ...entry, actor: randomUUID() } : entry))],
    [
      'changed',
      (at) =>
        log.map((entry, k) =>
          k === at ? { ...entry, at: entry.at.replace(/\d{6}Z$/u, (us) => (us === '000001Z' ? '000002Z' : '000001Z')) } : entry,
        ),
    ],
    ['broken-chain', (at) => log.map((entry, k) => (k === at ? { ...entry, previous: 'ab'.repeat(32) } : entry))],
    ['gap', (at) => log.filter((_, k) => k !== at)],
    ['gap', (at) => [...log.slice(0, at), log[at] as LogEntry, ...log.slice(at)]],
  ];
  for (let round = 0; round < 600; round++) {
    const [code, tamper] = tampers[dice(tampers.length)] ?? ['', () => log];
    const at = dice(log.length - 1);
    const { fault } = verifyLog(tamper(at), anchors, publicKey);
    assert.ok(fault, `${code} at ${at} is not found`);
    assert.ok(fault.seq === at + 1 || fault.seq === at + 2, `${code} at ${at}: told ${fault.code} at ${fault.seq}`);
  }
  const cut = log.slice(0, 12);
  assert.deepEqual(verifyLog(cut, anchors, publicKey).fault, { seq: 13, code: 'cut' });
  const rewritten = rehash(
    log.map((entry, k) => (k === 3 ? { ...entry, reason: 'иная' } : entry)),
    3,
  );
  assert.deepEqual(verifyLog(rewritten, anchors, publicKey).fault, { seq: 7, code: 'rewritten' });
  const forged = { ...anchorAt(7), hash: rewritten[6]?.hash ?? '' };
  assert.equal(verifyLog(rewritten, [forged], publicKey).fault?.code, 'forged-anchor');
  // The control: without anchors neither is found, so they are what finds it.
  assert.equal(verifyLog(cut, [], publicKey).fault, null);
  assert.equal(verifyLog(rewritten, [], publicKey).fault, null);
});
