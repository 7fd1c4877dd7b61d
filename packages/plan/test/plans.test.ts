import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexBase, outlineOf } from '@svod/consolidation';
import { planReader } from '../src/index.ts';
import { across, doc, measuresIn, readPlan, row, table } from './plan-dsl.ts';
import { english, kyrgyz, kyrgyzYears, nested } from './plans/others.ts';
import { coExecutors, landscape, numberless, sibling, split, years } from './plans/russian.ts';

const PLANS = [sibling, kyrgyz, english, numberless, coExecutors, years, landscape, split, kyrgyzYears, nested];

for (const { name, blocks, truth } of PLANS)
  test(`every field of every measure: ${name}`, () => {
    assert.deepEqual(readPlan(blocks), truth);
  });

test('ten plans of as many sets of columns', () => assert.equal(new Set(PLANS.map(({ truth }) => JSON.stringify(truth))).size, 10));

test('what of a plan is not understood, and numbers that name two measures, are told', () => {
  const told = (...rows: readonly ReturnType<typeof row>[]): readonly (readonly string[] | undefined)[] => {
    const reader = planReader();
    const index = indexBase(doc(table(row('№', 'Мероприятия', 'Сроки', 'Исполнители'), ...rows)));
    const { unknownBodies, unknownDeadlines, repeatedNumbers } = reader.tables(index, outlineOf(index.document, reader.fieldsOf));
    return [unknownBodies, unknownDeadlines, repeatedNumbers];
  };
  assert.deepEqual(told(row('1.', 'Создать центр', 'по графику', 'МВД'), row('1', 'Обучить', 'по  графику', 'Общество')), [
    ['Общество'],
    ['по графику'],
    ['1'],
  ]);
  // In another section numbers begin anew; a measure without a number is named by its words.
  assert.deepEqual(
    told(
      row(across('Раздел 1', 4)),
      row('1', 'Создать центр', '2026 г.', 'МВД'),
      row(across('Раздел 2', 4)),
      row('1', 'Обучить', '', 'МЧС'),
      row('', 'Провести', '', 'МЧС'),
      row('', 'Провести', '', 'МЧС'),
    ),
    [[], undefined, undefined],
  );
});

const HEADER = row('№', 'Мероприятия', 'Сроки', 'Исполнители');
/** Numbers and words of measures, by section. */
const numbered = (...blocks: Parameters<typeof readPlan>[0]): readonly string[] =>
  Object.entries(readPlan(blocks)).map(([number, { section = '', measure = '' }]) => `${section} | ${number} | ${measure}`);

test('a table that goes on after "Продолжение таблицы", under the numbers of its columns', () => {
  const blocks = [
    table(HEADER, row('1', '2', '3', '4'), row('1.', 'Создать', '2026 г.', 'МВД')),
    'Продолжение таблицы',
    table(row('1', '2', '3', '4'), row('2.', 'Обучить', '2027 г.', 'МЧС')),
  ];
  assert.deepEqual(numbered(...blocks), [' | 1. | Создать', ' | 2. | Обучить']);
  // Another table with numbers of columns, whose numbers begin anew, is none of the plan's.
  assert.deepEqual(numbered(blocks[0] ?? '', 'Расходы', table(row('1', '2', '3', '4'), row('1.', 'Бумага', '5', '6'))), [
    ' | 1. | Создать',
  ]);
});

test('letters in the column of numbers are items of the measure above', () => {
  const blocks = [
    table(
      HEADER,
      row('1.', 'Закон:', '', ''),
      row('а)', 'разработать', '2026 г.', 'МЮ'),
      row('б)', 'принять', '2027 г.', 'ЖК'),
      row('2.', 'Обучить', '', 'МЧС'),
    ),
  ];
  assert.deepEqual(numbered(...blocks), [' | 1. | Закон:', ' | 1 а) | разработать', ' | 1 б) | принять', ' | 2. | Обучить']);
});

test('a title beside a Roman number or a letter is a section though its cells are not merged; a measure so numbered is none', () => {
  const blocks = [
    table(
      HEADER,
      row('II', 'ПОГРАНИЧНЫЙ КОНТРОЛЬ', '', ''),
      row('1', 'Закупить порталы', '2026 г.', 'ГТС'),
      row('III', 'Обучить', '2027 г.', ''),
    ),
  ];
  assert.deepEqual(numbered(...blocks), ['II | 1 | Закупить порталы', 'II | III | Обучить']);
});

