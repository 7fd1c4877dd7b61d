import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../src/align/aligned.ts';
import { alignSequences } from '../src/align/sequence.ts';
import type { Block, Document, Row } from '../src/document/document.ts';
import { cell, doc, p, row, table } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw4 } from './laws/law-4.ts';

const OPTIONS = { threshold: 0.3, splits: true, tied: false };

/** Items written as `words@name`. */
const items = (...given: readonly string[]): readonly Item[] =>
  given.map((text) => {
    const [key = '', hint] = text.split('@');
    return { key, sort: 'paragraph', ...(hint !== undefined && { hint }) };
  });
const pairs = (a: readonly Item[], b: readonly Item[]): readonly string[] =>
  alignSequences(a, b, OPTIONS).flatMap(({ a0, a1, b0, b1 }) => (a0 < a1 && b0 < b1 ? [`${a0}→${b0}`] : []));

test('of equal texts the names that they bore when sent out tell which is gone', () => {
  const a = items('Отчёт.@1', 'Отчёт.@2', 'Отчёт.@3', 'Конец.@4');
  assert.deepEqual(pairs(a, items('Отчёт.@2', 'Отчёт.@3', 'Конец.@4')), ['1→0', '2→1', '3→2']);
  assert.deepEqual(pairs(a, items('Отчёт.@1', 'Отчёт.@3', 'Конец.@4')), ['0→0', '2→1', '3→2']);
  assert.deepEqual(pairs(a, items('Отчёт.@1', 'Отчёт.@2', 'Конец.@4')), ['0→0', '1→1', '3→2']);
  assert.deepEqual(pairs(items('@1', '@2', 'Конец.@3'), items('@2', 'Конец.@3')), ['1→0', '2→1']);
});

test('names are hints: words decide, and files that lost their names, or bear those of another version, read as ever', () => {
  const a = items('Первое положение.@1', 'Второе положение.@2', 'Конец.@3');
  assert.deepEqual(pairs(a, items('Второе положение.@1', 'Первое положение.@2', 'Конец.@3')).length, 2);
  assert.deepEqual(pairs(a, items('Первое положение.@2', 'Конец.@3')), ['0→0', '2→1']);
  assert.deepEqual(pairs(a, items('Совсем иное.@1', 'Второе положение.@2', 'Конец.@3')), ['1→1', '2→2']);
  const same = items('Отчёт.@1', 'Отчёт.@2', 'Конец.@3');
  assert.deepEqual(pairs(same, items('Отчёт.', 'Отчёт.', 'Конец.')), ['0→0', '1→1', '2→2']);
  assert.deepEqual(pairs(same, items('Отчёт.@8', 'Отчёт.@9', 'Конец.@7')), ['0→0', '1→1', '2→2']);
  assert.deepEqual(pairs(same, items('Отчёт.@1', 'Отчёт.@1', 'Конец.@1')), ['0→0', '1→1', '2→2']);
});

const named = (name: string, text: string): Block => ({ ...p(text), bookmark: `_svod_${name}` });
const namedRow = (name: string): Row => row(cell(named(name, '')), cell('по плану'));

/** Offsets of words, and numbers of rows, that are gone. */
const gone = (base: Document, made: Document): readonly unknown[] => {
  holdLaw4(ENGINE, base, made);
  return consolidated(ENGINE, readRound(ENGINE, base, [made])).amendments.map(({ kind, change }) => [
    kind,
    change.kind === 'row-deleted' ? change.row : change.kind === 'text' ? change.start : null,
  ]);
};

test('a paragraph, or a row, taken out without tracking among equal ones is the one that it was', () => {
  const base = doc(named('a', 'Отчёт.'), named('b', 'Отчёт.'), named('c', 'Конец.'));
  assert.deepEqual(gone(base, doc(named('b', 'Отчёт.'), named('c', 'Конец.'))), [['paragraph-deleted', 0]]);
  assert.deepEqual(gone(base, doc(named('a', 'Отчёт.'), named('c', 'Конец.'))), [['paragraph-deleted', 7]]);
  const rows = doc(table(row('№', 'Срок'), namedRow('a'), namedRow('b'), namedRow('c')), 'Конец.');
  assert.deepEqual(gone(rows, doc(table(row('№', 'Срок'), namedRow('b'), namedRow('c')), 'Конец.')), [['row-deleted', 1]]);
  assert.deepEqual(gone(rows, doc(table(row('№', 'Срок'), namedRow('a'), namedRow('c')), 'Конец.')), [['row-deleted', 2]]);
});
