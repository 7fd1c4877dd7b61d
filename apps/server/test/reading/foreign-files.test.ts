import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerOf, consolidateEndpoints, planEndpoints, returnEndpoints } from '@svod/contract';
import { findSoffice } from '@svod/office';
import { WITHOUT_OFFICE, madeByOffice } from '../../../../tools/made-files/made-by-office.ts';
import { packText, workbookParts } from '../../../../tools/made-files/small-xlsx.ts';
import { makeConverter } from '../../src/converting/converter.ts';
import { formOf } from '../domain/form-of.ts';
import { sampleFile, workingServer } from './sample-round.ts';

// Files of other kinds, taken by the workbench where LibreOffice is installed: real ones, over HTTP, turned and read by the worker.
const soffice = { SVOD_SOFFICE: findSoffice(process.env) ?? '' };
/** What the worker is told of LibreOffice; the tests take it away and give it back. */
const environment: { SVOD_SOFFICE: string } = { ...soffice };
const work = await workingServer(makeConverter({ environment }));
const { server, desk } = work;
const skip = WITHOUT_OFFICE;

const RETURN = sampleFile('returns/mchs.docx');
const TABLE = packText(
  workbookParts({
    Лист: [
      ['Пункт', 'Замечание', 'Предлагаемая редакция'],
      ['мера 2.4', '', 'Исключить'],
    ],
  }),
);
const plan = await work.plan(['ru']);
const body = await server.body('МЧС');
const version = await versionOf('1', (await work.base(plan, sampleFile('base.docx'))).upload);
const round = await roundOn(version);

async function versionOf(name: string, upload: string): Promise<string> {
  const made = await work.version(plan, name, { kind: 'files', files: [{ upload, language: 'ru', changes: null }] });
  assert.equal(made.state, 'done', JSON.stringify(made.fault));
  return (made.result as { version: string }).version;
}
async function roundOn(of: string): Promise<string> {
  return ((await work.round(plan, of, [body], false)).result as { round: string }).round;
}

/** Uploads a returned file and waits until it was read; how its task ended, and what its report says. */
async function answer(name: string, bytes: Uint8Array, into = round) {
  const { files } = await server.done(returnEndpoints.uploadReturns, {
    as: desk,
    params: { round: into },
    ...formOf([{ name, bytes }], { body }),
  });
  const [file] = files;
  assert.ok(file?.task && file.upload, JSON.stringify(files));
  return { upload: file.upload, task: file.task, ended: await work.ended(file.task) };
}

const report = (upload: string): Promise<AnswerOf<typeof returnEndpoints.readReport>> =>
  server.done(returnEndpoints.readReport, { as: desk, params: { upload } });
type Report = AnswerOf<typeof returnEndpoints.readReport>;
const asked = ({ amendments }: Report): readonly string[] =>
  amendments.map((one) => `${one.kind} ${one.place} ${one.pieces.map(({ kind, text }) => `${kind} ${text}`).join('|')}`).toSorted();

for (const [ending, filter, least] of [
  ['odt', 'odt', 1],
  ['rtf', 'rtf', 0.7],
  ['doc', 'doc:MS Word 97', 0.8],
] as const)
  test(`a returned .${ending} is read; its bytes stay as they came, and what the way may lose is said`, { skip }, async () => {
    const wanted = await answer(`whole-${ending}.docx`, Buffer.from(RETURN), await roundOn(version));
    const bytes = madeByOffice(RETURN, 'docx', filter);
    // The name says nothing true: what it is is told by its bytes.
    const { upload, ended } = await answer(`ответ-${ending}.docx`, bytes);
    assert.equal(ended.state, 'done', JSON.stringify(ended.fault));
    const [found, whole] = [await report(upload), asked(await report(wanted.upload))];
    const hits = whole.filter((one) => asked(found).includes(one)).length;
    assert.ok(hits >= whole.length * least && hits > 0, `${hits} of ${whole.length}`);
    assert.ok((found.file.reading?.problems ?? []).some(({ code }) => code === `converted-${ending}`));
    const original = await server.call(returnEndpoints.downloadOriginal, { as: desk, params: { upload } });
    assert.ok(original.rawPayload.equals(bytes));
    const { files } = await server.done(returnEndpoints.listReturned, { as: desk, params: { round } });
    assert.equal(files.find((one) => one.upload === upload)?.kind, 'convertible');
  });

