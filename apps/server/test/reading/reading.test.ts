import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { pageSchema, planEndpoints, returnEndpoints } from '@svod/contract';
import { openPackage, readDocument } from '@svod/wordml';
import { hostileFiles } from '../../../../tools/made-files/hostile-files.ts';
import { placedOf, sentBy } from '../../src/reading/placed.ts';
import { sampleFile, workingServer } from './sample-round.ts';

const desk = await workingServer();
const { admin, server } = desk;
const plan = await desk.plan(['ru', 'en', 'ky']);
const base = await desk.base(plan, sampleFile('base.docx'));

/** What the command line says of the sample's returns: tracked, untracked, folded, remarks. */
const RETURNS = {
  gknb: [0, 16, 0, 2],
  gsfr: [1, 0, 0, 9],
  gts: [11, 0, 6, 3],
  mchs: [19, 0, 0, 3],
  mid: [16, 0, 0, 4],
  mskh: [14, 0, 2, 2],
  myu: [16, 0, 35, 2],
  mz: [12, 6, 0, 3],
};

test('a base is looked at: its table understood, its language told', () => {
  const report = planEndpoints.baseReportSchema.parse(base.task.result);
  assert.deepEqual([report.measures, report.language, report.trackedChanges, report.sameAs], [44, 'ru', 0, null]);
  assert.equal(report.columns.find(({ header }) => header.startsWith('Меры'))?.field, 'measure');
});

test('a version is made of it, sent out and answered by eight bodies, as the command line reads them; a hostile file is refused beside them', async () => {
  const made = await desk.version(plan, '1', { kind: 'files', files: [{ upload: base.upload, language: 'ru', changes: null }] });
  assert.equal(made.state, 'done', JSON.stringify(made.fault));
  const { version } = made.result as { version: string };
  const carrier = (await admin.query('select page, text_hash, base_changes from svod.carriers where version = $1', [version])).rows[0];
  const page = pageSchema.parse(carrier.page);
  assert.equal(
    page.parts.reduce((sum, { measures }) => sum + measures.length, 0),
    44,
  );
  // A cell merged down over several measures is each one's; anything else has an address of its own.
  const said = new Map<string, string>();
  for (const { provisions, measures } of page.parts) {
    for (const { id, text } of provisions) {
      assert.ok(!said.has(id), id);
      said.set(id, text);
    }
    for (const { id, text } of measures.flatMap(({ fields }) => Object.values(fields))) {
      assert.equal(said.get(id) ?? text, text, id);
      said.set(id, text);
    }
  }
  const again = await desk.base(plan, sampleFile('base.docx'));
  assert.equal((again.task.result as { sameAs: string }).sameAs, version);

  const bodies = new Map<string, string>();
  for (const name of Object.keys(RETURNS)) bodies.set(name, await server.body(name));
  const sent = await desk.round(plan, version, [...bodies.values()]);
  assert.equal(sent.state, 'done', JSON.stringify(sent.fault));
  const { round } = sent.result as { round: string };
  const file = (await admin.query('select b.bytes from svod.sent_files f join svod.blobs b on b.hash = f.blob where f.round = $1', [round]))
    .rows[0];
  const archive = await unzip(file.bytes);
  assert.ok(archive.ok);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok);
  assert.equal(readDocument(opened.package).document.version, carrier.text_hash, 'the file says which version it is');
  assert.match(new TextDecoder().decode(archive.entries.get('word/settings.xml')), /documentProtection[^>]*trackedChanges/);

  const bomb = hostileFiles().find(({ name }) => name === 'bomb.docx');
  const hostile = await desk.upload(plan, round, bodies.get('mz') ?? null, 'bomb.docx', bomb?.bytes ?? new Uint8Array());
  const asked = await Promise.all(
    Object.keys(RETURNS).map(
      async (name) =>
        [name, await desk.upload(plan, round, bodies.get(name) ?? null, `${name}.docx`, sampleFile(`returns/${name}.docx`))] as const,
    ),
  );
  for (const [name, { upload, task }] of asked) {
    const done = await desk.ended(task);
    assert.equal(done.state, 'done', `${name} ${JSON.stringify(done.fault)}`);
    const { rows } = await admin.query('select * from svod.readings where upload = $1', [upload]);
    assert.equal(rows.length, 1, 'read once');
    const [{ counts, made_on: madeOn, placed, report, id }] = rows;
    assert.deepEqual([counts.tracked, counts.untracked, counts.folded, counts.remarks], RETURNS[name as keyof typeof RETURNS], name);
    assert.equal(madeOn, version);
    assert.equal((done.result as { reading: string }).reading, id);
    const shown = await server.done(returnEndpoints.readReport, { as: desk.desk, params: { upload } });
    assert.deepEqual([shown.amendments, shown.remarks], [report.amendments, report.remarks]);
    assert.equal(shown.remarks.length, counts.remarks, name);
    assert.equal(shown.bodyNames[bodies.get(name) ?? ''], name);
    const kept = placedOf(placed);
    assert.ok(kept);
    const whose = sentBy(kept, { body: 'Some body', date: null, letter: '', authors: {} });
    assert.equal(whose.sender.body, 'Some body');
    assert.notEqual(whose.sender.id, kept.sender.id);
  }
  const refused = await desk.ended(hostile.task);
  assert.deepEqual([refused.state, refused.fault?.code], ['failed', 'ratio']);
  const { rows } = await admin.query('select problems, placed, made_on from svod.readings where upload = $1', [hostile.upload]);
  assert.deepEqual([rows[0].placed, rows[0].made_on, rows[0].problems[0].code], [null, null, 'ratio']);
});

