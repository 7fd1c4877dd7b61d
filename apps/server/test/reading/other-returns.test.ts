import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { type AnswerOf, consolidateEndpoints, planEndpoints, returnEndpoints } from '@svod/contract';
import { packText, workbookParts } from '../../../../tools/made-files/small-xlsx.ts';
import { formOf } from '../domain/form-of.ts';
import { sampleFile, workingServer } from './sample-round.ts';

/** Returns that are no Word file on the version sent out: on an older one, in another language, as a workbook. Real files, over HTTP, read by the worker. */
const work = await workingServer();
const { server, desk, admin } = work;
const { readQueue, gatherRound, decide, makeNextVersion, readPlace } = consolidateEndpoints;

type Languages = 'en' | 'ru';
type Queue = AnswerOf<typeof readQueue>;
const queue = (round: string, language: Languages = 'ru'): Promise<Queue> =>
  server.done(readQueue, { as: desk, params: { round }, query: { language } });

/** Uploads a file as a body's answer; gives its reading when it is read. */
async function answer(round: string, body: string, name: string, bytes: Uint8Array) {
  const { files } = await server.done(returnEndpoints.uploadReturns, {
    as: desk,
    params: { round },
    ...formOf([{ name, bytes }], { body }),
  });
  const [file] = files;
  assert.ok(file?.task, JSON.stringify(files));
  const ended = await work.ended(file.task);
  assert.equal(ended.state, 'done', `${name}: ${JSON.stringify(ended.fault)}`);
  const { rows } = await admin.query<{ made_on: string | null; language: string; counts: Readonly<Record<string, number>> }>(
    'select made_on, language, counts from svod.readings where upload = $1',
    [file.upload],
  );
  assert.equal(rows.length, 1, 'read once');
  return { madeOn: rows[0]?.made_on, language: rows[0]?.language, counts: rows[0]?.counts ?? {} };
}

async function gather(round: string, language: Languages = 'ru'): Promise<Queue> {
  const { task } = await server.done(gatherRound, { as: desk, params: { round }, query: { language }, body: {} });
  const ended = await work.ended(task);
  assert.equal(ended.state, 'done', JSON.stringify(ended.fault));
  return await queue(round, language);
}

async function versionOf(
  plan: string,
  name: string,
  files: Parameters<typeof work.version>[2],
  previous: string | null = null,
): Promise<string> {
  const made = await work.version(plan, name, files, previous);
  assert.equal(made.state, 'done', JSON.stringify(made.fault));
  return (made.result as { version: string }).version;
}

async function sent(plan: string, version: string, bodies: readonly string[]): Promise<string> {
  return ((await work.round(plan, version, bodies, false)).result as { round: string }).round;
}

const from = (upload: string, changes: 'accept' | null = null, language: Languages = 'ru') => ({
  kind: 'files' as const,
  files: [{ upload, language, changes }],
});

test('a return on an older version is told from one on the version sent out; what stands there already is adopted, the rest still fits', async () => {
  const plan = await work.plan(['ru']);
  const first = await versionOf(plan, '1', from((await work.base(plan, sampleFile('base.docx'))).upload));
  const second = await versionOf(
    plan,
    '2',
    from((await work.base(plan, sampleFile('returns/mid.docx'), 'mid.docx')).upload, 'accept'),
    first,
  );
  const [gts, mz] = [await server.body('ГТС'), await server.body('МЗ')];
  const round = await sent(plan, second, [gts, mz]);
  const ofGts = await answer(round, gts, 'gts.docx', sampleFile('returns/gts.docx'));
  assert.deepEqual([ofGts.madeOn, ofGts.counts['tracked']], [first, 11]);
  const { rows } = await admin.query<{ bytes: Buffer }>(
    'select b.bytes from svod.sent_files f join svod.blobs b on b.hash = f.blob where f.round = $1',
    [round],
  );
  const untouched = await answer(round, mz, 'mz.docx', rows[0]?.bytes ?? Buffer.alloc(0));
  assert.deepEqual([untouched.madeOn, untouched.counts['tracked'], untouched.counts['untracked']], [second, 0, 0]);

  const { lines } = await gather(round);
  const of = (body: string) =>
    lines.filter(({ kind, bodies, state }) => kind === 'amendment' && state !== 'folded' && bodies.includes(body));
  assert.equal(of(gts).filter(({ state }) => state === 'adopted').length, 1, 'what another asked for too stands in the version already');
  const open = of(gts).filter(({ state, meets }) => state === 'open' && meets.length === 0);
  assert.ok(open.length > 3, JSON.stringify(of(gts).map(({ state }) => state)));
  const [one] = open;
  const decided = await server.done(decide, {
    ...{ as: desk, params: { round }, query: { language: 'ru' } },
    body: { decisions: [{ item: one?.id ?? '', revision: 0, kind: 'accepted' }] },
  });
  assert.deepEqual(decided.contradictions, []);
});

