import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { addBody } from '../../src/acts/add-body.ts';
import { perform } from '../../src/acts/perform.ts';
import { BackupFault } from '../../src/backup/backup-fault.ts';
import { backupRecords } from '../../src/backup/backup-records.ts';
import { type BackupRecord, readRecords, writeRecords } from '../../src/backup/records.ts';
import { proveBackup, restoreBackup } from '../../src/backup/restore-backup.ts';
import { seal } from '../../src/backup/seal.ts';
import { openBackup, writeBackup } from '../../src/backup/write-backup.ts';
import { describeSchema } from '../../src/database/schema/describe-schema.ts';
import { secretOf } from '../../src/host/data-folder.ts';
import { readAnchors } from '../../src/log/anchor-log.ts';
import { readLog } from '../../src/log/read-log.ts';
import { signingKeyOf } from '../../src/log/signing-key.ts';
import { verifyLog } from '../../src/log/verify-log.ts';
import { makeProbes } from '../authorisation/specimens.ts';
import { makeWorld } from '../authorisation/world.ts';
import { anchorsAt } from '../log/made-log.ts';
import { emptyData, emptyDatabase, rowsOf } from './two-databases.ts';

const world = await makeWorld();
await makeProbes(world);
const { database, service } = world.server;
const desk = { person: world.people.desk.id, sessionHash: null };
const act = (name: string): Promise<unknown> =>
  perform(service.app, desk, addBody, {
    key: randomUUID(),
    input: { kind: 'agency', names: { ru: name }, shortNames: {} },
    reason: 'ң\t\\N "x"\n',
  });
await act('До копии');
const data = emptyData();
secretOf(data);
const key = signingKeyOf(data.keys);
assert.ok(key);
const logNow = await readLog(await database.connect('backup'));
writeFileSync(
  data.anchors,
  anchorsAt(logNow, [logNow.length], key.secret)
    .map((anchor) => `${JSON.stringify(anchor)}\n`)
    .join(''),
);
const PASSPHRASE = 'длинная фраза для копии';
const file = path.join(data.folder, 'whole.svod-backup');
const before = await rowsOf({ ...database.admin, database: database.roles.app.database });
const written = await writeBackup(file, PASSPHRASE, database.roles.backup, data, new Date());

const asked = async (endpoint: pg.ClientConfig, sql: string): Promise<void> => {
  const client = new pg.Client(endpoint);
  await client.connect();
  await client.query(sql);
  await client.end();
};
const codeOf = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing;
    return 'none';
  } catch (error) {
    return error instanceof BackupFault ? error.code : String(error);
  }
};

test('what is restored is what was backed up: every row of every table, keys, schema, rights; the log goes on from its end', async (t) => {
  const target = await emptyDatabase(database);
  const there = emptyData();
  await restoreBackup(file, PASSPHRASE, target, there);
  assert.ok(target.admin);
  const after = await rowsOf(target.admin);
  assert.deepEqual(Object.keys(after), Object.keys(before));
  const filled = Object.entries(before).filter(([, rows]) => rows !== '').length;
  for (const [table, rows] of Object.entries(before)) assert.equal(after[table], rows, table);
  assert.ok(filled >= 25, `${filled} of ${Object.keys(before).length} tables hold rows`);
  t.diagnostic(`${written.tables} tables, ${written.rows} rows, ${written.files} files; ${filled} tables hold rows`);
  for (const name of ['keys/secret', 'keys/log.pem', 'keys/log.pub.pem', 'log-anchors.jsonl'])
    assert.ok(readFileSync(path.join(there.folder, name)).equals(readFileSync(path.join(data.folder, name))), name);
  const owner = new pg.Client(target.roles.owner);
  await owner.connect();
  assert.equal(await describeSchema(owner), await describeSchema(await database.connect('owner')));
  await owner.end();
  const app = new pg.Pool(target.roles.app);
  await perform(app, desk, addBody, { key: randomUUID(), input: { kind: 'agency', names: { ru: 'После' }, shortNames: {} } });
  await app.end();
  const reader = new pg.Client(target.roles.backup);
  await reader.connect();
  const log = await readLog(reader);
  await reader.end();
  assert.deepEqual(verifyLog(log, readAnchors(there.anchors), key.open), { entries: written.entries + 1, fault: null });
});

test('a copy made while others write is of one moment', async () => {
  const over = new AbortController();
  let acknowledged = 0;
  const writers = [1, 2].map(async (writer) => {
    for (let k = 0; !over.signal.aborted; k++) {
      await act(`Пишет ${writer} ${k}`);
      acknowledged++;
    }
  });
  const during = path.join(data.folder, 'during.svod-backup');
  const least = acknowledged;
  const summary = await writeBackup(during, PASSPHRASE, database.roles.backup, data, new Date());
  over.abort();
  await Promise.all(writers);
  assert.ok(acknowledged > least + 2, 'there were writers');
  const target = await emptyDatabase(database);
  await restoreBackup(during, PASSPHRASE, target, emptyData());
  assert.ok(target.admin);
  const rows = await rowsOf(target.admin);
  const count = (table: string): number => (rows[table] ?? '').split('\n').length - 1;
  assert.equal(count('log_entries'), summary.entries);
  assert.equal(count('acts') - (before['acts'] ?? '').split('\n').length + 1, summary.entries - written.entries, 'each act has its entry');
  assert.equal(count('bodies') - (before['bodies'] ?? '').split('\n').length + 1, summary.entries - written.entries);
});

