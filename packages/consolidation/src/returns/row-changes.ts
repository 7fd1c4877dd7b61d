import type { FlowKey, RevisionIndex, Row } from '../document/document.ts';
import { type ViewedCell, markersOfCells, rowMark } from '../document/tracked-cells.ts';
import { EMPTY_STRIP } from '../flow/strip.ts';
import type { ColumnChanges } from './column-changes.ts';
import { type Comparison, type TableAt, authorOf, deletionOf } from './comparison.ts';
import { absorber } from './context.ts';
import { insertedRow, revisionsOfBlocks } from './inserted-content.ts';
import type { PairedRow } from './paired-cells.ts';
import type { Actor, RawChild, RawRowDeleted, RawRowInserted, RawRowsReplaced } from './raw-change.ts';
import type { Grid } from './cell-dress.ts';
import { type MadeTable, widthOf } from './table-grid.ts';
import { keepBlocks, keepRow } from './unchanged.ts';

const cellKey = (at: TableAt, row: number, cell: number): FlowKey => `${at.flow}/${at.block}.${row}.${cell}`;

export function deletedRow(base: TableAt, row: number, actor: Actor, revisions: Set<RevisionIndex>): RawRowDeleted {
  return { kind: 'row-deleted', flow: base.flow, block: base.block, row, actor, revisions, children: [], comments: [] };
}

/** A row that came, before row `at`. `cut`: the row as the base's columns cut it, where it is another. */
export function insertRow(c: Comparison, base: TableAt, made: MadeTable, index: number, at: number, cut: Row | null): void {
  const source = made.table.rows[index];
  if (!source) return;
  const revisions = new Set<RevisionIndex>();
  const mark = rowMark(source);
  const author = mark.ins.length > 0 ? authorOf(c, mark.ins) : null;
  const { row, children } = insertedRow(c, source, made.final[index] ?? [], author, revisions, false);
  if (cut !== null) for (const child of children.splice(0)) for (const revision of child.revisions) revisions.add(revision);
  const change: RawRowInserted = {
    kind: 'row-inserted',
    flow: base.flow,
    block: base.block,
    at,
    row: cut ?? row,
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
      content: first?.content ?? EMPTY_STRIP,
      actor: authorOf(c, struck),
      revisions: new Set(struck),
    });
  }
  c.findings.changes.push(change);
  source.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
}

/** Rows that answer to each other and whose cells do: deleted whole, or compared cell by cell. */
export function matchRow(
  c: Comparison,
  base: TableAt,
  made: MadeTable,
  row: number,
  index: number,
  paired: PairedRow,
  columns: ColumnChanges | null,
): void {
  const theirs = made.table.rows[index];
  if (!theirs) return;
  if (c.findings.tracing) c.findings.rows.set(`${made.flow}/${made.block}.${index}`, { flow: base.flow, block: base.block, row });
  const { del } = rowMark(theirs);
  const author = authorOf(c, del);
  const around = del.length > 0 ? absorber(c.absorb, author) : null;
  const cells = markersOfCells(theirs);
  const unseen = columns === null ? markersUnseen(c, theirs, made.original[index] ?? []) : [];
  if (around) for (const revision of [...del, ...cells, ...unseen]) around.into.add(revision);
  if (del.length === 0 || around) {
    compareCells(c, base, made, row, index, paired, columns);
    return;
  }
  const change = deletedRow(base, row, author, new Set([...del, ...cells, ...unseen]));
  c.findings.changes.push(change);
  const owned = theirs.cells.flatMap((cell) => revisionsOfBlocks(c, cell.blocks));
  for (const revision of owned) if (deletes(c, revision, author) && !absorber(c.absorb, author)) change.revisions.add(revision);
  compareCells({ ...c, absorb: { author, into: change.revisions, outer: c.absorb } }, base, made, row, index, paired, columns);
  theirs.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, index, cell), change));
}

/** Rows whose cells were merged, split, put in or taken out by themselves: cell by cell nothing can be said, so others take their place. */
export function reshapeRows(
  c: Comparison,
  base: TableAt,
  made: MadeTable,
  at: { readonly row: number; readonly index: number },
  count: number,
): void {
  const sources = made.table.rows.slice(at.index, at.index + count);
  const markers = sources.flatMap(markersOfCells);
  const tracked = markers.length > 0 && sources.every((_source, k) => sameCells(base.table.rows[at.row + k], made.original[at.index + k]));
  const author = tracked ? authorOf(c, markers) : null;
  const revisions = new Set<RevisionIndex>(markers);
  const children: RawChild[] = [];
  const rows: Row[] = [];
  sources.forEach((source, k) => {
    const index = at.index + k;
    if (c.findings.tracing)
      c.findings.rows.set(`${made.flow}/${made.block}.${index}`, { flow: base.flow, block: base.block, row: at.row + k });
    if (rowMark(source).del.length > 0) {
      for (const revision of [...rowMark(source).del, ...source.cells.flatMap((cell) => revisionsOfBlocks(c, cell.blocks))])
        revisions.add(revision);
      return;
    }
    const inserted = insertedRow(c, source, made.final[index] ?? [], author, revisions, author !== null);
    for (const child of inserted.children) children.push({ ...child, row: rows.length });
    rows.push(inserted.row);
  });
  const change: RawRowsReplaced | RawRowDeleted =
    rows.length === 0 && count === 1
      ? deletedRow(
          base,
          at.row,
          authorOf(
            c,
            sources.flatMap((source) => rowMark(source).del),
          ),
          revisions,
        )
      : {
          kind: 'rows-replaced',
          flow: base.flow,
          block: base.block,
          start: at.row,
          end: at.row + count,
          rows,
          actor: author,
          revisions,
          children,
          comments: [],
        };
  c.findings.changes.push(change);
  sources.forEach((source, k) => source.cells.forEach((_cell, cell) => c.findings.owners.set(cellKey(made, at.index + k, cell), change)));
}

/** True where the original view of a row has the base's cells. */
const sameCells = (mine: Row | undefined, original: readonly ViewedCell[] | undefined): boolean =>
  mine?.cells.length === original?.length && (mine?.cells.every((cell, k) => cell.merge === original?.[k]?.cell.merge) ?? false);

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

const isTraced = (c: Comparison, place: string): boolean => c.findings.tracing && c.findings.traced?.has(place) !== false;

function compareCells(
  c: Comparison,
  base: TableAt,
  made: MadeTable,
  row: number,
  index: number,
  paired: PairedRow,
  columns: ColumnChanges | null,
): void {
  const [was, is] = [base.table.rows[row], made.table.rows[index]];
  // Where no comment asks what became of it, an unchanged row or cell needs no address.
  const plain = columns === null && paired.cells.every(({ base: mine, file }) => mine === file);
  if (was && is && plain && !isTraced(c, `${made.flow}/${made.block}.${index}`) && keepRow(c, was, is)) return;
  const grid = (): Grid => ({ rows: base.table.rows.length, columns: widthOf(base.table.rows.map(({ cells }) => cells)) });
  for (const { base: mine, file } of paired.cells) {
    const cell = is?.cells[file];
    if (!cell) continue;
    const before = was?.cells[mine];
    if (before && !isTraced(c, cellKey(made, index, file)) && keepBlocks(c, before.blocks, cell.blocks)) continue;
    const around = columns?.within(c, row, mine, made, index, file) ?? c;
    const inner =
      before && around.ground.cell
        ? { ...around, ground: around.ground.cell({ row, column: before.column, span: before.span }, grid()) }
        : around;
    c.compareFlows(inner, cellKey(base, row, mine), { key: cellKey(made, index, file), blocks: cell.blocks });
  }
}
