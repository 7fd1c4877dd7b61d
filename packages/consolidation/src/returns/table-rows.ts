import { alignSequences } from '../align/sequence.ts';
import type { FlowKey, RevisionIndex, Row } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { type ViewedCell, cellsInView, markersOfCells, rowMark } from '../document/tracked-cells.ts';
import { rowItem } from '../flow/original-lines.ts';
import { type Comparison, type TableAt, authorOf, deletionOf } from './comparison.ts';
import { absorber } from './context.ts';
import { insertedRow, revisionsOfBlocks } from './inserted-content.ts';
import type { Actor, RawRowDeleted, RawRowInserted } from './raw-change.ts';
import { keepBlocks } from './unchanged.ts';

const cellKey = (at: TableAt, row: number, cell: number): FlowKey => `${at.flow}/${at.block}.${row}.${cell}`;

/** The return's table, with its rows' cells in both views. */
interface MadeTable extends TableAt {
  readonly original: readonly (readonly ViewedCell[])[];
  readonly final: readonly (readonly ViewedCell[])[];
}

/** Compares two tables that answer to each other: rows by their text, never by their position; then cell by cell. */
export function compareTables(c: Comparison, base: TableAt, theirs: TableAt): void {
  const made: MadeTable = { ...theirs, original: cellsInView(theirs.table, 'original'), final: cellsInView(theirs.table, 'final') };
  const rows = made.table.rows.map((row, index) => ({ row, index }));
  const present = rows.filter(({ row }) => markStays(row, 'original'));
  const groups = alignSequences(
    base.table.rows.map(rowItem),
    present.map(({ row }) => rowItem(row)),
    { threshold: 0.4, splits: false, tied: false },
  );
  let at = 0;
  let next = 0;
  const flush = (until: number): void => {
    for (; next < until; next++) {
      const row = made.table.rows[next];
      if (row && !markStays(row, 'original')) insertRow(c, base, made, next, at);
    }
  };
  for (const group of groups) {
    const mine = present.slice(group.b0, group.b1);
    if (mine[0]) flush(mine[0].index);
    if (group.a0 === group.a1) for (const { index } of mine) insertRow(c, base, made, index, at);
    else if (!mine[0]) for (let row = group.a0; row < group.a1; row++) c.findings.changes.push(deletedRow(base, row, null, new Set()));
    else matchRow(c, base, made, group.a0, mine[0].index);
    at = Math.max(at, group.a1);
    next = Math.max(next, (mine.at(-1)?.index ?? -1) + 1);
  }
  flush(made.table.rows.length);
}

function deletedRow(base: TableAt, row: number, actor: Actor, revisions: Set<RevisionIndex>): RawRowDeleted {
  return { kind: 'row-deleted', flow: base.flow, block: base.block, row, actor, revisions, children: [], comments: [] };
}

/** `replacing`: who puts the row in the place of one of the base. */
function insertRow(c: Comparison, base: TableAt, made: MadeTable, index: number, at: number, replacing: Actor = null): void {
  const source = made.table.rows[index];
  if (!source) return;
  const revisions = new Set<RevisionIndex>();
  const mark = rowMark(source);
  const author = mark.ins.length > 0 ? authorOf(c, mark.ins) : replacing;
  const { row, children } = insertedRow(c, source, made.final[index] ?? [], author, revisions, replacing !== null);
  const change: RawRowInserted = {
    kind: 'row-inserted',
    flow: base.flow,
    block: base.block,
    at,
    row,
    actor: author,
    revisions,
    children,
    comments: [],
  };
  const struck = deletionOf(c, mark.del);
  if (struck) {
    // Inserted by one and struck out again, whole: in neither view. The striking out follows the row as its child.
    const [first] = children;
    for (const child of children) for (const revision of child.revisions) revisions.add(revision);
    for (const revision of struck) revisions.delete(revision);
    children.splice(0, children.length, {
      cell: -1,
      start: 0,
      end: 0,
      content: first?.content ?? EMPTY,
      actor: authorOf(c, struck),
      revisions: new Set(struck),
    });
  }
  c.findings.changes.push(change);
  source.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
}