const HEADER = ['№', 'К какому пункту', 'Замечание', 'Предлагаемая редакция', 'Обоснование'];

test('an answer table in a workbook is read as a body’s answer, meets what others ask at its place, and names its rows', async () => {
  const plan = await work.plan(['ru']);
  const version = await versionOf(plan, '1', from((await work.base(plan, sampleFile('base.docx'))).upload));
  const [mo, mchs] = [await server.body('МО'), await server.body('МЧС')];
  const round = await sent(plan, version, [mo, mchs]);
  const rows = [
    ['1', 'Мера 1.1 (срок)', '', 'IV квартал 2031 г.', 'Нет средств ранее'],
    ['2', 'По плану в целом', 'Укрепить кадры', '', ''],
    ['3', 'Мера 99.9', '', 'Такой меры нет', ''],
  ];
  const read = await answer(round, mo, 'mo.xlsx', packText(workbookParts({ Замечания: [HEADER, ...rows] })));
  assert.equal(read.counts['answered'], 1, JSON.stringify(read.counts));
  assert.ok((read.counts['remarks'] ?? 0) >= 1, JSON.stringify(read.counts));
  assert.ok((read.counts['notPlaced'] ?? 0) >= 1, JSON.stringify(read.counts));
  // The same proposal in another body's workbook is one amendment with two sponsors.
  await answer(round, mchs, 'mchs.xlsx', packText(workbookParts({ Лист1: [HEADER, rows[0] ?? []] })));
  const { lines } = await gather(round);
  const asked = lines.filter(({ kind, field, measure }) => kind === 'amendment' && field === 'deadline' && measure === '1.1');
  assert.deepEqual(
    asked.map(({ bodies }) => new Set(bodies)),
    [new Set([mo, mchs])],
  );
  const place = await server.done(readPlace, { as: desk, params: { round, item: asked[0]?.id ?? '' }, query: { language: 'ru' } });
  const amendment = place.amendments.find(({ id }) => id === asked[0]?.id);
  assert.equal(amendment?.after, 'IV квартал 2031 г.');
  assert.deepEqual(amendment?.sponsors.map(({ file, reason, tracked }) => [file, reason, tracked]).toSorted(), [
    ['mchs.xlsx', 'Нет средств ранее', false],
    ['mo.xlsx', 'Нет средств ранее', false],
  ]);
});

/** A carrier with one word of its text written otherwise, by nobody's tracked change. */
async function edited(bytes: Uint8Array, word: string, by: string): Promise<Uint8Array> {
  const archive = await unzip(bytes);
  assert.ok(archive.ok);
  const main = 'word/document.xml';
  const xml = new TextDecoder().decode(archive.entries.get(main));
  assert.ok(xml.includes(word), word);
  return zip(
    [...archive.entries].map(([name, part]) => [name, name === main ? new TextEncoder().encode(xml.replace(word, by)) : part] as const),
  );
}

