import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { planEndpoints, roundEndpoints } from '@svod/contract';
import { prepareBase } from '@svod/round';
import { isWorkbook } from '@svod/sheets';
import { openPackage, readDocument } from '@svod/wordml';
import { keepBlob } from '../../src/acts/keep-blob.ts';
import { perform } from '../../src/acts/perform.ts';
import { storeRound } from '../../src/acts/store-round.ts';
import { testServer } from '../test-server.ts';
import { putVersion } from './put-version.ts';

const server = await testServer();
const mid = await server.body('МИД');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const ofMid = await server.person('МИД', { role: 'contributor', body: mid });
const SAMPLE = path.join(import.meta.dirname, '../../../../samples/consultation-2012');
const { compareVersions, downloadRedline, createPlan } = planEndpoints;

/** A version's carrier, as a worker makes it: with all that a file proposes accepted. */
async function carrierOf(name: string): Promise<Uint8Array> {
  const archive = await unzip(readFileSync(path.join(SAMPLE, name)));
  const opened = archive.ok ? openPackage(archive.entries) : null;
  const prepared = opened?.ok === true ? prepareBase(name, opened.package, 'accept') : null;
  if (prepared?.ok !== true) throw new Error(`${name} is no base`);
  return zip(prepared.base.carrier.entries);
}
const base = await carrierOf('base.docx');
const { id: plan } = await server.done(createPlan, { as: desk, body: { titles: { ru: 'План' }, languages: ['ru'] } });
const first = await putVersion(server, desk, plan, '1', [{ language: 'ru', bytes: base }]);
const second = await putVersion(server, desk, plan, '2', [{ language: 'ru', bytes: await carrierOf('returns/mid.docx') }]);
const params = { version: second, other: first };
const query = { language: 'ru' };
const { round } = await (async () => {
  const blob = await keepBlob(server.service.app, desk.id, base);
  const files = [{ language: 'ru' as const, file: 'план.docx', blob }];
  const about = { title: '', letterNumber: '', letterDate: null, finalDate: '2099-12-31', enforceTracking: false, bodies: [mid] };
  const sent = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeRound, {
    key: randomUUID(),
    input: { ...about, plan, version: first, files },
  });
  if (sent.status !== 200) throw new Error('no round');
  return sent.answer;
})();

test('two versions are compared in the later one’s order; with itself a version is the same throughout', async () => {
  const { counts, provisions } = await server.done(compareVersions, { as: desk, params, query });
  assert.ok(counts.changed > 0);
  assert.deepEqual(counts.changed, provisions.filter(({ state }) => state === 'changed').length);
  const changed = provisions.find(({ state }) => state === 'changed');
  assert.ok(changed?.pieces.some(({ kind }) => kind === 'inserted'));
  const itself = await server.done(compareVersions, { as: desk, params: { version: first, other: first }, query });
  assert.deepEqual(itself.counts, { changed: 0, inserted: 0, deleted: 0, moved: 0 });
});

test('the redline of two versions is a Word file with what changed as tracked changes', async () => {
  const answer = await server.call(downloadRedline, { as: desk, params, query });
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-disposition']), /redline\.docx$/u);
  const archive = await unzip(answer.rawPayload);
  const opened = archive.ok ? openPackage(archive.entries) : null;
  assert.ok(opened?.ok);
  const { revisions } = readDocument(opened.package).document;
  assert.ok(revisions.length > 0);
  assert.ok(revisions.every(({ author }) => author === '2'));
});

test('who sees one of two versions alone compares nothing; other plans’ and languages’ are not compared', async () => {
  const status = async (as: typeof desk, more: object): Promise<number> =>
    (await server.call(compareVersions, { as, params, query, ...more })).statusCode;
  assert.equal(await status(ofMid, {}), 404);
  assert.equal(await status(ofMid, { params: { version: first, other: first } }), 200);
  assert.equal((await server.call(downloadRedline, { as: ofMid, params, query })).statusCode, 404);
  assert.equal(await status(desk, { query: { language: 'en' } }), 404);
  assert.equal(await status(desk, { params: { version: second, other: randomUUID() } }), 404);
  const { id } = await server.done(createPlan, { as: desk, body: { titles: { ru: 'Иной' }, languages: ['ru'] } });
  const other = await putVersion(server, desk, id, '1', [{ language: 'ru', bytes: base }]);
  assert.equal(await status(desk, { params: { version: second, other } }), 404);
});

test('an empty answer form is made for a round, as a document and as a workbook', async () => {
  for (const format of ['docx', 'xlsx'] as const) {
    const form = await server.call(roundEndpoints.downloadAnswerForm, { as: ofMid, params: { round }, query: { ...query, format } });
    assert.equal(form.statusCode, 200, form.body);
    const archive = await unzip(form.rawPayload);
    assert.ok(archive.ok);
    assert.equal(isWorkbook(archive.entries), format === 'xlsx');
  }
  const wrong = { ...query, format: 'pdf' };
  assert.equal((await server.call(roundEndpoints.downloadAnswerForm, { as: ofMid, params: { round }, query: wrong })).statusCode, 400);
});