const EMPTY = { text: '', formats: [], objects: [], marks: [], tables: [] };

/** True where a row of the return had the cells of the base's row, none of them newly merged with one above or below. */
function sameGrid(mine: readonly Row[], row: number, theirs: readonly Row[], index: number, original: readonly ViewedCell[]): boolean {
  const a = mine[row]?.cells ?? [];
  if (a.length !== original.length) return false;
  return original.every(({ index: at }, k) => {
    const cell = theirs[index]?.cells[at];
    if (!cell) return false;
    const was = a[k]?.merge ?? 'none';
    return (
      (cell.merge === 'continue') === (was === 'continue') &&
      (was === 'start' ||
        cell.merge !== 'start' ||
        !theirs[index + 1]?.cells.some((one) => one.column === cell.column && one.merge === 'continue'))
    );
  });
}

function matchRow(c: Comparison, base: TableAt, made: MadeTable, row: number, index: number): void {
  const [mine, theirs] = [base.table.rows[row], made.table.rows[index]];
  if (!mine || !theirs) return;
  if (c.findings.tracing) c.findings.rows.set(`${made.flow}/${made.block}.${index}`, { flow: base.flow, block: base.block, row });
  if (!sameGrid(base.table.rows, row, made.table.rows, index, made.original[index] ?? [])) {
    // Cells were merged or split: cell by cell nothing can be said, so the row is taken out and put in anew.
    c.findings.changes.push(deletedRow(base, row, null, new Set()));
    insertRow(c, base, made, index, row + 1);
    return;
  }
  const { del } = rowMark(theirs);
  const cells = markersOfCells(theirs);
  const unseen = markersUnseen(c, theirs, made.original[index] ?? []);
  const author = authorOf(c, del.length > 0 ? del : cells);
  const around = del.length > 0 || cells.length > 0 ? absorber(c.absorb, author) : null;
  if (around) {
    for (const revision of [...del, ...cells, ...unseen]) around.into.add(revision);
    compareCells(c, base, made, row, index);
    return;
  }
  if (del.length > 0) {
    const change = deletedRow(base, row, author, new Set([...del, ...cells, ...unseen]));
    c.findings.changes.push(change);
    const owned = theirs.cells.flatMap((cell) => revisionsOfBlocks(c, cell.blocks));
    for (const revision of owned) if (deletes(c, revision, author) && !absorber(c.absorb, author)) change.revisions.add(revision);
    compareCells({ ...c, absorb: { author, into: change.revisions, outer: c.absorb } }, base, made, row, index);
    theirs.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
    return;
  }
  if (cells.length > 0) {
    // The row gets other cells: the old one goes and the new one comes, by the same hand. Each takes its share of the markers.
    const gone = theirs.cells.flatMap((cell) => cell.del ?? []);
    c.findings.changes.push(deletedRow(base, row, author, new Set(gone)));
    insertRow(c, base, made, index, row + 1, author);
    return;
  }
  compareCells(c, base, made, row, index);
}

/** Markers in the cells of a row that its original view does not hold: what stands in them shows in no view of a deleted row. */
function markersUnseen(c: Comparison, row: Row, original: readonly ViewedCell[]): readonly RevisionIndex[] {
  if (original.length === row.cells.length) return [];
  const seen = new Set(original.map(({ index }) => index));
  return row.cells.flatMap((cell, index) => (seen.has(index) ? [] : revisionsOfBlocks(c, cell.blocks)));
}

function deletes(c: Comparison, revision: RevisionIndex, author: string): boolean {
  const marker = c.made.revisions[revision];
  return marker?.author === author && (marker.kind === 'delete' || marker.kind === 'move-from');
}

function compareCells(c: Comparison, base: TableAt, made: MadeTable, row: number, index: number): void {
  made.original[index]?.forEach(({ cell, index: at }, k) => {
    // Where no comment asks what became of it, an unchanged cell needs no address.
    const mine = base.table.rows[row]?.cells[k];
    if (!c.findings.tracing && mine && keepBlocks(c, mine.blocks, cell.blocks)) return;
    c.compareFlows(c, cellKey(base, row, k), { key: cellKey(made, index, at), blocks: cell.blocks });
  });
}
