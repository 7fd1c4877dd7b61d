import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { readWorkbook } from '@svod/sheets';
import type { RoundRecord } from '../src/record.ts';
import { ROOT, freshFolder, readJson, svod } from './run-svod.ts';
import { schemaFaults } from './schemas.ts';
import { pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';
import { packText, workbookParts } from '../../../tools/made-files/small-xlsx.ts';

const BASE = path.join(ROOT, 'samples/consultation-2012/base.docx');
const HEADER = ['№', 'Структурный элемент', 'Замечание', 'Предлагаемая редакция', 'Обоснование'];
const ROWS: readonly (readonly string[])[] = [
  ['1', 'Мероприятие 1.3, графа «Сроки реализации»', 'Срок нереален', 'IV квартал 2013 г.', 'Требуется ратификация'],
  ['2', 'мера 2.4', '', 'Исключить', 'Нет средств'],
  ['3', 'мера 5.2', '', 'в графе «Ответственные исполнители» слова «МЮ, ГТС» заменить словами «ГТС»', ''],
  ['4', '9.99', '', 'Исключить', ''],
  ['5', 'По плану в целом', 'Укрепить кадры', '', ''],
];

const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${HEADER.map(() => '<w:gridCol w:w="1000"/>').join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

async function consolidated(files: Readonly<Record<string, Uint8Array>>, ...more: readonly string[]) {
  const folder = freshFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  const out = path.join(folder, 'out');
  const run = await svod(['consolidate', BASE, ...Object.keys(files), '--out', out, ...more], { cwd: folder });
  return { run, record: readJson(path.join(out, 'consolidation.json')) as RoundRecord, out };
}

const LETTER = [
  paragraph('Министерство рассмотрело проект и направляет таблицу.'),
  wordTable([HEADER, ...ROWS]),
  paragraph('Министр'),
].join('');

test('an answer table in a Word file and the same one in a workbook ask for the same', async () => {
  const sheet = [['Таблица замечаний и предложений', '', '', '', ''], HEADER, ...ROWS];
  const { run, record } = await consolidated({
    'mz.docx': pack(smallParts(LETTER)),
    'mo.xlsx': packText(workbookParts({ Замечания: sheet }, ['A1:E1'])),
  });
  assert.equal(run.code, 0, run.err);
  assert.deepEqual(schemaFaults('svod-consolidation-1', record), []);
  const said = record.amendments.map(({ kind, place, old, new: made, bodies }) => [kind, place.measure, place.field, old, made, ...bodies]);
  assert.deepEqual(said, [
    ['text-replaced', '1.3', 'deadline', 'II', 'IV', 'mo', 'mz'],
    ['row-deleted', '2.4', '', record.amendments[1]?.old, '', 'mo', 'mz'],
    ['text-deleted', '5.2', 'resp', ' МЮ,', '', 'mo', 'mz'],
  ]);
  const lost = record.returns.map((one) => ({ ...one, answers: { ...one.answers, rows: [{ row: 1 }] } }));
  assert.notDeepEqual(schemaFaults('svod-consolidation-1', { ...record, returns: lost }), []);
  const [first] = record.amendments;
  assert.deepEqual(
    first?.sponsors.map(({ source, reason, tracked }) => [source, reason, tracked]),
    [
      [{ kind: 'answer-table', table: 'Замечания', row: 3 }, 'Срок нереален\nТребуется ратификация', false],
      [{ kind: 'answer-table', table: '1', row: 2 }, 'Срок нереален\nТребуется ратификация', false],
    ],
  );
  const mine = record.remarks.filter(({ body }) => body === 'mz');
  assert.deepEqual(
    mine.map(({ text, proposed, place }) => [text, proposed ?? '', place === null]),
    [
      ['Укрепить кадры', '', false],
      ['', 'Исключить', true],
    ],
  );
  const report = record.returns.find(({ body }) => body === 'mz');
  assert.deepEqual(
    report?.answers?.rows.map(({ row, outcome, why }) => [row, outcome, why]),
    [
      [2, 'amendment', ''],
      [3, 'amendment', ''],
      [4, 'amendment', ''],
      [5, 'homeless', 'answer-place-not-found'],
      [6, 'remark', ''],
    ],
  );
  assert.deepEqual([report?.counts.answered, report?.counts.untracked, report?.counts.remarks], [3, 0, 2]);
  assert.deepEqual(
    report?.problems.map(({ code }) => code),
    ['answer-place-not-found', 'answer-text-around'],
  );
  assert.match(run.out, /table 1, header in row 1: .*«Предлагаемая редакция» – proposed wording/u);
  assert.match(run.out, /row 5: the place “9\.99” was not found/u);
});

test('a workbook without a known header says what is missing', async () => {
  const { run, record } = await consolidated({
    'mz.xlsx': packText(
      workbookParts({
        Sheet1: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
    ),
  });
  assert.equal(run.code, 0, run.err);
  assert.deepEqual(
    record.returns[0]?.problems.map(({ code }) => code),
    ['answer-no-header'],
  );
  assert.deepEqual([...record.amendments, ...record.remarks], []);
});

test('columns can be named by hand in the round file', async () => {
  const folder = freshFolder();
  const sheet = [
    ['Куда', 'Что'],
    ['мера 2.4', 'Исключить'],
  ];
  writeFileSync(path.join(folder, 'mz.xlsx'), packText(workbookParts({ Sheet1: sheet })));
  const round = (answerColumns: unknown): string =>
    JSON.stringify({ format: 'svod-round/1', returns: [{ file: 'mz.xlsx', body: 'МЗ', answerColumns }] });
  writeFileSync(path.join(folder, 'round.json'), round({ Куда: 'place', 2: 'wording' }));
  const run = await svod(['consolidate', BASE, '--returns', 'round.json', '--out', 'out', '--json'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
  assert.deepEqual(
    (JSON.parse(run.out) as RoundRecord).amendments.map(({ kind, place }) => [kind, place.measure]),
    [['row-deleted', '2.4']],
  );
  writeFileSync(path.join(folder, 'round.json'), round({ Куда: 'somewhere' }));
  const wrong = await svod(['consolidate', BASE, '--returns', 'round.json', '--out', 'out'], { cwd: folder });
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /answerColumns\["Куда"\]/u);
});

test('svod amendments reads a workbook', async () => {
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'mz.xlsx'), packText(workbookParts({ Sheet1: [HEADER, ...ROWS] })));
  const run = await svod(['amendments', 'mz.xlsx', '--base', BASE, '--json'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
  assert.equal((JSON.parse(run.out) as { amendments: unknown[] }).amendments.length, 3);
});

test('the comment table that svod itself writes is read back: its rows are in the round already', async () => {
  const { out } = await consolidated({ 'mz.docx': pack(smallParts(LETTER)) });
  const folder = freshFolder();
  const run = await svod(
    ['consolidate', BASE, path.join(out, 'comment-table.xlsx'), path.join(out, 'comment-table.docx'), '--out', 'again', '--json'],
    { cwd: folder },
  );
  assert.equal(run.code, 0, run.err);
  const record = JSON.parse(run.out) as RoundRecord;
  assert.deepEqual([...record.amendments, ...record.remarks], []);
  for (const { answers, file } of record.returns)
    assert.deepEqual(answers?.rows.filter(({ outcome }) => outcome === 'desk').length, 5, file);
});

test('what a table asks meets what another body tracked: one amendment of two bodies, or a collision', async () => {
  const folder = freshFolder();
  const sample = path.join(ROOT, 'samples/consultation-2012/returns/gknb.docx');
  const first = JSON.parse((await svod(['amendments', sample, '--base', BASE, '--json'])).out) as RoundRecord;
  const one = first.amendments.find(({ place, kind, state }) => state === 'open' && kind === 'text-replaced' && place.field === 'deadline');
  assert.ok(one);
  const place = `мера ${one.place.measure.replace(/\.$/u, '')}, графа «Срок»`;
  const book = (wording: string): Uint8Array => packText(workbookParts({ Лист1: [HEADER, ['1', place, '', wording, '']] }));
  writeFileSync(path.join(folder, 'same.xlsx'), book(one.after));
  writeFileSync(path.join(folder, 'other.xlsx'), book('постоянно'));
  const run = await svod(['consolidate', BASE, sample, 'same.xlsx', 'other.xlsx', '--out', 'out', '--json'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
  const { amendments, collisions } = JSON.parse(run.out) as RoundRecord;
  const shared = amendments.find(({ id }) => id === one.id);
  assert.deepEqual(shared?.bodies, ['gknb', 'same']);
  const rival = amendments.find(({ bodies }) => bodies.includes('other'));
  assert.ok(
    collisions.some((each) => each.kind === 'rival' && each.amendments.includes(one.id) && each.amendments.includes(rival?.id ?? '')),
  );
});

for (const [language, wording] of [
  ['ru', 'Исключить'],
  ['ky', 'алып салынсын'],
  ['en', 'Delete'],
] as const)
  test(`the empty form, filled in, comes back as what was filled in (${language})`, async () => {
    const folder = freshFolder();
    for (const file of ['form.xlsx', 'form.docx'])
      assert.equal((await svod(['answer-form', BASE, '--out', file, '--lang', language], { cwd: folder })).code, 0);
    const archive = await unzip(readFileSync(path.join(folder, 'form.xlsx')));
    assert.ok(archive.ok);
    const book = readWorkbook(archive.entries);
    assert.ok(book.ok);
    const rows: string[][] = [];
    for (const { row, cells } of book.sheets[0]?.rows ?? []) {
      const texts = ['', '', '', '', ''];
      for (const { column, text } of cells) texts[column] = text;
      if (/\b2\.4\b/u.test(texts[1] ?? '')) texts[3] = wording;
      while (rows.length < row - 1) rows.push([]);
      rows.push(texts);
    }
    writeFileSync(path.join(folder, 'filled.xlsx'), packText(workbookParts({ Form: rows })));
    const run = await svod(['consolidate', BASE, 'filled.xlsx', 'form.docx', 'form.xlsx', '--out', 'out', '--json'], { cwd: folder });
    assert.equal(run.code, 0, run.err);
    const { amendments, remarks, returns } = JSON.parse(run.out) as RoundRecord;
    assert.deepEqual(
      amendments.map(({ kind, place, sponsors }) => [kind, place.measure, sponsors[0]?.body]),
      [['row-deleted', '2.4', 'filled']],
    );
    assert.deepEqual(remarks, []);
    for (const { answers, file } of returns) assert.equal(answers?.tables.length, 1, file);
  });

test('a form is an .xlsx or a .docx', async () => {
  const run = await svod(['answer-form', BASE, '--out', 'form.pdf'], { cwd: freshFolder() });
  assert.equal(run.code, 2);
  assert.match(run.err, /\.xlsx or \.docx/u);
});
