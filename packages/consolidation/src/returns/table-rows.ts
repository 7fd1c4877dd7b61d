import { alignSequences, type Item } from '../align/sequence.ts';
import type { FlowKey, RevisionIndex, Row } from '../document/document.ts';
import { rowKey } from '../flow/original-lines.ts';
import { type Comparison, type TableAt, authorOf } from './comparison.ts';
import { absorber } from './context.ts';
import { insertedRow, revisionsOfBlocks } from './inserted-content.ts';
import type { RawRowDeleted, RawRowInserted } from './raw-change.ts';

const cellKey = (at: TableAt, row: number, cell: number): FlowKey => `${at.flow}/${at.block}.${row}.${cell}`;

/** Compares two tables that answer to each other: rows by their text, never by their position; then cell by cell. */
export function compareTables(c: Comparison, base: TableAt, made: TableAt): void {
  const rows = made.table.rows.map((row, index) => ({ row, index }));
  const present = rows.filter(({ row }) => row.ins.length === 0);
  const items = (list: readonly Row[]): Item[] => list.map((row) => ({ sort: 'row', key: rowKey(row) }));
  const groups = alignSequences(items(base.table.rows), items(present.map(({ row }) => row)), { threshold: 0.4, splits: false, tied: false });
  let at = 0;
  let next = 0;
  const flush = (until: number): void => {
    for (; next < until; next++) {
      const row = made.table.rows[next];
      if (row && row.ins.length > 0) insertRow(c, base, made, next, at);
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

function deletedRow(base: TableAt, row: number, actor: string | null, revisions: Set<RevisionIndex>): RawRowDeleted {
  return { kind: 'row-deleted', flow: base.flow, block: base.block, row, actor, revisions, children: [], comments: [] };
}

function insertRow(c: Comparison, base: TableAt, made: TableAt, index: number, at: number): void {
  const source = made.table.rows[index];
  if (!source) return;
  const revisions = new Set<RevisionIndex>();
  const author = source.ins.length > 0 ? authorOf(c, source.ins) : null;
  const { row, children } = insertedRow(c, source, author, revisions);
  const change: RawRowInserted = { kind: 'row-inserted', flow: base.flow, block: base.block, at, row, actor: author, revisions, children, comments: [] };
  if (source.del.length > 0) {
    // Inserted by one and struck out again, whole: in neither view. The striking out follows the row as its child.
    const [first] = children;
    for (const child of children) for (const revision of child.revisions) revisions.add(revision);
    children.splice(0, children.length, { cell: -1, start: 0, end: 0, content: first?.content ?? EMPTY, actor: authorOf(c, source.del), revisions: new Set(source.del) });
  }
  c.findings.changes.push(change);
  source.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
}

const EMPTY = { text: '', formats: [], objects: [], marks: [], tables: [] };

/** True where a row of the return has the cells of the base's row, none of them newly merged with one above or below. */
function sameGrid(mine: readonly Row[], row: number, theirs: readonly Row[], index: number): boolean {
  const [a, b] = [mine[row]?.cells ?? [], theirs[index]?.cells ?? []];
  if (a.length !== b.length) return false;
  return b.every((cell, k) => {
    const was = a[k]?.merge ?? 'none';
    return (cell.merge === 'continue') === (was === 'continue') && (was === 'start' || cell.merge !== 'start' || !theirs[index + 1]?.cells.some((one) => one.column === cell.column && one.merge === 'continue'));
  });
}

function matchRow(c: Comparison, base: TableAt, made: TableAt, row: number, index: number): void {
  const [mine, theirs] = [base.table.rows[row], made.table.rows[index]];
  if (!mine || !theirs) return;
  if (c.findings.tracing) c.findings.rows.set(`${made.flow}/${made.block}.${index}`, { flow: base.flow, block: base.block, row });
  if (!sameGrid(base.table.rows, row, made.table.rows, index)) {
    // Cells were merged or split: cell by cell nothing can be said, so the row is taken out and put in anew.
    c.findings.changes.push(deletedRow(base, row, null, new Set()));
    insertRow(c, base, made, index, row + 1);
    return;
  }
  if (theirs.del.length > 0) {
    const author = authorOf(c, theirs.del);
    const around = absorber(c.absorb, author);
    if (around) {
      for (const revision of theirs.del) around.into.add(revision);
      compareCells(c, base, made, row, index);
      return;
    }
    const change = deletedRow(base, row, author, new Set(theirs.del));
    c.findings.changes.push(change);
    const owned = theirs.cells.flatMap((cell) => revisionsOfBlocks(c, cell.blocks));
    for (const revision of owned) if (deletes(c, revision, author) && !absorber(c.absorb, author)) change.revisions.add(revision);
    compareCells({ ...c, absorb: { author, into: change.revisions, outer: c.absorb } }, base, made, row, index);
    theirs.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
    return;
  }
  compareCells(c, base, made, row, index);
}

function deletes(c: Comparison, revision: RevisionIndex, author: string): boolean {
  const marker = c.made.revisions[revision];
  return marker?.author === author && (marker.kind === 'delete' || marker.kind === 'move-from');
}

function compareCells(c: Comparison, base: TableAt, made: TableAt, row: number, index: number): void {
  made.table.rows[index]?.cells.forEach((cell, k) => c.compareFlows(c, cellKey(base, row, k), { key: cellKey(made, index, k), blocks: cell.blocks }));
}