test('what follows names the file as it came: the place on the main screen, and why a version reads so', { skip }, async () => {
  const into = await roundOn(version);
  await answer('ответ МЧС.odt', madeByOffice(RETURN, 'docx', 'odt'), into);
  const query = { language: 'ru' };
  const params = { round: into };
  const { task } = await server.done(consolidateEndpoints.gatherRound, { as: desk, params, query, body: {} });
  assert.equal((await work.ended(task)).state, 'done');
  const { lines } = await server.done(consolidateEndpoints.readQueue, { as: desk, params, query });
  const item = lines.find(({ kind, state }) => kind === 'amendment' && state === 'open')?.id ?? '';
  const { amendments } = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { ...params, item }, query });
  assert.deepEqual(
    amendments.find(({ id }) => id === item)?.sponsors.map(({ file }) => file),
    ['ответ МЧС.odt'],
  );
  const decisions = [{ item, revision: 0, kind: 'accepted' }];
  await server.done(consolidateEndpoints.decide, { as: desk, params, query, body: { decisions } });
  const made = await server.done(consolidateEndpoints.makeNextVersion, {
    as: desk,
    params,
    body: { name: '1.1', note: '', undecided: 'leave-out' },
  });
  const next = await work.ended(made.task);
  assert.equal(next.state, 'done', JSON.stringify(next.fault));
  const { rows } = await work.admin.query<{ whole: string }>('select data::text as whole from svod.provenances where version = $1', [
    (next.result as { version: string }).version,
  ]);
  assert.ok(rows.length > 0 && rows.every(({ whole }) => whole.includes('ответ МЧС.odt')));
});

test('a filled table as .ods and .xls is read like the .xlsx', { skip }, async () => {
  const wanted = await answer('table.xlsx', TABLE, await roundOn(version));
  const whole = await report(wanted.upload);
  assert.equal(whole.amendments.length, 1);
  for (const [ending, filter] of [
    ['ods', 'ods'],
    ['xls', 'xls:MS Excel 97'],
  ] as const) {
    const { upload, ended } = await answer(`table.${ending}`, madeByOffice(TABLE, 'xlsx', filter));
    assert.equal(ended.state, 'done', JSON.stringify(ended.fault));
    const found = await report(upload);
    assert.deepEqual(asked(found), asked(whole), ending);
    assert.ok((found.file.reading?.problems ?? []).some(({ code }) => code === 'converted-sheet'));
  }
});

test('without LibreOffice each kind is refused with what to send; read again once it is there, it is taken', { skip }, async () => {
  environment.SVOD_SOFFICE = '';
  const into = await roundOn(version);
  const refused = [];
  for (const [ending, of, filter] of [
    ['odt', RETURN, 'odt'],
    ['rtf', RETURN, 'rtf'],
    ['doc', RETURN, 'doc:MS Word 97'],
    ['ods', TABLE, 'ods'],
    ['xls', TABLE, 'xls:MS Excel 97'],
  ] as const)
    refused.push(await answer(`later.${ending}`, madeByOffice(of, of === TABLE ? 'xlsx' : 'docx', filter), into));
  assert.deepEqual(
    refused.map(({ ended }) => [ended.state, ended.fault?.code]),
    [
      ['failed', 'odt'],
      ['failed', 'rtf'],
      ['failed', 'ole-document'],
      ['failed', 'ods'],
      ['failed', 'xls'],
    ],
  );
  Object.assign(environment, soffice);
  for (const { task, upload } of refused.slice(0, 4)) {
    await server.done(returnEndpoints.changeTask, { as: desk, params: { task, what: 'retry' }, body: {} });
    assert.equal((await work.ended(task)).state, 'done');
    assert.ok((await report(upload)).amendments.length > 0);
  }
});

test(
  'a base of another kind becomes a version: of its Word file, the file as it came kept and named; a table does not',
  { skip },
  async () => {
    const bytes = madeByOffice(sampleFile('base.docx'), 'docx', 'odt');
    const { upload, ended } = await base('План.odt', bytes);
    assert.equal(ended.state, 'done', JSON.stringify(ended.fault));
    const { problems, measures } = ended.result as typeof planEndpoints.baseReportSchema._zod.output;
    assert.ok(measures > 30);
    assert.ok(problems.some(({ code }) => code === 'converted-odt'));
    const made = await versionOf('2', upload);
    const read = await server.done(planEndpoints.readVersion, { as: desk, params: { version: made } });
    assert.equal(read.carriers[0]?.file, 'План.docx');
    assert.deepEqual(
      read.carriers[0]?.problems.find(({ code }) => code === 'converted-odt')?.values,
      { file: 'План.odt' },
      'the version names the file that it was made of',
    );
    const original = await server.call(returnEndpoints.downloadOriginal, { as: desk, params: { upload } });
    assert.ok(original.rawPayload.equals(bytes));
    // A return is read beside it as beside any other.
    const { upload: returned, ended: ofReturn } = await answer(
      'mchs.doc',
      madeByOffice(RETURN, 'docx', 'doc:MS Word 97'),
      await roundOn(made),
    );
    assert.equal(ofReturn.state, 'done', JSON.stringify(ofReturn.fault));
    assert.ok((await report(returned)).amendments.length > 0);
    const table = await base('table.ods', madeByOffice(TABLE, 'xlsx', 'ods'));
    assert.deepEqual([table.ended.state, table.ended.fault?.code], ['failed', 'not-a-word-file']);
  },
);

/** A file that is to become a version, sent as a browser does, and how its reading ended. */
async function base(name: string, bytes: Uint8Array) {
  const { upload, task } = await server.done(planEndpoints.uploadBase, { as: desk, params: { plan }, ...formOf([{ name, bytes }]) });
  return { upload, ended: await work.ended(task) };
}
