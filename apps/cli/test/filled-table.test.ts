import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { type Consolidation, type Decisions, compareText } from '@svod/consolidation';
import { type Language, type RecordedDecision, commentTable, decisionsOfTable } from '@svod/papers';
import { renderCommentTableDocx, renderCommentTableXlsx } from '@svod/render';
import { consolidate } from '@svod/round';
import { givenDecisions } from '../src/decided/given-decisions.ts';
import { readArguments } from '../src/arguments.ts';
import { messagesOf } from '../src/messages/messages.ts';
import { chanceOf, decide, randomDecisions, sampleInput } from './decided-round.ts';
import { freshFolder, svod } from './run-svod.ts';
import { SAMPLE } from './sample-truth.ts';

let found: Consolidation;
before(async () => {
  found = consolidate(await sampleInput()).consolidation;
});

/** Decisions as a desk writes them into the two columns of the table. */
function written(given: Decisions, language: Language): Readonly<Record<string, RecordedDecision>> {
  const wording = { ru: 'Редакция', ky: 'Редакциясы', en: 'Wording' }[language];
  return Object.fromEntries(
    given.items.map(({ id, kind, reason, text }) => [
      id,
      { decision: kind, grounds: [reason, text === null ? '' : `${wording}: «${text}»`].filter((line) => line !== '').join('\n') },
    ]),
  );
}

async function read(file: string): Promise<Decisions> {
  const messages = messagesOf('en');
  const args = readArguments(['--decisions', file], { decisions: 'many', undecided: 'one', provenance: 'one' }, messages);
  const { filled } = await givenDecisions(args, messages);
  assert.ok(filled);
  return filled(found);
}

const told = (given: Decisions): readonly string[] =>
  given.items.map(({ id, kind, reason, text }) => [id, kind, reason, text ?? ''].join(' | ')).toSorted(compareText);

for (const language of ['ru', 'ky', 'en'] as const) {
  test(`what is filled into the comment table in ${language} is read back, from Word and from Excel`, async () => {
    const folder = freshFolder();
    const given = randomDecisions(found, chanceOf(20_120_411));
    const paper = commentTable(found, { language, decisions: written(given, language) });
    const [word, sheet] = [path.join(folder, 'filled.docx'), path.join(folder, 'filled.xlsx')];
    writeFileSync(word, await renderCommentTableDocx(paper));
    writeFileSync(sheet, await renderCommentTableXlsx(paper));
    for (const file of [word, sheet]) {
      const back = await read(file);
      assert.deepEqual(back.faults, []);
      assert.deepEqual(told(back), told(given));
    }
  });
}

test('a row that is not known, a word that is no decision, grounds alone: named, the rest is taken; an empty row decides nothing', () => {
  const [a, b, c, d] = commentTable(found, { language: 'ru' }).rows.flatMap((row) => (row.kind === 'group' ? [] : [row]));
  assert.ok(a && b && c && d);
  const words = (row: typeof a): string => row.request.map((line) => line.map((run) => run.text).join('')).join('\n');
  const cells = (...texts: readonly string[]): { column: number; text: string }[] => texts.map((text, column) => ({ column, text }));
  const rows = [
    cells('№', 'Структурный элемент', 'Орган (№ и дата письма)', 'Замечание или предложение', 'Решение', 'Обоснование решения'),
    cells('1', '2', '3', '4', '5', '6'),
    cells('1', '', '', words(a), ' учтено. ', ''),
    cells('2', '', '', words(b), 'наверное', ''),
    cells('3', '', '', words(c), '', 'потом'),
    cells('4', '', '', words(d), '', ''),
    cells('999', '', '', 'совсем другое', 'Принято', ''),
    // The number is another row's: the text decides.
    cells('77', '', '', words(d), 'Не учтено', 'нет'),
  ].map((one, k) => ({ row: k + 1, cells: one }));
  const made = decisionsOfTable([{ rows }], found, { by: { name: '', role: '' }, date: null });
  assert.deepEqual(
    made?.items.map(({ id, kind }) => [id, kind]),
    [...a.ids.map((id) => [id, 'accepted']), ...d.ids.map((id) => [id, 'rejected'])],
  );
  assert.deepEqual(
    made?.faults?.map(({ fault }) => fault),
    ['word-not-known', 'grounds-alone', 'row-not-known'],
  );
  assert.equal(decisionsOfTable([{ rows: rows.slice(1) }], found, { by: { name: '', role: '' }, date: null }), null);
});

test('on the command line: a filled table for the proposals, a file for the collisions; who decided stands in the file', async () => {
  const folder = freshFolder();
  const given = randomDecisions(found, chanceOf(20_120_412));
  const table = path.join(folder, 'filled.xlsx');
  writeFileSync(table, await renderCommentTableXlsx(commentTable(found, { language: 'ru', decisions: written(given, 'ru') })));
  const file = path.join(folder, 'collisions.json');
  const collisions = given.collisions.map(({ collision, settling, reason }) => ({
    id: collision,
    reason,
    ...(settling.kind === 'pick' ? { pick: settling.pick } : settling.kind === 'order' ? { order: settling.order } : {}),
  }));
  writeFileSync(
    file,
    JSON.stringify({ format: 'svod-decisions/1', by: { name: 'Секретариат', role: 'МЭР' }, date: '2012-04-02', collisions }),
  );
  const out = path.join(folder, 'out');
  const run = await svod([
    ...['consolidate', path.join(SAMPLE, 'base.docx'), '--returns', path.join(SAMPLE, 'round.json')],
    ...['--decisions', table, '--decisions', file, '--out', out, '--json'],
  ]);
  assert.equal(run.code, 0, run.err);
  const record = JSON.parse(run.out) as { readonly next: { readonly hash: string }; readonly amendments: Consolidation['amendments'] };
  const expected = decide(await sampleInput(), given).decided;
  assert.equal(record.next.hash, expected?.provenance.version.hash);
  assert.deepEqual(new Set(record.amendments.flatMap(({ decision }) => (decision ? [decision.by.name] : []))), new Set(['Секретариат']));
});
