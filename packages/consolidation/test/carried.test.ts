import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consolidateReturns } from '../src/consolidate-returns.ts';
import { BOLD, type Cell, type Document, type Paragraph, type Row } from '../src/document/document.ts';
import { outlineOf } from '../src/places/outline.ts';
import { compareReturn } from '../src/returns/compare-return.ts';
import { indexBase } from '../src/returns/context.ts';
import { carryForward } from '../src/versions/carry-forward.ts';
import { cell, doc, f, p, row, table } from './laws/dsl.ts';

/** What a return made on an older version asks of the newer one: kinds with what became of them, in order. */
function carried(older: Document, newer: Document, made: Document): readonly string[] {
  const [was, is] = [indexBase(older), indexBase(newer)];
  const outline = outlineOf(older, () => null);
  const { findings, stale } = carryForward(compareReturn(was, made), was, outline, is);
  const sender = { id: 'r1', body: 'МИД', date: null, authors: {} };
  const { amendments } = consolidateReturns(
    [{ sender, document: made, findings, stale }],
    is,
    outlineOf(newer, () => null),
  );
  return amendments.map(({ kind, state }) => `${kind} ${state}`);
}

const ROWS = [
  row('№', 'Мера', 'Срок'),
  row('1', 'Провести обучение судей', '2012'),
  row('2', 'Принять закон о контроле', '2013'),
  row('3', 'Создать реестр органов', '2014'),
];
const NEW = row('4', 'Новая мера о границе', '2016');
const plan = (...rows: readonly Row[]): Document => doc('Перед таблицей.', table(...rows), 'После неё.');
const OLDER = plan(...ROWS);
const [HEAD, ONE, TWO, THREE] = ROWS as [Row, Row, Row, Row];

test('a row that moves goes on moving where it and its neighbour still are, and is homeless without them', () => {
  const made = plan(HEAD, TWO, THREE, ONE);
  assert.deepEqual(carried(OLDER, plan(...ROWS, NEW), made), ['row-moved open']);
  assert.deepEqual(carried(OLDER, plan(HEAD, TWO, THREE), made), ['row-moved homeless']);
  assert.deepEqual(carried(OLDER, doc('Перед таблицей.', 'После неё.'), made), ['row-moved homeless']);
});

test('a row before the first one goes before it, or behind what was before', () => {
  const made = plan(row('0', 'Определить координатора', '2011'), ...ROWS);
  assert.deepEqual(carried(OLDER, plan(...ROWS, NEW), made), ['row-inserted open']);
  assert.deepEqual(carried(OLDER, plan(row('0', 'Определить координатора', '2011'), ...ROWS), made), ['row-inserted adopted']);
});

test('a row is adopted where the newer version has it between the same kept rows, and only there', () => {
  const made = plan(HEAD, ONE, NEW, TWO, THREE);
  const other = row('5', 'Совсем другая мера об учёте', '2017');
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, other, NEW, TWO, THREE), made), ['row-inserted adopted']);
  assert.deepEqual(carried(OLDER, plan(HEAD, NEW, ONE, TWO, THREE), made), ['row-inserted open']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, TWO, THREE, NEW), made), ['row-inserted open']);
  // The row before it is gone, or those behind it.
  assert.deepEqual(carried(OLDER, plan(HEAD, other, NEW, TWO, THREE), made), ['row-inserted adopted']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, NEW), made), ['row-inserted adopted']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, other), made), ['row-inserted open']);
});

test('rows cut anew are carried while they stand together', () => {
  const wide: Cell = { ...cell('Принять закон о контроле 2013'), span: 2 };
  const made = plan(HEAD, ONE, row(cell('2'), wide), THREE);
  assert.deepEqual(carried(OLDER, plan(NEW, ...ROWS), made), ['cells-merged open']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, THREE), made), ['cells-merged homeless']);
  const down = (merge: Cell['merge'], text: string): Cell => ({ ...cell(text), merge });
  const merged = plan(
    HEAD,
    row('1', 'Провести обучение судей', down('start', '2012')),
    row('2', 'Принять закон о контроле', down('continue', '2013')),
    THREE,
  );
  assert.deepEqual(carried(OLDER, plan(...ROWS, NEW), merged), ['cells-merged open']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, NEW, TWO, THREE), merged), ['cells-merged homeless']);
});

test('columns are carried while the table has all of its rows', () => {
  const texts = ['Кто', 'МЗ', 'МЮ', 'МВД'];
  const wider = plan(...ROWS.map((each, k) => row(...each.cells, texts[k] ?? '')));
  const narrower = plan(...ROWS.map((each) => row(...each.cells.slice(0, 2))));
  const edited = plan(HEAD, ONE, row('2', 'Принять закон о строгом контроле', '2013'), THREE);
  assert.deepEqual(carried(OLDER, edited, wider), ['column-inserted open']);
  assert.deepEqual(carried(OLDER, edited, narrower), ['column-deleted open']);
  assert.deepEqual(carried(OLDER, plan(HEAD, ONE, THREE), wider), ['column-inserted homeless']);
  assert.deepEqual(carried(OLDER, plan(ONE, TWO, THREE), narrower), ['column-deleted homeless']);
});

const TEXT = 'Меры принимаются до мая.';
const looking = (look: Partial<Paragraph>, ...more: readonly string[]): Document =>
  doc('Начало.', { ...p(TEXT), ...look }, ...more, 'Конец.');

test('a look that the newer version has is adopted, whatever it is made of; another one still fits', () => {
  const heading = { style: 'heading 1', heading: 1 };
  for (const look of [{ align: 'center' }, heading, { ...heading, align: 'right' }]) {
    assert.deepEqual(carried(looking({}), looking(look, 'Ещё один.'), looking(look)), ['paragraph-format adopted']);
    assert.deepEqual(carried(looking({}), looking({}, 'Ещё один.'), looking(look)), ['paragraph-format open']);
  }
  assert.deepEqual(carried(looking({}), looking({ align: 'center' }), looking({ ...heading, align: 'center' })), ['paragraph-format open']);
  assert.deepEqual(carried(looking({ align: 'center' }), looking({}), looking({ align: 'left' })), ['paragraph-format adopted']);
  // Lists and indents are not compared across versions.
  const indent = { left: 720, right: 0, first: 0 };
  assert.deepEqual(carried(looking({}), looking({ indent }), looking({ indent })), ['paragraph-format open']);
  assert.deepEqual(carried(looking({}), doc('Начало.', 'Конец.'), looking({ align: 'center' })), ['paragraph-format homeless']);
});

test('formats, moves and words at the very beginning find their place, or are homeless', () => {
  const bold = doc('Начало.', p('Меры ', f(BOLD, 'принимаются'), ' до мая.'), 'Конец.');
  assert.deepEqual(carried(looking({}), looking({}, 'Ещё один.'), bold), ['format open']);
  assert.deepEqual(carried(looking({}), doc('Начало.', 'Меры отменены.', 'Конец.'), bold), ['format homeless']);
  const first = doc('Самое начало.', p(TEXT), 'Конец.');
  assert.deepEqual(carried(looking({}), looking({}, 'Ещё один.'), first), ['paragraph-replaced open']);
  assert.deepEqual(carried(looking({}), first, first), ['paragraph-replaced adopted']);
  const put = doc('Новое. Начало.', p(TEXT), 'Конец.');
  assert.deepEqual(carried(looking({}), put, put), ['text-inserted adopted']);
  assert.deepEqual(carried(looking({}), doc('Другое вступление.', p(TEXT), 'Конец.'), put), ['text-inserted homeless']);
});
