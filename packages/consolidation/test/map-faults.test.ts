import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Change, EMPTY_FRAGMENT } from '../src/amendments/change.ts';
import type { MapFault } from '../src/amendments/map-fault.ts';
import { mapperOf } from '../src/amendments/map.ts';
import { cell, doc, p, row, table } from './laws/dsl.ts';

/** `Первый.¶Второй.¶[table]¶`: offsets 0–7, 8–15, 16, 17. */
const BASE = doc('Первый.', 'Второй.', table(row('1', cell('Мера')), row('2', 'Срок'), row('3', 'Итог')), '');

const cut = (start: number, end: number, flow = 'main'): Change => ({ kind: 'text', flow, start, end, content: EMPTY_FRAGMENT });
const put = (start: number, text: string, flow = 'main'): Change => ({
  kind: 'text',
  flow,
  start,
  end: start,
  content: { blocks: [p(text)], open: true },
});
const format = (start: number, end: number): Change => ({ kind: 'format', flow: 'main', start, end, set: 1, clear: 0 });
const rowDeleted = (index: number): Change => ({ kind: 'row-deleted', flow: 'main', block: 2, row: index });
const rows = (at: number): Change => ({ kind: 'rows-inserted', flow: 'main', block: 2, at, rows: [row('4', 'Ещё')] });
const move = (start: number, end: number, to: number): Change => ({ kind: 'move', flow: 'main', start, end, toFlow: 'main', to });
const rowMoved = (from: number, to: number): Change => ({
  kind: 'row-moved',
  flow: 'main',
  block: 2,
  row: from,
  toFlow: 'main',
  toBlock: 2,
  to,
});
const replaced = (start: number, end: number): Change => ({
  kind: 'rows-replaced',
  flow: 'main',
  block: 2,
  start,
  end,
  rows: [row('5', 'x')],
});
const columnDeleted: Change = { kind: 'column-deleted', flow: 'main', block: 2, column: 0 };
const columns: Change = {
  kind: 'columns-inserted',
  flow: 'main',
  block: 2,
  at: 1,
  columns: 1,
  cells: [[cell('a')], [cell('b')], [cell('c')]],
};
const look: Change = { kind: 'paragraph-format', flow: 'main', start: 8, end: 16, set: { align: 'center' }, others: [] };

const through = (change: Change, ...others: readonly Change[]): readonly Change[] | MapFault => {
  const mapped = mapperOf(
    BASE,
    others.map((each) => ({ change: each })),
  )({ change });
  return 'changes' in mapped ? mapped.changes : mapped.code;
};

const FAULTS: readonly (readonly [what: string, change: Change, other: Change, code: MapFault])[] = [
  ['the cell it is in went with its row', cut(0, 2, 'main/2.0.1'), rowDeleted(0), 'flow-gone'],
  ['words go in where a row went', put(0, 'x', 'main/2.0.1'), rowDeleted(0), 'flow-gone'],
  ['the table went', rowDeleted(0), cut(16, 17), 'table-gone'],
  ['rows for a table that went', rows(1), cut(16, 17), 'table-gone'],
  ['columns of a table that went', columnDeleted, cut(16, 17), 'table-gone'],
  ['the row went', rowDeleted(1), rowDeleted(1), 'row-gone'],
  ['a row that moves went', rowMoved(1, 0), rowDeleted(1), 'row-gone'],
  ['rows that are replaced went', replaced(1, 3), rowDeleted(1), 'row-gone'],
  ['rows that are replaced stand apart', replaced(0, 2), rows(1), 'table-reshaped'],
  ['columns of a table with other rows', columns, rows(1), 'table-reshaped'],
  ['columns of a table with other columns', columns, columnDeleted, 'table-reshaped'],
  ['the words went', cut(2, 4), cut(0, 6), 'words-gone'],
  ['words whose format changes went', format(2, 4), cut(0, 6), 'words-gone'],
  ['the paragraph whose look changes went', look, cut(8, 16), 'words-gone'],
  ['some of the words went', cut(2, 6), cut(0, 4), 'words-edited'],
  ['something was put between the words', cut(2, 6), put(4, 'x'), 'words-edited'],
  ['something was put into what moves', move(0, 8, 16), put(4, 'x'), 'words-edited'],
  ['the place lies in what went', put(3, 'x'), cut(0, 6), 'place-gone'],
  ['words at the beginning of a paragraph that went whole', put(8, 'x'), cut(8, 16), 'place-gone'],
  ['a move to what went', move(0, 8, 16), cut(15, 17), 'place-gone'],
  ['the format of an empty paragraph that went', format(17, 17), cut(17, 18), 'place-gone'],
];

for (const [what, change, other, code] of FAULTS)
  test(`a change cannot be carried where ${what}`, () => assert.equal(through(change, other), code));

test('a change of what was moved follows it', () => {
  assert.deepEqual(through(cut(10, 12), move(8, 16, 0)), [cut(2, 4)]);
  assert.deepEqual(through(put(10, 'x'), move(8, 16, 0)), [put(2, 'x')]);
  assert.deepEqual(through(cut(0, 2, 'main/2.1.1'), rowMoved(1, 0)), [cut(0, 2, 'main/2.0.1')]);
});

test('what can be carried stands where it belongs', () => {
  assert.deepEqual(through(format(0, 6), put(3, 'xyz')), [format(0, 3), format(6, 9)]);
  assert.deepEqual(through(rows(1), rows(1)), [rows(2)]);
  assert.deepEqual(through(rowMoved(2, 0), rowDeleted(1)), [rowMoved(1, 0)]);
  assert.deepEqual(through(replaced(1, 2), rows(0)), [replaced(2, 3)]);
  assert.deepEqual(through(columns, put(3, 'x')), [columns]);
  assert.deepEqual(through(put(0, 'x', 'main/2.0.1'), columnDeleted), [put(0, 'x', 'main/2.0.0')]);
  assert.deepEqual(through(look, put(3, 'xyz')), [{ ...look, start: 11, end: 19 }]);
  assert.deepEqual(through(put(3, 'x', '+a')), [put(3, 'x', '+a')]);
});
