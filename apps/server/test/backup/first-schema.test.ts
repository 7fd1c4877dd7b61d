import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { backupRecords } from '../../src/backup/backup-records.ts';
import { writeRecords } from '../../src/backup/records.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import { seal } from '../../src/backup/seal.ts';
import { migrate, readMigrations } from '../../src/database/migrate.ts';
import { describeSchema } from '../../src/database/schema/describe-schema.ts';
import { readLog } from '../../src/log/read-log.ts';
import { signingKeyOf } from '../../src/log/signing-key.ts';
import { verifyLog } from '../../src/log/verify-log.ts';
import { testDatabase } from '../test-cluster.ts';
import { emptyData, emptyDatabase, rowsOf } from './two-databases.ts';

/** A backup of the first schema (steps 1 and 2) with rows in each of its tables, kept as it was written then. It is never made anew. */
const KEPT = path.join(import.meta.dirname, 'first-schema.svod-backup');
const PASSPHRASE = 'first schema, kept';
const database = await testDatabase();

async function keep(): Promise<void> {
  const { roles, admin } = await emptyDatabase(database);
  assert.ok(admin);
  assert.ok((await migrate(roles.owner, readMigrations().slice(0, 2))).ok);
  const client = new pg.Client(admin);
  await client.connect();
  const [desk, contributor] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  await client.query("insert into svod.workspace (kind, name) values ('real', 'НПД 1540: ң ө ү')");
  await client.query(
    "insert into svod.people (id, name, mail, language) values ($1, 'Секретариат', 'desk@example.org', 'ru'), ($2, 'ТИМ: аткаруучу', null, 'ky')",
    [desk, contributor],
  );
  await client.query('insert into svod.bodies (id, kind, names) values ($1, \'ministry\', \'{"ru": "МИД", "ky": "ТИМ"}\')', [contributor]);
  await client.query("insert into svod.roles (person, role, body) values ($1, 'desk', null), ($2, 'contributor', $2)", [desk, contributor]);
  for (let k = 1; k <= 3; k++) {
    await client.query(
      "insert into svod.log_entries (actor, act, object_kind, object_id, revision, reason) values ($1, 'workspace.rename', 'workspace', $2, $3, 'по письму № 5')",
      [desk, contributor, k],
    );
    await client.query(
      "insert into svod.acts (actor, key, request_hash, status, answer, seq) values ($1, $2, sha256('x'), 200, '{\"revision\": 2}', $3)",
      [desk, randomUUID(), k],
    );
  }
  await client.end();
  const out = createWriteStream(KEPT);
  for await (const part of seal(writeRecords(backupRecords(roles.backup, emptyData())), PASSPHRASE, new Date(), 2 ** 10)) out.write(part);
  out.end();
  await finished(out);
}

if (process.env['SVOD_KEEP_FIRST_SCHEMA'] === '1') await keep();

test('a workspace kept on the first schema comes through every step since: the schema of today, its rows as they were, its log whole', async () => {
  const target = await emptyDatabase(database);
  await restoreBackup(KEPT, PASSPHRASE, target, emptyData());
  assert.ok(target.admin);
  const client = new pg.Client(target.admin);
  await client.connect();
  const told = async (sql: string): Promise<unknown> => (await client.query(sql)).rows;
  assert.deepEqual(await told('select kind, name, revision from svod.workspace'), [
    { kind: 'real', name: 'НПД 1540: ң ө ү', revision: '1' },
  ]);
  assert.deepEqual(await told('select name, mail, language, suspended from svod.people order by name'), [
    { name: 'Секретариат', mail: 'desk@example.org', language: 'ru', suspended: null },
    { name: 'ТИМ: аткаруучу', mail: null, language: 'ky', suspended: null },
  ]);
  assert.deepEqual(await told('select kind, names from svod.bodies'), [{ kind: 'ministry', names: { ru: 'МИД', ky: 'ТИМ' } }]);
  assert.deepEqual(await told('select role from svod.roles order by role'), [{ role: 'contributor' }, { role: 'desk' }]);
  assert.deepEqual(await told("select count(*)::int as n, min(answer ->> 'revision') as revision from svod.acts"), [
    { n: 3, revision: '2' },
  ]);
  const log = await readLog(client);
  const key = signingKeyOf(emptyData().keys);
  assert.ok(key);
  assert.equal(log.length, 3);
  assert.deepEqual(verifyLog(log, [], key.open), { entries: 3, fault: null });
  // What was made on the way has the schema's own owner's rights, so it is asked as the owner sees it.
  const owner = new pg.Client(target.roles.owner);
  await owner.connect();
  assert.equal(await describeSchema(owner), await describeSchema(await database.connect('owner')));
  await owner.end();
  await client.end();
  // The control: a step that were left out would show.
  const short = await emptyDatabase(database);
  assert.ok((await migrate(short.roles.owner, readMigrations().slice(0, -1))).ok && short.admin);
  const older = new pg.Client(short.roles.owner);
  await older.connect();
  assert.notEqual(await describeSchema(older), await describeSchema(await database.connect('owner')));
  await older.end();
  assert.ok(Object.keys(await rowsOf(target.admin)).length > 30);
});