/** A version with the sample in Russian and the form of a plan in English. */
async function inTwoLanguages(plan: string): Promise<string> {
  const template = { kind: 'template' as const, template: 'national-action-plan' as const };
  const english = await versionOf(plan, 'form', { ...template, language: 'en' });
  const { rows: carriers } = await admin.query<{ bytes: Buffer }>(
    "select b.bytes from svod.carriers c join svod.blobs b on b.hash = c.blob where c.version = $1 and c.language = 'en'",
    [english],
  );
  const [ru, en] = [
    await work.base(plan, sampleFile('base.docx')),
    await work.base(plan, carriers[0]?.bytes ?? Buffer.alloc(0), 'en.docx'),
  ];
  return await versionOf(plan, '1', {
    kind: 'files',
    files: [
      { upload: ru.upload, language: 'ru', changes: null },
      { upload: en.upload, language: 'en', changes: null },
    ],
  });
}

test('answers in two languages are each read beside their own text, decided by themselves, and settled by one version; asked for twice at once it is made once', async () => {
  const plan = await work.plan(['ru', 'en']);
  const version = await inTwoLanguages(plan);
  const [gts, osce] = [await server.body('ГТС'), await server.body('OSCE')];
  const round = await sent(plan, version, [gts, osce]);
  const { rows: files } = await admin.query<{ language: string; bytes: Buffer }>(
    'select f.language, b.bytes from svod.sent_files f join svod.blobs b on b.hash = f.blob where f.round = $1',
    [round],
  );
  const sentEnglish = files.find(({ language }) => language === 'en')?.bytes ?? Buffer.alloc(0);
  const ofGts = await answer(round, gts, 'gts.docx', sampleFile('returns/gts.docx'));
  const ofOsce = await answer(round, osce, 'osce.docx', await edited(sentEnglish, 'national', 'nationwide'));
  assert.deepEqual([ofGts.language, ofOsce.language, ofOsce.counts['untracked']], ['ru', 'en', 1]);
  const [russian, other] = [await gather(round, 'ru'), await gather(round, 'en')];
  assert.ok(russian.lines.length > 10 && russian.lines.every(({ bodies }) => !bodies.includes(osce)));
  const amendments = other.lines.filter(({ kind }) => kind === 'amendment');
  assert.deepEqual(
    amendments.map(({ bodies, state }) => [bodies, state]),
    [[[osce], 'open']],
  );

  // Each language has its decisions; an item of one is not to be decided on in the other.
  const [one] = amendments;
  assert.ok(one);
  const asked = (language: Languages) =>
    server.call(decide, {
      ...{ as: desk, params: { round }, query: { language } },
      body: { decisions: [{ item: one.id, revision: 0, kind: 'accepted' }] },
    });
  assert.equal((await asked('ru')).statusCode, 404);
  const done = await asked('en');
  assert.deepEqual([done.statusCode, done.json().contradictions], [200, []]);
  assert.ok((await queue(round, 'ru')).lines.every(({ decided }) => decided === null));

  const make = (name: string) =>
    server.done(makeNextVersion, { as: desk, params: { round }, body: { name, note: '', undecided: 'leave-out' } });
  const tasks = [await make('2'), await make('2 again')];
  const ended = [await work.ended(tasks[0]?.task ?? ''), await work.ended(tasks[1]?.task ?? '')];
  assert.deepEqual(ended.map(({ state }) => state).toSorted(), ['done', 'failed'], JSON.stringify(ended));
  assert.equal(ended.find(({ state }) => state === 'failed')?.fault?.code, 'round-settled');
  const next = ended.find(({ state }) => state === 'done')?.result as { version: string };
  const { rows: texts } = await admin.query<{ language: string; same: boolean }>(
    `select n.language, n.text_hash = o.text_hash as same from svod.carriers n join svod.carriers o on o.version = $2 and o.language = n.language
     where n.version = $1 order by n.language`,
    [next.version, version],
  );
  assert.deepEqual(
    texts.map(({ language, same }) => [language, same]),
    [
      ['en', false],
      ['ru', true],
    ],
  );
  for (const language of ['ru', 'en'] as const) assert.equal((await queue(round, language)).settled, next.version);
});

