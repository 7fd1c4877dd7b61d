import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChanges } from '../src/amendments/apply.ts';
import { type Change, EMPTY_FRAGMENT } from '../src/amendments/change.ts';
import { diffDocuments } from '../src/amendments/diff.ts';
import { invertChanges } from '../src/amendments/invert.ts';
import { mapperOf } from '../src/amendments/map.ts';
import { BOLD, type Document } from '../src/document/document.ts';
import { textLines } from '../src/document/lines.ts';
import { cell, doc, f, p, row, table } from './laws/dsl.ts';
import { firstDifference, lookOf, strictLookOf } from './laws/look.ts';

/** `Первый.¶Второй.¶Третий.¶Конец.¶`: offsets 0–7, 8–15, 16–23, 24–30. */
const BASE = doc('Первый.', 'Второй.', 'Третий.', 'Конец.');

const move = (start: number, end: number, to: number): Change => ({ kind: 'move', flow: 'main', start, end, toFlow: 'main', to });
const cut = (start: number, end: number, flow = 'main'): Change => ({ kind: 'text', flow, start, end, content: EMPTY_FRAGMENT });
const bold = (start: number, end: number): Change => ({ kind: 'format', flow: 'main', start, end, set: BOLD, clear: 0 });
const centred = (start: number, end: number): Change => ({
  kind: 'paragraph-format',
  flow: 'main',
  start,
  end,
  set: { align: 'center' },
  others: [],
});

const applied = (base: Document, ...changes: readonly Change[]): Document => {
  const list = changes.map((change) => ({ change }));
  const result = applyChanges(base, list);
  const back = applyChanges(
    result,
    invertChanges(base, list).map((change) => ({ change })),
  );
  assert.equal(firstDifference(strictLookOf(back), strictLookOf(base)), null, 'undone');
  return result;
};
const lines = (document: Document): readonly string[] => textLines(document, 'final', { stories: 'main' });

test('what moves takes the formats and the looks along that are asked for it', () => {
  const result = applied(BASE, move(8, 16, 0), bold(8, 11), centred(8, 16), move(24, 31, 16), centred(24, 31));
  assert.deepEqual(lines(result), ['Второй.', 'Первый.', 'Конец.', 'Третий.']);
  assert.deepEqual(
    result.flows[0]?.blocks.map((block) => block.kind === 'paragraph' && [block.align, block.spans[0]?.format]),
    [
      ['center', BOLD],
      ['', 0],
      ['center', 0],
      ['', 0],
    ],
  );
});

test('where all of a flow goes one empty paragraph stays', () => {
  assert.deepEqual(lines(applied(doc('Один.'), cut(0, 6))), ['']);
  const celled = doc(table(row(cell('а', 'б'), 'в')), 'Конец.');
  const emptied = applied(celled, cut(0, 4, 'main/0.0.0'));
  assert.equal(firstDifference(lookOf(emptied), lookOf(doc(table(row('', 'в')), 'Конец.'))), null);
});

test('tables that go with their last rows let what stood around them join; those beside them stay', () => {
  const one = table(row('а'), row('б'));
  const base = doc('До.', one, 'Между.', table(row('в')), 'После.');
  const gone: Change[] = [0, 1].map((index) => ({ kind: 'row-deleted', flow: 'main', block: 1, row: index }));
  assert.deepEqual(lines(applied(base, ...gone)), ['До.', 'Между.', 'в', 'После.']);
});

test('a change is carried past several that begin at one place, the longest of which decides', () => {
  const through = (change: Change, ...others: readonly Change[]): unknown => {
    const mapped = mapperOf(
      BASE,
      others.map((each) => ({ change: each })),
    )({ change });
    return 'changes' in mapped ? mapped.changes : mapped.code;
  };
  assert.equal(through(cut(5, 6), cut(0, 3), cut(0, 7)), 'words-gone');
  assert.equal(through(cut(5, 6), cut(0, 7), cut(0, 3), cut(1, 2)), 'words-gone');
  assert.deepEqual(through(cut(9, 10), cut(0, 3), cut(0, 7), cut(1, 2)), [cut(2, 3)]);
  assert.deepEqual(through(cut(9, 10), move(8, 16, 0), move(16, 24, 0)), [cut(1, 2)]);
});

test('a change whose words end in halves of the same signs keeps the signs whole', () => {
  const base = doc('Знак 😀.');
  const made = doc('Знак 🐀.');
  const { changes } = diffDocuments(base, made);
  const result = applyChanges(base, changes);
  assert.deepEqual(lines(result), ['Знак 🐀.']);
  const formatted = doc(p('Знак ', f(BOLD, '😀'), '.'));
  assert.equal(firstDifference(lookOf(applyChanges(base, diffDocuments(base, formatted).changes)), lookOf(formatted)), null);
});
