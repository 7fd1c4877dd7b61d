import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Cell, Document, Revision, RevisionIndex, Row } from '../src/document/document.ts';
import { textLines } from '../src/document/lines.ts';
import type { View } from '../src/document/stays.ts';
import { project } from '../src/document/view.ts';
import { type Dice, diceOf } from './laws/dice.ts';
import { cell, doc, p, row, table } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw1 } from './laws/law-1.ts';
import { holdLaw4 } from './laws/law-4.ts';
import { firstDifference, lookOf } from './laws/look.ts';
import { genes, grow } from './laws/scenario.ts';

const by = (author: string, kind: Revision['kind']): Revision => ({ kind, author, date: null, move: null, empty: false });
const main = (document: Document, view: View | 'marked'): readonly string[] => textLines(document, view, { stories: 'main' });

/** A cell inserted (deleted) by the marker of that number. */
const came = (index: RevisionIndex, content: string): Cell => ({ ...cell(content), ins: [index], del: [] });
const went = (index: RevisionIndex, content: string): Cell => ({ ...cell(content), ins: [], del: [index] });
const withMarkers = (document: Document, ...revisions: readonly Revision[]): Document => ({ ...document, revisions });

const BASE = doc('before', table(row('one', 'two', 'three'), row('four', 'five', 'six')), 'after');

const found = (made: Document): readonly unknown[] =>
  consolidated(ENGINE, readRound(ENGINE, BASE, [made])).amendments.map(({ kind, old, new: now, tracked, sponsors }) => [
    kind,
    old,
    now,
    tracked,
    sponsors[0]?.revisions,
  ]);

test('views leave cells out, and rows left without cells', () => {
  const made = withMarkers(
    doc(table(row(came(0, 'x'), 'one', went(1, 'two')), row(came(0, 'y'), came(2, 'z')), row(went(1, 'q')), row('r')), 'after'),
    by('А', 'insert'),
    by('Б', 'delete'),
    by('Б', 'insert'),
  );
  assert.deepEqual(main(made, 'original'), ['one\ttwo', 'q', 'r', 'after']);
  assert.deepEqual(main(made, 'final'), ['x\tone', 'y\tz', 'r', 'after']);
  assert.deepEqual(main(made, 'marked'), ['[+‖+А]x\tone\t[-‖-Б]two', '[+‖+А]y\t[+‖+Б]z', '[-‖-Б]q', 'r', 'after']);
});

test('cells behind one that is gone close up, and its neighbour takes over what other rows are wider', () => {
  const made = withMarkers(doc(table(row('one', went(0, 'two'), 'three'), row('four', 'five', 'six')), 'after'), by('А', 'delete'));
  const grid = (view: View): readonly unknown[] =>
    project(made, view).flows[0]?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((each) => each.cells.map(({ column, span }) => `${column}+${span}`).join(' ')) : [],
    ) ?? [];
  assert.deepEqual(grid('original'), ['0+1 1+1 2+1', '0+1 1+1 2+1']);
  assert.deepEqual(grid('final'), ['0+2 2+1', '0+1 1+1 2+1']);
});

test('a row whose cells change is replaced as one amendment, with both markers', () => {
  const made = withMarkers(
    doc('before', table(row('one', went(0, 'two'), 'three', came(1, 'new')), row('four', 'five', 'six')), 'after'),
    by('А', 'delete'),
    by('А', 'insert'),
  );
  assert.deepEqual(found(made), [['rows-replaced', 'one\ttwo\tthree', 'one\tthree\tnew', true, [0, 1]]]);
});

test('words that the author of the cells strikes out are not in the new row; those of others are edits inside it', () => {
  const struck = (index: RevisionIndex): Block => ({
    ...p('three'),
    spans: [
      { start: 0, end: 2, ins: [], del: [index], format: 0, formatChange: null },
      { start: 2, end: 5, ins: [], del: [], format: 0, formatChange: null },
    ],
  });
  const made = (author: string): Document =>
    withMarkers(
      doc('before', table(row('one', went(0, 'two'), cell(struck(1))), row('four', 'five', 'six')), 'after'),
      by('А', 'delete'),
      by(author, 'delete'),
    );
  assert.deepEqual(found(made('А')), [['cell-deleted', 'one\ttwo\tthree', 'one\tree', true, [0, 1]]]);
  const [replaced, inside] = found(made('Б'));
  assert.deepEqual(replaced, ['cell-deleted', 'one\ttwo\tthree', 'one\tthree', true, [0]]);
  assert.deepEqual((inside as readonly unknown[]).slice(-1), [[1]]);
  for (const author of ['А', 'Б']) holdLaw4(ENGINE, BASE, made(author));
});