test('a measure that was excluded is one, whatever its number', () => {
  assert.deepEqual(
    numbered(table(HEADER, row('1', 'Создать', '2026 г.', 'МВД'), row('2', across('исключен', 3)), row('3', 'Обучить', '', ''))),
    [' | 1 | Создать', ' | 2 | исключен', ' | 3 | Обучить'],
  );
});

test('numbers of measures beside numbers of tasks', () => {
  const blocks = [
    table(
      row('№ задачи', 'Задача', '№ меры', 'Мера', 'Срок'),
      row('1', 'Закон', '1.1', 'Разработать', '2026'),
      row('2', 'Кадры', '2.1', 'Обучить', ''),
    ),
  ];
  assert.deepEqual(numbered(...blocks), [' | 1.1 | Разработать', ' | 2.1 | Обучить']);
});

const ODD = table(
  row('Код', 'Что делаем', 'Кто', 'Когда', 'На что'),
  row('1', 'Создать центр', 'МВД', 'I квартал 2027 г.', 'гранты'),
  row('2', 'Принять закон', 'МЮ', '2026 г.', ''),
);

test('columns named by hand make a table the plan’s; without them it is not', () => {
  assert.deepEqual(readPlan([ODD]), {});
  const columns = { 'что  ДЕЛАЕМ': 'measure', Кто: 'resp', Когда: 'deadline', 'На что': 'funding', Код: 'num' } as const;
  assert.deepEqual(readPlan([ODD], { columns }), {
    '1': { section: '', measure: 'Создать центр', resp: 'mvd:lead', deadline: 'quarter 2027-01-01..2027-03-31', funding: 'donors' },
    '2': { section: '', measure: 'Принять закон', resp: 'mju:lead', deadline: 'year 2026-01-01..2026-12-31' },
  });
});

test('a column named by hand takes the place of what its header says; others stay', () => {
  const blocks = [table(row('№', 'Мероприятия', 'Показатели', 'Сроки'), row('1', 'Создать центр', 'МВД', '2026 г.'))];
  assert.equal(readPlan(blocks)['1']?.['indicator'], 'МВД');
  assert.equal(readPlan(blocks, { columns: { Показатели: 'resp' } })['1']?.['resp'], 'mvd:lead');
  assert.deepEqual(readPlan(blocks, { columns: { Показатели: '' } })['1'], {
    section: '',
    measure: 'Создать центр',
    deadline: 'year 2026-01-01..2026-12-31',
  });
  // Columns named for another table leave this one as it is.
  assert.deepEqual(readPlan(blocks, { columns: { 'Что делаем': 'measure' } }), readPlan(blocks));
});

test('a measure keeps its identity when its number and words become others', () => {
  const marked = (number: string, text: string): ReturnType<typeof doc> => {
    const made = table(row('№', 'Мероприятия', 'Сроки'), row(number, text, '2026 г.'));
    const [, second] = made.rows;
    assert.ok(second);
    const [first, ...rest] = second.cells;
    assert.ok(first);
    const cell = {
      ...first,
      blocks: first.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, bookmark: '_svod_m1' } : block)),
    };
    return doc({ ...made, rows: [...made.rows.slice(0, 1), { ...second, cells: [cell, ...rest] }] });
  };
  const [a, b] = [measuresIn(marked('1.1', 'Создать центр')), measuresIn(marked('2.4', 'Открыть учебный центр'))];
  assert.deepEqual([a[0]?.provision, a[0]?.number, b[0]?.number], [b[0]?.provision, '1.1', '2.4']);
});

test('a table of as many columns that does not go on with the numbers is not taken for the plan’s', () => {
  const plan = table(row('№', 'Мероприятия', 'Сроки'), row('1.1', 'Создать центр', '2026 г.'), row('1.2', 'Принять закон', '2027 г.'));
  const goesOn = table(row('1.3', 'Обучить', '2028 г.'));
  const other = table(row('1.1', 'Всего', '12'));
  const texts = table(row('Термин', 'Значение', 'Источник'));
  const numbers = (...blocks: Parameters<typeof readPlan>[0]): readonly string[] => Object.keys(readPlan([plan, 'между', ...blocks]));
  assert.deepEqual(numbers(goesOn), ['1.1', '1.2', '1.3']);
  assert.deepEqual(numbers(other), ['1.1', '1.2']);
  assert.deepEqual(numbers(texts), ['1.1', '1.2']);
});
