import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, Row } from '@svod/consolidation';
import { ask, doc, grid, p, row } from './answers-dsl.ts';

const merged = (merge: Cell['merge'], text: string, column: number): Cell => ({ column, span: 1, merge, blocks: [p(text)] });

/** A row of a measure whose number and task are merged down over its lettered rows. */
const lettered = (merge: Cell['merge'], number: string, task: string, ...rest: readonly string[]): Row => {
  const made = row(number, task, ...rest);
  return { ...made, cells: [merged(merge, number, 0), merged(merge, task, 1), ...made.cells.slice(2)] };
};

const PLAN = doc(
  p('План действий', { align: 'center' }),
  p('1. Меры', { heading: 1 }),
  {
    kind: 'table',
    rows: [
      row('№', 'Задачи', 'Мероприятия', 'Сроки', 'Исполнители'),
      lettered('start', '1.1', 'Обновить закон', 'а) провести анализ', '2026 г.', 'МЭК'),
      lettered('continue', '', '', 'б) разработать проект', '2027 г.', 'МЭК, МЮ'),
      row('1.2', 'Обучить', 'Обучить специалистов', 'постоянно', 'МЧС'),
    ],
  },
  p('2. Порядок', { heading: 1 }),
  p('2.1. Отчёты представляются ежегодно.'),
);

const HEADER = ['№', 'Структурный элемент', 'Замечание', 'Предлагаемая редакция', 'Обоснование'];
const one = (place: string, wording: string) => ask(PLAN, grid(HEADER, ['1', place, '', wording, '']));

const CASES: readonly (readonly [name: string, place: string, wording: string, said: readonly string[]])[] = [
  ['the whole measure goes with all its rows', 'мера 1.1', 'исключить', ['row-deleted 1.1', 'row-deleted 1.1']],
  ['one of its rows goes', '1.1, подпункт б', 'исключить', ['row-deleted 1.1']],
  ['a field of one of its rows', '1.1 б)', 'Срок: 2028 г.', ['text-replaced 1.1 deadline']],
  ['words in any of its rows', 'мера 1.1', 'слово «проект» заменить словом «законопроект»', ['text-replaced 1.1 measure']],
  [
    'a new measure comes after the last of its rows',
    'мера 1.1',
    'Дополнить мероприятием 1.1-1 следующего содержания: «Провести слушания»',
    ['row-inserted 1.1'],
  ],
  [
    'a new measure of a section that the table ends',
    'раздел 1',
    'дополнить пунктом 1.3 следующего содержания: «Провести учения»',
    ['row-inserted 1.2'],
  ],
  ['a wording that begins with the number of its measure', 'мера 1.2', '1.2. Обучить всех специалистов', ['text-inserted 1.2 measure']],
];

for (const [name, place, wording, said] of CASES)
  test(`a measure of several rows: ${name}`, () => {
    const asked = one(place, wording);
    assert.deepEqual(asked.outcomes, ['amendment']);
    assert.deepEqual(
      asked.said.map((line) => line.slice(0, line.indexOf(':'))),
      said,
    );
  });

test('a measure of several rows: a new one stands below its last row, cut like its first', () => {
  const [change] = one('мера 1.1', 'Дополнить мероприятием 1.1-1 следующего содержания: «Провести слушания»').answers.findings.changes;
  assert.ok(change?.kind === 'row-inserted');
  assert.equal(change.at, 3);
  assert.deepEqual(
    change.row.cells.map(({ merge }) => merge),
    ['none', 'none', 'none', 'none', 'none'],
  );
});

test('a measure of several rows: which field or row is meant is not guessed', () => {
  for (const [place, wording] of [
    ['мера 1.1', 'срок продлить до 1 июля 2028 года'],
    ['мера 1.1, графа «Срок»', '2028 г.'],
    ['1.1 а)', 'исключить'],
    ['мера 1.1', 'исключить МЭК из исполнителей'],
    ['раздел 1', 'дополнить абзацем следующего содержания: «Провести учения»'],
  ] as const) {
    const asked = one(place, wording);
    assert.deepEqual(asked.said, [], `${place}: ${wording}`);
    assert.equal(asked.result.remarks.length, 1);
  }
});