test('a row of which every cell is deleted (inserted) is a deleted (inserted) row', () => {
  const gone = withMarkers(
    doc('before', table(row(went(0, 'one'), went(1, 'two'), went(2, 'three')), row('four', 'five', 'six')), 'after'),
    ...[0, 1, 2].map(() => by('А', 'delete')),
  );
  assert.deepEqual(found(gone), [['row-deleted', 'one\ttwo\tthree', '', true, [0, 1, 2]]]);
  const come = withMarkers(
    doc('before', table(row('one', 'two', 'three'), row(came(0, 'x'), came(1, 'y')), row('four', 'five', 'six')), 'after'),
    by('А', 'insert'),
    by('А', 'insert'),
  );
  assert.deepEqual(found(come), [['row-inserted', '', 'x\ty', true, [0, 1]]]);
});

test('an inserted table comes without the cells that are deleted from it', () => {
  const [first] = table(row('x', went(1, 'y'))).rows;
  assert.ok(first);
  const made = withMarkers(
    doc('before', ...(BASE.flows[0]?.blocks.slice(1, 2) ?? []), 'after', { kind: 'table', rows: [{ ...first, ins: [0] }] }),
    by('А', 'insert'),
    by('Б', 'delete'),
  );
  const [only] = consolidated(ENGINE, readRound(ENGINE, BASE, [made])).amendments;
  assert.deepEqual([only?.kind, only?.new.trim(), only?.sponsors[0]?.revisions], ['table-inserted', 'x', [0, 1]]);
  holdLaw4(ENGINE, BASE, made);
});

/** Tracks the coming and going of some cells of a return's tables, in rows of all kinds. */
function withTrackedCells(made: Document, dice: Dice): Document {
  const revisions = [...made.revisions];
  const marker = (kind: 'insert' | 'delete'): readonly RevisionIndex[] => [revisions.push(by(dice.pick(['А', 'Б', 'В']), kind)) - 1];
  const newCell = (): Cell => {
    const content = dice.pick(['', 'новое', 'новое и ещё']);
    const ins = content !== '' && dice.once(2) ? marker('insert') : [];
    const block = {
      ...p(content),
      spans: content === '' ? [] : [{ start: 0, end: content.length, ins, del: [], format: 0, formatChange: null }],
    };
    return { column: 0, span: 1, merge: 'none', blocks: [block], ins: marker('insert'), del: dice.once(8) ? marker('delete') : [] };
  };
  const ofRow = (one: Row): Row => {
    let cells: readonly Cell[] = one.cells.map((each) => ({ ...each, blocks: each.blocks.map(ofBlock) }));
    if (dice.once(2))
      cells = cells.map((each) => (dice.once(3) && !each.del ? { ...each, ins: each.ins ?? [], del: marker('delete') } : each));
    if (dice.once(2)) cells = cells.flatMap((each) => (dice.once(4) ? [newCell(), each] : [each]));
    let column = one.cells[0]?.column ?? 0;
    cells = cells.map((each) => {
      const at = column;
      column += each.span;
      return { ...each, column: at };
    });
    return { ...one, cells };
  };
  const ofBlock = (block: Block): Block => (block.kind === 'table' ? { ...block, rows: block.rows.map(ofRow) } : block);
  return { ...made, flows: made.flows.map((flow) => ({ ...flow, blocks: flow.blocks.map(ofBlock) })), revisions, comments: [] };
}

test('laws 1 and 4 hold for returns whose cells come and go', () => {
  let tracked = 0;
  fc.assert(
    fc.property(genes(1, 1), fc.nat(), (each, seed) => {
      const { base, returns } = grow(each);
      const [one] = returns;
      if (!one) return;
      const made = withTrackedCells(one.made, diceOf(seed));
      if (made.revisions.length > one.made.revisions.length) tracked++;
      const difference = firstDifference(lookOf(project(made, 'original')), lookOf(project(one.made, 'original')));
      assert.equal(difference, null, `the original view is another:\n${difference}`);
      holdLaw1(ENGINE, { base, returns: [{ ...one, made, allTracked: false }] });
      holdLaw4(ENGINE, base, made);
    }),
    { numRuns: 200, seed: 1 },
  );
  assert.ok(tracked > 50, `control: ${tracked} returns have tracked cells`);
});
