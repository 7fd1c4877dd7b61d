import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, Comment, Document, Revision, Row } from '../src/document/document.ts';
import { cell, doc, row, table } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw1 } from './laws/law-1.ts';
import { holdLaw4 } from './laws/law-4.ts';

const by = (author: string, kind: Revision['kind']): Revision => ({ kind, author, date: null, move: null, empty: false });
const made = (rows: readonly Row[], ...revisions: readonly Revision[]): Document => ({
  ...doc('before', table(...rows), 'after'),
  revisions,
});
const merged = (merge: Cell['merge'], content: string): Cell => ({ ...cell(content), merge });
const wide = (content: string, span: number): Cell => ({ ...cell(content), span });
const came = (index: number, content: string, span = 1): Cell => ({ ...cell(content), span, ins: [index], del: [] });
const went = (index: number, content: string): Cell => ({ ...cell(content), ins: [], del: [index] });
const struck = (index: number, one: Row): Row => ({ ...one, del: [index] });

const HEAD = row('№', 'Мера', 'Срок');
const ONE = row('1', 'Провести обучение', '2012');
const TWO = row('2', 'Принять закон', '2013');
const THREE = row('3', 'Создать реестр', '2014');
const BASE = made([HEAD, ONE, TWO, THREE]);

const asks = (document: Document, base = BASE): readonly (readonly [string, boolean, readonly number[]])[] => {
  holdLaw1(ENGINE, { base, returns: [{ made: document, allTracked: false }] });
  holdLaw4(ENGINE, base, document);
  return consolidated(ENGINE, readRound(ENGINE, base, [document])).amendments.map(({ kind, tracked, sponsors }) => [
    kind,
    tracked,
    sponsors.flatMap(({ revisions }) => revisions),
  ]);
};

test('rows merged downwards of which somebody strikes one out: the other takes their place, with the marker', () => {
  const rows = [HEAD, row('1', merged('start', 'Провести обучение'), '2012'), struck(0, row('2', merged('continue', ''), '2013')), THREE];
  assert.deepEqual(asks(made(rows, by('А', 'delete'))), [['rows-replaced', false, [0]]]);
});

test('a row that lost a cell without a word and is struck out is a deleted row', () => {
  const rows = [HEAD, ONE, struck(0, row(cell('2'), wide('Принять закон', 2))), THREE];
  assert.deepEqual(asks(made(rows, by('А', 'delete'))), [['row-deleted', true, [0]]]);
});

test('comments in a reshaped row are its reasons, with all that happened in the row', () => {
  const rows = [HEAD, ONE, row(cell('2'), wide('Принять новый закон', 2)), THREE];
  const anchor = { flow: 'main/1.2.1', block: 0, offset: 2 };
  const comment: Comment = {
    id: '0',
    author: 'А',
    date: null,
    text: 'Зачем?',
    parent: null,
    resolved: false,
    anchor: { start: anchor, end: anchor },
  };
  const document = { ...made(rows), comments: [comment] };
  const { amendments, remarks } = consolidated(ENGINE, readRound(ENGINE, BASE, [document]));
  assert.deepEqual(
    amendments.map(({ kind, sponsors }) => [kind, sponsors.map(({ reason }) => reason)]),
    [['cell-deleted', ['Зачем?']]],
  );
  assert.deepEqual(remarks, []);
});

test('a nested table’s row that goes with the row around it gives its markers to it', () => {
  const inner = (...rows: readonly Row[]): Cell => cell(table(...rows), 'конец');
  const base = made([HEAD, row('1', inner(row('а', 'б'), row('в', 'г')), '2012'), TWO]);
  const rows = [HEAD, struck(0, row('1', inner(row('а', 'б'), struck(1, row('в', 'г'))), '2012')), TWO];
  assert.deepEqual(asks(made(rows, by('А', 'delete'), by('А', 'delete')), base), [['row-deleted', true, [0, 1]]]);
  assert.deepEqual(asks(made(rows, by('А', 'delete'), by('Б', 'delete')), base), [
    ['row-deleted', true, [1]],
    ['row-deleted', true, [0]],
  ]);
});

