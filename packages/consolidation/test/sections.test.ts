import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, PropertyMark, Revision, Section, Values } from '../src/document/document.ts';
import { doc } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';

const PORTRAIT: Values = { width: 11906, height: 16838, orientation: 'portrait', top: 1134, left: 1701, columns: 1 };
const LANDSCAPE: Values = { ...PORTRAIT, width: 16838, height: 11906, orientation: 'landscape' };
const BASE_TEXT = doc('Первый раздел.', 'Второй раздел.', 'Третий раздел.');

const sections = (...given: readonly (readonly [last: number, values: Values, ...changed: readonly PropertyMark[]])[]): Document => ({
  ...BASE_TEXT,
  sections: given.map(([last, values, ...changed]): Section => ({ last, values, changed })),
});
const by = (document: Document, ...revisions: readonly Revision[]): Document => ({ ...document, revisions });
const marker = (author: string): Revision => ({ kind: 'section-format', author, date: null, move: null, empty: false });
const mark = (revision: number, ...names: readonly string[]): PropertyMark => ({ revision, of: 'section', names });

/** Where in the text each change is pinned, who made it, and what differs. */
const found = (base: Document, made: Document): readonly (readonly [number, string | null, ...(readonly string[])])[] =>
  consolidated(ENGINE, readRound(ENGINE, base, [made])).amendments.map(({ change, sponsors }) => [
    change.kind === 'property' ? change.start : -1,
    sponsors[0]?.tracked ? (sponsors[0].author ?? '') : null,
    ...(change.kind === 'property' ? change.differences.map(({ of, name, was, now }) => `${of} ${name} ${was}→${now}`) : [change.kind]),
  ]);

const BASE = sections([0, PORTRAIT], [2, LANDSCAPE]);

test('pages of a section set otherwise are one named change at the section’s end; what programs round is none', () => {
  assert.deepEqual(found(BASE, sections([0, { ...PORTRAIT, left: 1720 }], [2, LANDSCAPE])), []);
  assert.deepEqual(found(BASE, sections([0, { ...PORTRAIT, left: 1134, columns: 2 }], [2, LANDSCAPE])), [
    [0, null, 'section columns 1→2', 'section left 3.0→2.0'],
  ]);
  // What one of the two does not say is left to the program; another first page is not.
  const { top: _top, ...silent } = PORTRAIT;
  assert.deepEqual(found(BASE, sections([0, { ...silent, titlePg: 1 }], [2, LANDSCAPE])), [[0, null, 'section titlePg →1']]);
});

test('a section more or less: those that stayed are paired from both ends, and the number is told', () => {
  const more = sections([0, PORTRAIT], [1, { ...PORTRAIT, columns: 2 }], [2, LANDSCAPE]);
  assert.deepEqual(found(BASE, more), [[BASE_LAST, null, 'section count 2→3']]);
  assert.deepEqual(found(more, BASE), [[BASE_LAST, null, 'section count 3→2']]);
  assert.deepEqual(found(sections([2, PORTRAIT]), sections([1, LANDSCAPE], [2, LANDSCAPE])), [[BASE_LAST, null, 'section count 1→2']]);
});

/** Where the last paragraph of the text begins. */
const BASE_LAST = 'Первый раздел.\nВторой раздел.\n'.length;

test('markers of sections are told by author, those of a section that is in the return alone at the text’s end', () => {
  const made = by(sections([0, PORTRAIT, mark(0, 'pgMar'), mark(1)], [2, LANDSCAPE]), marker('А'), marker('Б'));
  assert.deepEqual(found(BASE, made), [
    [0, 'А', 'section pgMar →'],
    [0, 'Б', 'section  →'],
  ]);
  const left = by(sections([0, PORTRAIT], [1, { ...PORTRAIT, columns: 2 }, mark(0, 'cols')], [2, LANDSCAPE]), marker('А'));
  assert.deepEqual(
    new Set(found(BASE, left)),
    new Set([[BASE_LAST, 'А', 'section cols →'] as const, [BASE_LAST, null, 'section count 2→3'] as const]),
  );
});

test('where nothing is known of one side’s sections nothing is said', () => {
  assert.deepEqual(found(BASE, BASE_TEXT), []);
  assert.deepEqual(found(BASE_TEXT, BASE), []);
});