test('an empty row below a measure is none of it', () => {
  const base = doc(p('План', { align: 'center' }), {
    kind: 'table',
    rows: [
      row('№', 'Мероприятия', 'Сроки', 'Исполнители'),
      row('1', 'Создать центр', '2026 г.', 'МВД'),
      row('', '', '', ''),
      row('2', 'Обучить', '', 'МЧС'),
    ],
  });
  const said = (wording: string) => ask(base, grid(HEADER, ['1', 'мера 1', '', wording, ''])).said;
  assert.deepEqual(said('срок продлить до 1 июля 2028 года'), ['text-replaced 1 deadline: 2026 г. -> до 1 июля 2028 года']);
  assert.equal(said('исключить').length, 1);
});

test('an item with a row of its own, by its letter', () => {
  const base = doc(p('План', { align: 'center' }), {
    kind: 'table',
    rows: [
      row('№', 'Мероприятия', 'Сроки', 'Исполнители'),
      row('1', 'Закон:', '', ''),
      row('а)', 'разработать', '2026 г.', 'МЮ'),
      row('б)', 'принять', '2027 г.', 'ЖК'),
    ],
  });
  const asked = ask(base, grid(HEADER, ['1', 'мера 1, подпункт «б»', '', 'Срок: 2028 г.', '']));
  assert.deepEqual(asked.said, ['text-replaced 1 б) deadline: 2027 -> 2028']);
});

test('a number before a column is the place’s', () => {
  for (const place of ['1.2 столбец "Исполнители"', '1.2, графа 5', 'п. 1.2 графа «Исполнители»'])
    assert.deepEqual(one(place, 'МЧС, МВД').said, ['text-inserted 1.2 resp:  -> , МВД'], place);
});

test('short forms stand without quotation marks', () => {
  assert.deepEqual(one('мера 1.2', 'заменить МЧС на МВД').said, ['text-replaced 1.2 resp: МЧС -> МВД']);
  assert.deepEqual(one('мера 1.2', 'МЧС заменить на МВД').said, ['text-replaced 1.2 resp: МЧС -> МВД']);
});

test('leads and partners in columns of their own are told by their names', () => {
  const head: Row = {
    ...row('№', 'Мероприятия', 'Сроки', 'Исполнители', ''),
    cells: [0, 1, 2]
      .map((column) => merged('start', ['№', 'Мероприятия', 'Сроки'][column] ?? '', column))
      .concat({ ...merged('none', 'Исполнители', 3), span: 2 }),
  };
  const below: Row = {
    ...row('', '', '', 'ответственный', 'соисполнители'),
    cells: [
      merged('continue', '', 0),
      merged('continue', '', 1),
      merged('continue', '', 2),
      merged('none', 'ответственный', 3),
      merged('none', 'соисполнители', 4),
    ],
  };
  const base = doc(p('План', { align: 'center' }), {
    kind: 'table',
    rows: [head, below, row('1', 'Создать центр', '2026 г.', 'МВД', 'ГКНБ, МЧС')],
  });
  const said = (wording: string) => ask(base, grid(HEADER, ['1', 'мера 1', '', wording, ''])).said;
  assert.deepEqual(
    said('Дополнить мероприятием 2 следующего содержания: «Обучить». Срок: 2027 г. Ответственные: МОН. Соисполнители: НАН'),
    ['row-inserted 1:  -> 2\tОбучить\t2027 г.\tМОН\tНАН'],
  );
  assert.deepEqual(said('Соисполнители: ГКНБ'), ['text-deleted 1 resp: , МЧС -> ']);
  assert.deepEqual(said('в графе «Исполнители» слово «МЧС» исключить'), ['text-deleted 1 resp: , МЧС -> ']);
  assert.deepEqual(said('графу «Исполнители» изложить в редакции: «МВД, МЧС»'), []);
  assert.deepEqual(said('Соисполнителей дополнить: МЗ'), ['text-inserted 1 resp:  -> , МЗ']);
});
