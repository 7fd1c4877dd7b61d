import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { logEndpoints, workspaceEndpoints } from '@svod/contract';
import { anchorLog, readAnchors } from '../../src/log/anchor-log.ts';
import { readLog } from '../../src/log/read-log.ts';
import { PUBLIC_KEY_FILE, rawKey, readPublicKey, signingKeyOf } from '../../src/log/signing-key.ts';
import { verifyExport } from '../../src/log/verify-export.ts';
import { verifyLog } from '../../src/log/verify-log.ts';
import { testServer } from '../test-server.ts';

const server = await testServer();
const folder = mkdtempSync(path.join(tmpdir(), 'svod-anchors-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'anchors.jsonl');
const found = signingKeyOf(folder);
assert.ok(found);
const key = found;
const jobs = await server.database.connect('jobs');
const backup = await server.database.connect('backup');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const administrator = await server.person('Администратор', { role: 'administrator' });
const contributor = await server.person('Исполнитель', { role: 'contributor', body: await server.body('МИД') });
let revision = 1;
const rename = async (name: string): Promise<void> => {
  ({ revision } = await server.done(workspaceEndpoints.renameWorkspace, { as: desk, body: { name, revision }, key: randomUUID() }));
};

test('an end is signed at first, then after a hundred entries or ten minutes; in the database and in a file', async () => {
  await rename('Первый');
  const now = new Date();
  assert.deepEqual(await anchorLog(jobs, key, file, now), { kind: 'signed', seq: 1 });
  assert.deepEqual(await anchorLog(jobs, key, file, now), { kind: 'not-due' });
  await rename('Второй');
  assert.deepEqual(await anchorLog(jobs, key, file, now), { kind: 'not-due' });
  assert.deepEqual(await anchorLog(jobs, key, file, new Date(now.getTime() + 11 * 60_000)), { kind: 'signed', seq: 2 });
  for (let k = 0; k < 99; k++) await rename(`Имя ${k}`);
  assert.deepEqual(await anchorLog(jobs, key, file, now), { kind: 'not-due' });
  await rename('Сотое');
  assert.deepEqual(await anchorLog(jobs, key, file, now), { kind: 'signed', seq: 102 });
  await rename('Последнее');
  assert.deepEqual(await anchorLog(jobs, key, file, now, 'always'), { kind: 'signed', seq: 103 });
  const kept = readAnchors(file);
  assert.deepEqual(
    kept.map(({ seq }) => seq),
    [1, 2, 102, 103],
  );
  assert.deepEqual(verifyLog(await readLog(backup), kept, key.open), { entries: 103, fault: null });
});

test('the key stays the same; its public half is read from a file or by itself', () => {
  const again = signingKeyOf(folder);
  assert.ok(again && rawKey(again.open).equals(rawKey(key.open)));
  const pem = readPublicKey(readFileSync(path.join(folder, PUBLIC_KEY_FILE), 'utf8'));
  const bare = readPublicKey(rawKey(key.open).toString('base64'));
  assert.ok(pem && bare && rawKey(pem).equals(rawKey(bare)));
  assert.equal(readPublicKey('x'), null);
  assert.equal(readPublicKey(''), null);
  const damaged = mkdtempSync(path.join(folder, 'damaged-'));
  writeFileSync(path.join(damaged, 'log.pem'), 'not a key');
  assert.equal(signingKeyOf(damaged), null);
});

test('the log is read page by page, by the desk and administrators; whom it names is told', async () => {
  const first = await server.done(logEndpoints.readLog, { as: desk, query: { most: '60' } });
  assert.deepEqual([first.entries.length, first.entries[0]?.seq, first.entries.at(-1)?.seq, first.before], [60, 103, 44, 44]);
  assert.deepEqual(first.entries[0]?.actor, { id: desk.id, name: 'Рабочая группа' });
  assert.equal(first.signed?.seq, 103);
  assert.equal(first.key, rawKey(key.open).toString('base64'));
  const rest = await server.done(logEndpoints.readLog, { as: administrator, query: { most: '200', before: '44' } });
  assert.deepEqual([rest.entries.length, rest.entries.at(-1)?.seq, rest.before], [43, 1, null]);
  for (const [name, value] of Object.entries({ most: '0', before: '0', page: '2' }))
    assert.equal((await server.call(logEndpoints.readLog, { as: desk, query: { [name]: value } })).statusCode, 400, name);
  for (const value of ['201', '1.5', 'x'])
    assert.equal((await server.call(logEndpoints.readLog, { as: desk, query: { most: value } })).statusCode, 400, value);
  assert.equal((await server.call(logEndpoints.readLog, { as: contributor })).statusCode, 403);
  // Also past the routes: who is neither reads nothing.
  const app = await server.database.connect('app');
  for (const person of [contributor.id, '']) {
    await app.query('begin');
    await app.query("select set_config('svod.viewer', $1, true)", [person]);
    for (const sql of ['svod.read_log(null, 10)', 'svod.export_log(0, 10)', 'svod.log_anchors'])
      assert.equal((await app.query(`select 1 from ${sql}`)).rowCount, 0, sql);
    await app.query('commit');
  }
  await assert.rejects(app.query('select * from svod.log_end(0)'), /permission denied/);
});

test('reasons of acts on content are the desk’s; an administrator reads that something was done', async () => {
  const app = await server.database.connect('app');
  for (const [kind, reason] of [
    ['version', 'канарейка: почему'],
    ['person', 'уволен'],
  ]) {
    await app.query('begin');
    await app.query("select set_config('svod.viewer', $1, true)", [desk.id]);
    await app.query("insert into svod.log_entries (actor, act, object_kind, reason) values ($1, 'a.b', $2, $3)", [desk.id, kind, reason]);
    await app.query('commit');
  }
  const reasons = async (as: typeof desk): Promise<readonly string[]> =>
    (await server.done(logEndpoints.readLog, { as, query: { most: '2' } })).entries.map((entry) => entry.reason);
  assert.deepEqual(await reasons(desk), ['уволен', 'канарейка: почему']);
  assert.deepEqual(await reasons(administrator), ['уволен', '']);
  assert.equal((await server.call(logEndpoints.exportLog, { as: administrator })).statusCode, 403);
});

test('the export is verified without the server; changed by one letter it is not', async () => {
  const response = await server.call(logEndpoints.exportLog, { as: desk });
  assert.equal(response.statusCode, 200);
  assert.match(String(response.headers['content-disposition']), /^attachment; filename="svod-log-\d{4}-\d\d-\d\d\.jsonl"$/);
  assert.deepEqual(verifyExport(response.body.split('\n'), key.open), { kind: 'as-written', entries: 105, signed: 103, anchors: 4 });
  const changed = response.body.replace('почему', 'почемy');
  assert.deepEqual(verifyExport(changed.split('\n'), key.open), { kind: 'fault', seq: 104, code: 'changed' });
});

test('an end that does not follow from what was signed is not signed: a database put back to an older state, and one written anew', async () => {
  const held = readAnchors(file);
  const hash = held[1]?.hash ?? '';
  const older = path.join(folder, 'older.jsonl');
  const last = held.at(-1);
  assert.ok(last);
  // The file knows of more entries than the database has.
  writeFileSync(older, `${JSON.stringify({ ...last, seq: 900 })}\n`);
  assert.deepEqual(await anchorLog(jobs, key, older, new Date(), 'always'), { kind: 'broken', seq: 900 });
  // The entry there is another.
  writeFileSync(older, `${JSON.stringify({ ...last, hash })}\n`);
  assert.deepEqual(await anchorLog(jobs, key, older, new Date(), 'always'), { kind: 'broken', seq: 103 });
  // A line cut off while it was written is passed over.
  appendFileSync(file, '{"seq":104,"ha');
  assert.deepEqual(await anchorLog(jobs, key, file, new Date(), 'always'), { kind: 'signed', seq: 105 });
});
