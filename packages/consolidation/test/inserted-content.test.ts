import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, type Cell, type Document, type Paragraph, type PropertyMark, type Revision, type Row } from '../src/document/document.ts';
import { cell, doc, f, note, p, row, table } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw1 } from './laws/law-1.ts';
import { holdLaw4 } from './laws/law-4.ts';

const by = (author: string, kind: Revision['kind'] = 'insert'): Revision => ({ kind, author, date: null, move: null, empty: false });
const HEAD = row('№', 'Мера');
const BASE = doc('before', table(HEAD, row('1', 'Обучение')), 'after');

const withRow = (one: Row, ...revisions: readonly Revision[]): Document => ({
  ...doc('before', table(HEAD, row('1', 'Обучение'), one), 'after'),
  revisions,
});

const asks = (made: Document, base = BASE): readonly unknown[] => {
  holdLaw1(ENGINE, { base, returns: [{ made, allTracked: false }] });
  holdLaw4(ENGINE, base, made);
  return consolidated(ENGINE, readRound(ENGINE, base, [made])).amendments.map(({ kind, old, new: now, change, sponsors }) => [
    change.flow.startsWith('+') ? `in ${kind}` : kind,
    [old, now].filter((text) => text !== '').join(' → '),
    sponsors.flatMap(({ revisions }) => revisions),
  ]);
};

/** A paragraph with a stretch of its words by the markers given. */
const marked = (paragraph: Paragraph, words: string, marks: Partial<Paragraph['spans'][number]>): Paragraph => {
  const start = paragraph.text.indexOf(words);
  const end = start + words.length;
  return {
    ...paragraph,
    spans: paragraph.spans.flatMap((span) =>
      span.start <= start && end <= span.end
        ? [
            { ...span, end: start },
            { ...span, start, end, ...marks },
            { ...span, start: end },
          ].filter((one) => one.start < one.end)
        : [span],
    ),
  };
};

test('markers of a new row’s properties, of its cells’ and of its words’ formats belong to the row', () => {
  const mark = (revision: number, of: PropertyMark['of']): PropertyMark => ({ revision, of, names: ['jc'] });
  const shaded: Cell = { ...cell('2'), changed: [mark(2, 'cell')] };
  const words = marked(p('Новая мера'), 'мера', { formatChange: { revision: 3, was: BOLD } });
  const one: Row = { ...row(shaded, cell(words)), ins: [0], changed: [mark(1, 'row')] };
  assert.deepEqual(asks(withRow(one, by('А'), by('А', 'row-format'), by('А', 'cell-format'), by('А', 'format'))), [
    ['row-inserted', '2\tНовая мера', [0, 1, 2, 3]],
  ]);
});

test('a joiner that a program leaves at the end of a new row’s cell is nobody’s; edits before and beyond it keep their places', () => {
  const joined = marked(p('Новая мера о границе\u200D'), 'о границе', { del: [1] });
  const one: Row = { ...row('2', cell(joined)), ins: [0] };
  assert.deepEqual(asks(withRow(one, by('А'), by('Б', 'delete'))), [
    ['row-inserted', '2\tНовая мера о границе', [0]],
    ['in text-deleted', 'о границе', [1]],
  ]);
  const behind = marked(p('Новая мера\u200D о границе'), ' о границе', { ins: [1] });
  const whole: Row = { ...row('2', cell(behind)), ins: [0] };
  assert.deepEqual(asks(withRow(whole, by('А'), by('Б'))).length, 2);
  const alone = marked(p(f(BOLD, 'Мера'), '\u200D'), '\u200D', { ins: [1] });
  assert.deepEqual(asks(withRow({ ...row('2', cell(alone)), ins: [0] }, by('А'), by('А'))), [['row-inserted', '2\tМера', [0, 1]]]);
});

test('a new row whose cell says nothing any more, or holds nothing but a table', () => {
  const struck = marked(p('Мера'), 'Мера', { ins: [0], del: [1] });
  const emptied: Row = { ...row('2', cell({ ...struck, mark: { ins: [0], del: [1] } })), ins: [0] };
  assert.deepEqual(asks(withRow(emptied, by('А'), by('Б', 'delete'))), [
    ['row-inserted', '2\tМера', [0]],
    ['in text-deleted', 'Мера', [1]],
  ]);
  const nested: Row = { ...row('2', cell(table(row('а', 'б')))), ins: [0] };
  assert.deepEqual(asks(withRow(nested, by('А'))), [['row-inserted', '2\tа\tб', [0]]]);
});

test('two new notes that say the same and look different stay two; of equal ones there is one', () => {
  const base = doc('Первое положение.', 'Второе положение.');
  const notes = (...made: Document[]): readonly string[] => Object.keys(consolidated(ENGINE, readRound(ENGINE, base, made)).notes);
  const with2 = (first: Paragraph, second: Paragraph): Document =>
    doc(p('Первое положение.', note(first)), p('Второе положение.', note(second)));
  const keys = notes(with2(p('Сноска.'), p(f(BOLD, 'Сноска.'))));
  assert.deepEqual([keys.length, keys[1]], [2, `${keys[0]}.2`]);
  assert.equal(notes(with2(p('Сноска.'), p('Сноска.'))).length, 1);
  assert.equal(notes(doc(p('Первое положение.', note(table(row('а', 'б')), 'Сноска.')), 'Второе положение.')).length, 1);
  for (const made of [with2(p('Сноска.'), p(f(BOLD, 'Сноска.'))), with2(p('Сноска.'), p('Сноска.'))]) holdLaw4(ENGINE, base, made);
});