test('two columns of two people beside each other, and a row in which one cell stands across both', () => {
  const texts = ['Кто', 'МЗ', 'МЮ', 'МВД'];
  const rows = [HEAD, ONE, TWO, THREE].map((each, k) => row(...each.cells, came(2 * k, texts[k] ?? ''), came(2 * k + 1, 'x')));
  const markers = texts.flatMap(() => [by('А', 'insert'), by('Б', 'insert')]);
  assert.deepEqual(asks(made(rows, ...markers)), [
    ['column-inserted', true, [0, 2, 4, 6]],
    ['column-inserted', true, [1, 3, 5, 7]],
  ]);
  const across = rows.map((each, k) =>
    row(...each.cells.slice(0, 3), ...(k === 3 ? [came(6, 'вместе', 2)] : [came(2 * k, texts[k] ?? ''), came(2 * k + 1, 'x')])),
  );
  assert.deepEqual(
    asks(made(across, ...markers.slice(0, -1))).map(([kind]) => kind),
    ['table-replaced'],
  );
});

test('new columns where one row has something else: the table is replaced as a whole', () => {
  const wider = (each: Row, ...more: readonly Cell[]): Row => row(...each.cells, ...more);
  const plain = [wider(HEAD, cell('Кто'), cell('Где')), wider(ONE, cell('МЗ'), cell('Ош')), wider(THREE, cell('МВД'), cell('Нарын'))];
  const withRow = (second: Row): Document => made([...plain.slice(0, 2), second, ...plain.slice(2)]);
  assert.deepEqual(
    asks(withRow(wider(TWO, cell('МЮ'), cell('Талас')))).map(([kind]) => kind),
    ['column-inserted'],
  );
  // A cell of the base goes on into one of two new columns; two of them became one.
  for (const second of [row('2', 'Принять закон', wide('2013', 2), 'Талас'), row('2', wide('Принять закон 2013', 2), 'МЮ', 'Талас')])
    assert.deepEqual(
      asks(withRow(second)).map(([kind]) => kind),
      ['table-replaced'],
    );
});

test('a short row stays short beside a column that comes and one that goes', () => {
  const short = row('Раздел', 'первый');
  const base = made([HEAD, short, ONE, TWO, THREE]);
  const texts = ['Кто', 'МЗ', 'МЮ', 'МВД'];
  const full = [HEAD, ONE, TWO, THREE].map((each, k) => row(...each.cells.slice(1), came(k, texts[k] ?? '')));
  const markers = texts.map(() => by('А', 'insert'));
  assert.deepEqual(
    asks(made([...full.slice(0, 1), row('первый'), ...full.slice(1)], ...markers), base).map(([kind, tracked]) => [kind, tracked]),
    [
      ['column-deleted', false],
      ['column-inserted', true],
    ],
  );
});

test('a cell put in and taken out again shows nowhere and is somebody’s all the same', () => {
  const again: Cell = { ...cell('x'), ins: [0], del: [1] };
  const rows = [HEAD, ONE, row('2', 'Принять закон', again, '2013'), THREE];
  assert.deepEqual(asks(made(rows, by('А', 'insert'), by('Б', 'delete'))), [['rows-replaced', true, [0, 1]]]);
});

test('a table of more columns than can be compared in pairs is replaced as a whole', () => {
  const long = (count: number): Document => made([1, 2].map((each) => row(...Array.from({ length: count }, (_none, k) => `к${k * each}`))));
  assert.deepEqual(
    asks(long(101), long(100)).map(([kind]) => kind),
    ['table-replaced'],
  );
  assert.deepEqual(
    asks(long(50), long(49)).map(([kind]) => kind),
    ['column-inserted'],
  );
});

test('cells deleted in every row are a column, those of one row alone are that row cut anew', () => {
  const rows = [HEAD, ONE, TWO, THREE].map((each, k) => row(...each.cells.slice(0, 2), went(k, ['Срок', '2012', '2013', '2014'][k] ?? '')));
  const markers = rows.map(() => by('А', 'delete'));
  assert.deepEqual(asks(made(rows, ...markers)), [['column-deleted', true, [0, 1, 2, 3]]]);
  assert.deepEqual(asks(made([HEAD, row('1', 'Провести обучение', went(0, '2012')), TWO, THREE], by('А', 'delete'))), [
    ['cell-deleted', true, [0]],
  ]);
});
