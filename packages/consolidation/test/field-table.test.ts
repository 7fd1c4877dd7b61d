import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, Row, Table } from '../src/document/document.ts';
import { type FieldTable, type FieldsOf, fieldTableOf } from '../src/places/field-table.ts';
import { cell, p, row, table } from './laws/dsl.ts';

const NAMES: Readonly<Record<string, string>> = { '№': 'num', Задача: 'task', Мера: 'measure', Срок: 'deadline', Кто: 'lead' };
const fieldsOf: FieldsOf = (columns) => {
  const fields = columns.map((title) => NAMES[title.split('\n').at(-1) ?? ''] ?? '');
  return fields.filter((field) => field !== '').length > 1 ? fields : null;
};

const HEAD = row('№', 'Мера', 'Срок');
const read = (...rows: readonly Row[]): FieldTable | null => fieldTableOf('main', 0, table(...rows), fieldsOf, null);
/** Rows as `kind name`. */
const named = (...rows: readonly Row[]): readonly string[] => (read(...rows)?.rows ?? []).map(({ kind, name }) => `${kind} ${name}`.trim());

const down = (merge: Cell['merge'], text: string): Cell => ({ ...cell(text), merge });
const wide = (text: string, span: number): Cell => ({ ...cell(text), span });
const labelled = (label: string, text: string): Cell => cell({ ...p(text), label });

test('a record bears the number that is typed or computed; one without goes on with the one above', () => {
  assert.deepEqual(
    named(
      HEAD,
      row('1.1', 'Обучение', '2012'),
      row('', '', '2013'),
      row(labelled('1.2.', ''), 'Закон', '2013'),
      row('№ 3', 'Реестр', '2014'),
    ),
    ['header', 'record 1.1', 'continued 1.1', 'record 1.2.', 'record № 3'],
  );
  assert.deepEqual(named(HEAD, row(down('start', '1'), 'Обучение', '2012'), row(down('continue', ''), 'Закон', '2013')), [
    'header',
    'record 1',
    'continued 1',
  ]);
});

test('without a column of numbers a measure is named by its own number, its letter under the one above, or its first words', () => {
  const head = row('Мера', 'Срок');
  const long = 'Провести обучение судей, прокуроров и следователей по вопросам нераспространения и контроля';
  assert.deepEqual(
    named(
      head,
      row('2.1 Принять закон', '2012'),
      row('а) внести проект', '2012'),
      row(labelled('2.2.', 'Создать реестр'), '2013'),
      row(cell(table(row('без слов'))), '2013'),
      row(long, '2014'),
      row('', '2014'),
    ),
    [
      'header',
      'record 2.1',
      'record 2.1 а)',
      'record 2.2',
      'record без слов',
      'record Провести обучение судей, прокуроров и следователей по…',
      'continued Провести обучение судей, прокуроров и следователей по…',
    ],
  );
});

test('a task that is merged over several measures names none of them; a measure merged down goes on', () => {
  const head = row('Задача', 'Мера', 'Срок');
  const tasks = row('Задача', 'Срок');
  assert.deepEqual(
    named(
      head,
      row(down('start', 'Учёт'), 'Реестр', '2012'),
      row(down('continue', ''), 'Закон', '2013'),
      row(down('continue', ''), down('start', 'Суд'), ''),
      row('', down('continue', ''), '2014'),
    ),
    ['header', 'record Реестр', 'record Закон', 'record Суд', 'continued Суд'],
  );
  assert.deepEqual(named(tasks, row(down('start', 'Учёт'), '2012'), row(down('continue', ''), '2013')), [
    'header',
    'record Учёт',
    'continued Учёт',
  ]);
});

test('headings stand across the table, beside a number, or in the column of numbers; a measure that was is none', () => {
  assert.deepEqual(
    named(
      HEAD,
      row(wide('Раздел первый', 3)),
      row('1', 'Обучение', '2012'),
      row('Раздел второй', '', ''),
      row('2', 'Закон', '2013'),
      row('3', '', ''),
    ),
    ['header', 'heading', 'record 1', 'heading', 'record 2', 'record 3'],
  );
  const five = row('№', 'Мера', 'Срок', 'Кто', 'Где');
  assert.deepEqual(
    named(
      five,
      row(cell('1'), wide('Раздел первый', 4)),
      row('1.1', 'Обучение', '2012', 'МЮ', ''),
      row(cell('1.2'), wide('утратил силу', 4)),
    ),
    ['header', 'heading', 'record 1.1', 'record 1.2'],
  );
});

test('a line of column numbers belongs to the header, sums are no measures', () => {
  assert.deepEqual(named(HEAD, row('1', '2', '3'), row('1', 'Обучение', '2012'), row('', 'Итого по разделу', '2'), row('Всего', '', '2')), [
    'header',
    'header',
    'record 1',
    'sum',
    'sum',
  ]);
});

test('a header of two rows gives each column both its texts; a title across the table gives none', () => {
  const two = read(
    row(wide('План действий', 3)),
    row(down('start', '№'), wide('Содержание', 2)),
    row(down('continue', ''), 'Мера', 'Срок'),
    row('1', 'Обучение', '2012'),
  );
  assert.deepEqual(
    two?.columns.map(({ title, field }) => `${field} ${title.replace('\n', '/')}`),
    ['num №', 'measure Содержание/Мера', 'deadline Содержание/Срок'],
  );
  assert.equal(read(row('Имя', 'Телефон'), row('1', '2')), null);
});

test('a table without a header goes on with the one before it, by its numbers or by standing next to it', () => {
  const before = read(HEAD, row('1.9', 'Обучение', '2012'));
  assert.ok(before);
  const after = (next: Table, last: string, adjacent = false): boolean =>
    fieldTableOf('main', 2, next, fieldsOf, { table: before, last, adjacent })?.goesOn === true;
  assert.ok(after(table(row('1.10', 'Закон', '2013')), '1.9'));
  assert.ok(after(table(row(wide('Раздел второй', 3)), row('2.1', 'Закон', '2013')), '1.9'));
  assert.ok(!after(table(row('1.8', 'Закон', '2013')), '1.9'));
  assert.ok(!after(table(row('1.9', 'Закон', '2013')), '1.9'));
  assert.ok(!after(table(row('', 'Закон', '2013')), '1.9', true));
  assert.ok(!after(table(row('I', 'Закон', '2013')), '1.9', true));
  assert.ok(!after(table(row('2', 'Закон')), '1'));
  assert.ok(!after(table(row(wide('Раздел второй', 3))), '1.9', true));
  // A row that has no cell in the column of numbers.
  assert.ok(
    !after(
      table({
        ...row('Закон', '2013'),
        cells: [
          { ...cell('Закон'), column: 1 },
          { ...cell('2013'), column: 2 },
        ],
      }),
      '1.9',
    ),
  );
  const unnumbered = read(row('Мера', 'Срок'), row('Обучение', '2012'));
  assert.ok(unnumbered);
  for (const adjacent of [true, false])
    assert.equal(
      fieldTableOf('main', 2, table(row('Закон', '2013')), fieldsOf, { table: unnumbered, last: '', adjacent })?.goesOn ?? false,
      adjacent,
    );
});
