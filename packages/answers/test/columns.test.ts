import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf } from '../src/columns/column-of.ts';
import { answerTables } from '../src/columns/answer-table.ts';
import { PLAN, ask, grid } from './answers-dsl.ts';
import { type GivenColumns, gridsOfDocument } from '../src/index.ts';

/** Headers as they are met, and what their columns hold. */
const HEADERS: readonly (readonly [name: string, headings: readonly string[], holds: string])[] = [
  ['a ministry’s', ['№ п/п', 'Структурный элемент проекта', 'Замечания и предложения', 'Обоснование'], 'number place mixed reason'],
  [
    'one with both wordings',
    ['№', 'Пункт', 'Действующая редакция', 'Предлагаемая редакция', 'Обоснование'],
    'number place current wording reason',
  ],
  [
    'one with the desk’s columns',
    ['Пункт проекта', 'Орган (№ и дата письма)', 'Замечание', 'Решение', 'Обоснование решения'],
    'place body comment decision grounds',
  ],
  [
    'a Kyrgyz one',
    ['№ т/б', 'Түзүмдүк элемент', 'Сын-пикирлер жана сунуштар', 'Сунушталган редакция', 'Негиздеме'],
    'number place mixed wording reason',
  ],
  [
    'ISO/IEC',
    [
      'MB/NC',
      'Line number',
      'Clause/ Subclause',
      'Paragraph/ Figure/Table',
      'Type of comment',
      'Comments',
      'Proposed change',
      'Observations of the secretariat',
    ],
    'body line place paragraph type comment proposal decision',
  ],
  [
    'a comment resolution matrix',
    ['Comment no.', 'Source', 'Type (critical/major/substantive/administrative)', 'Page', 'Comment', 'Proposed wording', 'Rationale'],
    'number body type page comment wording reason',
  ],
];

for (const [name, headings, holds] of HEADERS)
  test(`the header of ${name} table is known`, () => {
    assert.equal(headings.map(columnOf).join(' '), holds);
    const [table] = answerTables(grid(headings, ['1', '2']), null);
    assert.equal(table?.columns.map((column) => column.holds).join(' '), holds);
  });

test('words of other things name no column', () => {
  for (const text of ['Мероприятие выполнено в срок и в полном объёме', 'Иванов', '12', 'Бишкек'])
    assert.ok(columnOf(text) !== 'wording' && columnOf(text) !== 'comment');
  assert.equal(columnOf('x'.repeat(200)), null);
});

test('a header is found below a title, over numbered columns, again on each page; another may follow', () => {
  const header = ['№', 'Пункт', 'Замечание', 'Предлагаемая редакция'];
  const tables = answerTables(
    grid(
      ['Таблица замечаний и предложений', '', '', ''],
      header,
      ['1', '2', '3', '4'],
      ['1', 'мера 1.1', '', 'Исключить'],
      header,
      ['2', 'мера 1.2', 'x', ''],
      ['Clause', 'Comment', 'Proposed change', 'Type of comment'],
      ['1', 'x', '', ''],
    ),
    null,
  );
  assert.deepEqual(
    tables.map((table) => [table.header, table.rows.map(({ row }) => row)]),
    [
      [2, [4, 6]],
      [7, [8]],
    ],
  );
});

test('two header rows: what stands under a merged heading says more', () => {
  const cells = (texts: readonly string[]) => texts.map((text, column) => ({ column, span: 1, text, continued: false, also: [] }));
  const rows = [
    {
      row: 1,
      cells: [
        { column: 0, span: 1, text: 'Пункт', continued: false, also: [] },
        { column: 1, span: 2, text: 'Предложение', continued: false, also: [] },
      ],
    },
    {
      row: 2,
      cells: [
        { column: 0, span: 1, text: 'Пункт', continued: true, also: [] },
        ...cells(['', 'Действующая редакция', 'Предлагаемая редакция']).slice(1),
      ],
    },
    { row: 3, cells: cells(['мера 2.10', 'ежегодно', 'раз в два года']) },
  ];
  const asked = ask(PLAN, { name: '1', rows });
  assert.deepEqual(
    asked.answers.report.tables[0]?.columns.map(({ holds }) => holds),
    ['place', 'current', 'wording'],
  );
  assert.deepEqual(asked.said, ['text-replaced 2.10 deadline: ежегодно -> раз в два года']);
});

test('a plan’s own table is no answer table', () => {
  const { grids } = gridsOfDocument(PLAN);
  assert.equal(grids.length, 1);
  assert.deepEqual(
    grids.flatMap((one) => answerTables(one, null)),
    [],
  );
});

test('the desk names columns by their heading or their number', () => {
  const rows = [
    ['Где', 'Как надо'],
    ['мера 2.10', 'Исключить'],
  ] as const;
  assert.deepEqual(ask(PLAN, grid(...rows)).outcomes, []);
  const all: readonly GivenColumns[] = [
    { Где: 'place', 'Как надо': 'wording' },
    { 1: 'place', 2: 'wording' },
    { где: 'place', 2: 'wording' },
  ];
  for (const given of all) assert.deepEqual(ask(PLAN, grid(...rows), given).outcomes, ['amendment'], JSON.stringify(given));
});

test('a heading across the table names the place of the rows under it', () => {
  const header = ['№', 'Пункт', 'Замечание'];
  const table = grid(header, ['1', '', 'Нужно больше средств']);
  const across = { row: 2, cells: [{ column: 0, span: 3, text: 'Мероприятие 2.10', continued: false, also: [] }] };
  const asked = ask(PLAN, { name: '1', rows: [...table.rows.slice(0, 1), across, ...table.rows.slice(1)] });
  assert.deepEqual(asked.outcomes, ['heading', 'remark']);
  assert.equal(asked.result.remarks[0]?.place?.measure, '2.10');
});

test('a number that a spreadsheet made of a place is read as it may have been typed', () => {
  const header = ['Пункт', 'Замечание', 'Предлагаемая редакция'];
  const row = (text: string, also: readonly string[]) => {
    const table = grid(header, [text, '', 'Исключить']);
    const rows = table.rows.map((one) =>
      one.row === 1 ? one : { ...one, cells: one.cells.map((cell) => (cell.column === 0 ? { ...cell, also } : cell)) },
    );
    return ask(PLAN, { ...table, rows });
  };
  // 2 January, typed as "2.1".
  assert.deepEqual(row('02.01.2012', ['2.1']).said, [row('2.1', []).said[0]]);
  assert.match(row('2.1', []).said[0] ?? '', /^row-deleted 2\.1:/u);
  // With 2.1 and 2.10 in the plan the number 2.1 may be either.
  assert.deepEqual(row('2.1', ['2.10']).outcomes, ['homeless: answer-place-ambiguous']);
});