test('what was read in another form is read anew', () => {
  assert.equal(placedOf(Buffer.from('svod-placed/0\nx')), null);
});

test('the template makes a version in each language, with a table that is understood', async () => {
  for (const language of ['en', 'ru', 'ky'] as const) {
    const made = await desk.version(plan, `template ${language}`, { kind: 'template', template: 'national-action-plan', language });
    assert.equal(made.state, 'done', JSON.stringify(made.fault));
    const { version } = made.result as { version: string };
    const page = pageSchema.parse((await admin.query('select page from svod.carriers where version = $1', [version])).rows[0].page);
    const measures = page.parts.flatMap((part) => part.measures);
    assert.equal(measures.length, 18, language);
    assert.deepEqual(
      Object.keys(measures[0]?.fields ?? {}).toSorted(),
      ['deadline', 'funding', 'indicator', 'measure', 'num', 'resp', 'result'],
      language,
    );
    assert.ok(page.parts.length >= 12, `${language}: parts ${page.parts.map(({ title }) => title).join(' | ')}`);
  }
});

test('a base with tracked changes is not taken silently: kept, accepted or rejected as said', async () => {
  const tracked = sampleFile('returns/mid.docx');
  const read = await desk.base(plan, tracked, 'mid.docx');
  assert.ok((read.task.result as { trackedChanges: number }).trackedChanges > 0);
  for (const [changes, is] of [
    ['accept', 'accepted'],
    ['keep', 'kept'],
  ] as const) {
    const made = await desk.version(plan, changes, { kind: 'files', files: [{ upload: read.upload, language: 'ru', changes }] });
    assert.equal(made.state, 'done', JSON.stringify(made.fault));
    const { rows } = await admin.query('select base_changes from svod.carriers where version = $1', [
      (made.result as { version: string }).version,
    ]);
    assert.equal(rows[0].base_changes, is);
  }
});

test('a contributor’s file is read under the contributor’s rights; of a body not asked there is nothing to read beside', async () => {
  const body = await server.body('Asked');
  const contributor = await server.person('Contributor', { role: 'contributor', body });
  const { rows } = await admin.query<{ id: string }>("select id from svod.versions where name = '1'");
  const { round } = (await desk.round(plan, rows[0]?.id ?? '', [body], false)).result as { round: string };
  const archive = await unzip(sampleFile('returns/gts.docx'));
  assert.ok(archive.ok);
  const mine = await desk.upload(plan, round, body, 'mine.docx', zip(archive.entries), contributor);
  const done = await desk.ended(mine.task, contributor);
  assert.equal(done.state, 'done', JSON.stringify(done.fault));
  // The right that ended between asking and running is asked about again.
  await admin.query('update svod.roles set until = now() where person = $1', [contributor.id]);
  const late = await admin.query<{ id: string }>(
    "insert into svod.tasks (kind, subject, plan, round, body, asked_by) values ('read-file', $1, $2, $3, $4, $5) returning id",
    [mine.upload, plan, round, body, contributor.id],
  );
  const refused = await desk.ended(late.rows[0]?.id ?? '');
  assert.deepEqual([refused.state, refused.fault?.code], ['failed', 'not-found']);
});