/** Types in that a body would have a provision read otherwise; `language` null: it is not said. */
async function typeIn(of: string, language: Languages | null, provision: string, wording: string): Promise<void> {
  const body = {
    revision: 0,
    provision,
    field: null,
    kind: 'replace' as const,
    wording,
    reason: '',
    ...(language === null ? {} : { language }),
  };
  await server.done(returnEndpoints.saveProposal, { as: desk, params: { return: of, proposal: randomUUID() }, body });
}

async function longest(version: string, language: Languages): Promise<{ readonly id: string; readonly text: string }> {
  const page = await server.done(planEndpoints.readPage, { as: desk, params: { version }, query: { language } });
  const all = page.parts.flatMap(({ provisions }) => provisions).toSorted((one, other) => other.text.length - one.text.length);
  assert.ok(all[0]);
  return all[0];
}

test('words typed in join the language that they are about: where nobody answered in a language its text is changed so, and goes into the version', async () => {
  const plan = await work.plan(['ru', 'en']);
  const version = await inTwoLanguages(plan);
  const [gts] = [await server.body('ГТС')];
  const round = await sent(plan, version, [gts]);
  const { id } = await server.done(returnEndpoints.addReturn, { as: desk, params: { round }, body: { body: gts, way: 'letter' } });
  const [russian, english] = [await longest(version, 'ru'), await longest(version, 'en')];
  await typeIn(id, null, russian.id, `${russian.text} Дополнено.`);
  await typeIn(id, 'en', english.id, `${english.text} Added.`);
  const typed = (await server.done(returnEndpoints.readReturn, { as: desk, params: { return: id } })).typed;
  assert.deepEqual(
    typed.map(({ language }) => language),
    ['ru', 'en'],
    'not said: the first of the plan’s',
  );
  const wrong = { revision: 0, provision: null, field: null, kind: 'remark' as const, wording: 'x', reason: '', language: 'ky' as const };
  const refused = await server.call(returnEndpoints.saveProposal, {
    as: desk,
    params: { return: id, proposal: randomUUID() },
    body: wrong,
  });
  assert.deepEqual([refused.statusCode, refused.json().fault], [422, 'provision-not-known']);
  const lines = { ru: (await gather(round, 'ru')).lines, en: (await gather(round, 'en')).lines };
  assert.deepEqual([lines.ru.length, lines.en.length], [1, 1]);
  const textOf = async (language: Languages): Promise<string> =>
    (await server.done(readPlace, { as: desk, params: { round, item: lines[language][0]?.id ?? '' }, query: { language } })).amendments[0]
      ?.after ?? '';
  assert.deepEqual([/Дополнено/u.test(await textOf('ru')), /Added/u.test(await textOf('en'))], [true, true]);
  const body = { decisions: [{ item: lines.en[0]?.id ?? '', revision: 0, kind: 'accepted' as const }] };
  await server.done(decide, { as: desk, params: { round }, query: { language: 'en' }, body });
  const { task } = await server.done(makeNextVersion, {
    as: desk,
    params: { round },
    body: { name: '2', note: '', undecided: 'leave-out' },
  });
  const made = (await work.ended(task)).result as { version: string };
  assert.match((await longest(made.version, 'en')).text, /Added\.$/u);
  assert.doesNotMatch((await longest(made.version, 'ru')).text, /Дополнено/u);
});

test('words typed in on a version that the plan’s first language is missing from join the language that it has', async () => {
  const plan = await work.plan(['en', 'ru']);
  const version = await versionOf(plan, '1', from((await work.base(plan, sampleFile('base.docx'))).upload));
  const gts = await server.body('ГТС');
  const round = await sent(plan, version, [gts]);
  const { id } = await server.done(returnEndpoints.addReturn, { as: desk, params: { round }, body: { body: gts, way: 'phone' } });
  const place = await longest(version, 'ru');
  await typeIn(id, null, place.id, `${place.text} Дополнено.`);
  assert.equal((await gather(round, 'ru')).lines.length, 1);
});