test('what can’t be trusted is refused, and nothing of it is put anywhere', async () => {
  assert.equal(await codeOf(proveBackup(file, 'другая длинная фраза')), 'wrong-passphrase');
  const bytes = readFileSync(file);
  const damaged = path.join(data.folder, 'damaged');
  for (const [what, made] of Object.entries({
    flipped: bytes.with(bytes.length - 40, (bytes.at(-40) ?? 0) ^ 1),
    cut: bytes.subarray(0, bytes.length - 1),
    halved: bytes.subarray(0, bytes.length / 2),
  })) {
    writeFileSync(damaged, made);
    assert.equal(await codeOf(proveBackup(damaged, PASSPHRASE)), 'damaged', what);
  }
  appendFileSync(file, 'x');
  assert.equal(await codeOf(proveBackup(file, PASSPHRASE)), 'damaged');
  writeFileSync(file, bytes);
  assert.equal(await codeOf(proveBackup(path.join(data.keys, 'log.pem'), PASSPHRASE)), 'not-a-backup');
  // A database that is not empty stays as it is.
  const { admin, roles } = { admin: { ...database.admin, database: database.roles.app.database }, roles: database.roles };
  const held = await rowsOf(admin);
  assert.equal(
    await codeOf(
      restoreBackup(
        file,
        PASSPHRASE,
        { admin, roles, embedded: false, attached: true, revive: () => Promise.resolve({ kind: 'runs' }), stop: () => Promise.resolve() },
        emptyData(),
      ),
    ),
    'not-empty',
  );
  assert.deepEqual(await rowsOf(admin), held);
});

test('a schema that this Svod does not know is refused: a newer one, and one that went another way', async () => {
  const changed = async (name: string, change: (head: BackupRecord['head']) => BackupRecord['head']): Promise<string> => {
    const records = async function* (): AsyncGenerator<BackupRecord> {
      for await (const { head, data: rows } of backupRecords(database.roles.backup, data)) yield { head: change(head), data: rows };
    };
    const made = path.join(data.folder, name);
    writeFileSync(made, '');
    for await (const part of seal(writeRecords(records()), PASSPHRASE, new Date(), 2 ** 10)) appendFileSync(made, part);
    return made;
  };
  const same = await changed('same', (head) => head);
  assert.equal(await codeOf(proveBackup(same, PASSPHRASE)), 'none');
  const newer = await changed('newer', (head) =>
    head.kind === 'manifest'
      ? { ...head, migrations: [...head.migrations, { number: head.migrations.length + 1, name: 'later', hash: 'ab'.repeat(32) }] }
      : head,
  );
  assert.equal(await codeOf(proveBackup(newer, PASSPHRASE)), 'newer-database');
  const other = await changed('other', (head) =>
    head.kind === 'manifest' ? { ...head, migrations: head.migrations.map((one) => ({ ...one, hash: 'ab'.repeat(32) })) } : head,
  );
  assert.equal(await codeOf(proveBackup(other, PASSPHRASE)), 'changed-migration');
});

test('a reader who does not see all rows writes no backup; a file that was there stays, and nothing half written is left', async () => {
  const there = path.join(data.folder, 'there');
  writeFileSync(there, 'older');
  // The tables' owner sees no rows under forced row-level security, and gets no error for it.
  assert.equal(await codeOf(writeBackup(there, PASSPHRASE, database.roles.owner, data, new Date())), 'incomplete-log');
  assert.match(await codeOf(writeBackup(there, PASSPHRASE, database.roles.app, data, new Date())), /permission denied/);
  assert.equal(readFileSync(there, 'utf8'), 'older');
  assert.equal(existsSync(`${there}.new`), false);
  assert.deepEqual(
    readdirSync(data.folder).filter((name) => name.endsWith('.new')),
    [],
  );
});

test('a row that went missing between a backup and what is restored would show: the comparison can fail', async () => {
  const target = await emptyDatabase(database);
  await restoreBackup(file, PASSPHRASE, target, emptyData());
  assert.ok(target.admin);
  await asked(target.admin, "update svod.people set name = name || '!' where id = (select id from svod.people limit 1)");
  assert.notDeepEqual(await rowsOf(target.admin), before);
  const names: string[] = [];
  await readRecords(openBackup(file, PASSPHRASE), async (head) => void names.push(head.kind));
  assert.deepEqual([names[0], names.filter((kind) => kind === 'table').length], ['manifest', Object.keys(before).length]);
});
