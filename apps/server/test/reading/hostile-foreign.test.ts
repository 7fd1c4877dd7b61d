import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Task, returnEndpoints } from '@svod/contract';
import { CONVERSION_LIMITS } from '@svod/office';
import { WITHOUT_OFFICE, madeByOffice } from '../../../../tools/made-files/made-by-office.ts';
import { longRtf, smallOdt } from '../../../../tools/made-files/small-odt.ts';
import { makeConverter } from '../../src/converting/converter.ts';
import { startWork } from '../../src/jobs/start-work.ts';
import type { Worker } from '../../src/jobs/start-worker.ts';
import { formOf } from '../domain/form-of.ts';
import { sampleFile, workingServer } from './sample-round.ts';

// Files of other kinds made to do harm, or that came to harm; given up, and with the worker killed meanwhile. Real LibreOffice.
const skip = WITHOUT_OFFICE || (process.platform === 'linux' ? false : 'Linux only');
const limits = { ...CONVERSION_LIMITS };
const work = await workingServer(makeConverter({ limits }));
const { server, desk } = work;
const body = await server.body('МЧС');
const plan = await work.plan(['ru']);
const { upload: base } = await work.base(plan, sampleFile('base.docx'));
const made = await work.version(plan, '1', { kind: 'files', files: [{ upload: base, language: 'ru', changes: null }] });
const { version } = made.result as { version: string };
const { round } = (await work.round(plan, version, [body], false)).result as { round: string };

async function send(name: string, bytes: Uint8Array) {
  const { files } = await server.done(returnEndpoints.uploadReturns, {
    as: desk,
    params: { round },
    ...formOf([{ name, bytes }], { body }),
  });
  assert.ok(files[0]);
  return files[0];
}
async function read(name: string, bytes: Uint8Array): Promise<Task> {
  const { task } = await send(name, bytes);
  assert.ok(task, name);
  return await work.ended(task);
}
const now = async (task: string): Promise<Task> => (await server.done(returnEndpoints.readTask, { as: desk, params: { task } })) as Task;
async function until(task: string, is: (one: Task) => boolean, seconds = 90): Promise<Task> {
  for (const end = Date.now() + seconds * 1000; ; await sleep(50)) {
    const one = await now(task);
    if (is(one)) return one;
    if (Date.now() > end) assert.fail(JSON.stringify(one));
  }
}
const folders = (folder: string): number => readdirSync(folder).filter((name) => name.startsWith('svod-lo-')).length;

test('each hostile file is refused by itself with a code, and an honest one after them is read', { skip }, async () => {
  const doc = madeByOffice(sampleFile('returns/mchs.docx'), 'docx', 'doc:MS Word 97');
  const half = doc.subarray(0, doc.length / 2);
  const scrambled = Buffer.from(doc);
  for (let at = 1024; at < scrambled.length; at += 3) scrambled[at] = (scrambled[at] ?? 0) ^ 0x5a;
  scrambled.write('WordDocument', 600, 'utf16le');
  const sealed = { 'META-INF/manifest.xml': '<m:manifest xmlns:m="x"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' };
  assert.deepEqual([(await send('secret.odt', smallOdt('<text:p/>', sealed))).refused], ['protected']);
  assert.equal((await send('bomb.odt', smallOdt('<text:p/>', { 'Pictures/a.png': new Uint8Array(64 * 1024 * 1024) }))).refused, 'damaged');
  const told: Record<string, string | undefined> = {};
  for (const [name, bytes] of [
    ['scrambled.doc', scrambled],
    ['broken.odt', smallOdt('<text:p>', { 'content.xml': '<office:document-content' })],
  ] as const)
    told[name] = (await read(name, bytes)).fault?.code;
  assert.deepEqual(told, { 'scrambled.doc': 'conversion-failed', 'broken.odt': 'conversion-failed' });
  // Its directory is gone: nothing says any more what it was.
  assert.equal((await send('half.doc', half)).refused, 'not-known');
  limits.seconds = 1;
  assert.deepEqual((await read('long.rtf', longRtf(200_000))).fault, { code: 'conversion-too-long', values: { seconds: 1 } });
  limits.seconds = CONVERSION_LIMITS.seconds;
  const honest = await read('honest.doc', doc);
  assert.equal(honest.state, 'done', JSON.stringify(honest.fault));
});

test('progress says that LibreOffice is at it; stopped, it ends at once, and goes when asked for again', { skip }, async () => {
  const { task } = await send('stopped.rtf', longRtf(190_000));
  assert.ok(task);
  await until(task, ({ stage }) => stage === 'converting');
  await server.done(returnEndpoints.changeTask, { as: desk, params: { task, what: 'cancel' }, body: {} });
  await until(task, ({ state }) => state === 'cancelled', 10);
  const { task: short } = await send('short.rtf', new TextEncoder().encode('{\\rtf1\\ansi other words\\par}'));
  assert.ok(short);
  await server.done(returnEndpoints.changeTask, { as: desk, params: { task: short, what: 'cancel' }, body: {} }).catch(() => undefined);
  await work.ended(short);
  if ((await now(short)).state === 'cancelled')
    await server.done(returnEndpoints.changeTask, { as: desk, params: { task: short, what: 'retry' }, body: {} });
  await until(short, ({ state }) => state === 'done');
});

test('the worker is killed while LibreOffice is at it: nothing is left of that, and another worker reads the file', { skip }, async () => {
  await work.stop();
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-killed-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const { app, jobs } = server.database.roles;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'working-process.ts')], {
    env: { ...process.env, TMPDIR: folder, SVOD_TEST_ROLES: JSON.stringify({ app, jobs }) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { task, upload } = await send('killed.odt', madeByOffice(sampleFile('returns/mchs.docx'), 'docx', 'odt'));
  assert.ok(task && upload);
  await until(task, ({ stage }) => stage === 'converting');
  assert.equal(folders(folder), 1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  for (const end = Date.now() + 20_000; folders(folder) > 0; await sleep(50)) assert.ok(Date.now() < end, 'its folder is removed');
  let other: Worker | null = null;
  try {
    other = await startWork(server.service, jobs);
    const done = await until(task, ({ state }) => state === 'done' || state === 'failed', 120);
    assert.equal(done.state, 'done', JSON.stringify(done.fault));
  } finally {
    await other?.stop();
  }
  const { rows } = await work.admin.query('select 1 from svod.readings where upload = $1', [upload]);
  assert.equal(rows.length, 1, 'read once');
});
