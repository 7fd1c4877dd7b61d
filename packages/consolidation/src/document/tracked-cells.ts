import type { Cell, Mark, RevisionIndex, Row, Table } from './document.ts';
import { NONE } from './document.ts';
import { columnsLeft, coversLost, lostColumns } from './lost-columns.ts';
import type { View } from './view-name.ts';

/** Markers of a row: its own, and where every cell is inserted (deleted) by itself those of its cells too. */
export function rowMark(row: Row): Mark {
  const ins = ofAllCells(row, 'ins');
  const del = ofAllCells(row, 'del');
  if (ins.length === 0 && del.length === 0) return row;
  return { ins: [...row.ins, ...ins], del: [...row.del, ...del] };
}

function ofAllCells(row: Row, side: 'ins' | 'del'): readonly RevisionIndex[] {
  if (row.cells.length === 0 || !row.cells.every((cell) => isTouched(cell, side))) return NONE;
  return [...new Set(row.cells.flatMap((cell) => cell[side] ?? NONE))];
}

const isTouched = (cell: Cell, side: 'ins' | 'del'): boolean => cell[side] !== undefined && cell[side].length > 0;

/** Markers of cells that are inserted, deleted or merged by themselves (and not with their row), in order. */
export const markersOfCells = (row: Row): readonly RevisionIndex[] =>
  row.cells.some((cell) => isTracked(cell) || cell.merging) ? [...new Set(row.cells.flatMap(markersOf))] : NONE;

/** Markers of a cell by itself. */
export const markersOf = (cell: Cell): readonly RevisionIndex[] => [
  ...(cell.ins ?? NONE),
  ...(cell.del ?? NONE),
  ...(cell.merging ? [cell.merging.revision] : NONE),
];

const isTracked = (cell: Cell): boolean => isTouched(cell, 'ins') || isTouched(cell, 'del');

/** True for a cell that a view of its row holds. */
export const cellStays = (cell: Cell, view: View): boolean => !isTouched(cell, view === 'original' ? 'ins' : 'del');

/** A cell without tracked changes of its own. */
export function plainCell(cell: Cell): Cell {
  if (cell.ins === undefined && cell.del === undefined && cell.changed === undefined) return cell;
  const { ins: _ins, del: _del, changed: _changed, ...plain } = cell;
  return plain;
}

/** A cell as a view has it, and which of the row's cells it is. */
export interface ViewedCell {
  readonly cell: Cell;
  readonly index: number;
}

/**
 * The cells that a view holds of each row, without their markers. Those behind a cell that is gone close up. Where a column goes, cells across it
 * give it back; where a cell goes alone and other rows are wider then, its neighbour takes its columns over. A row that goes whole keeps all
 * its cells.
 */
export function cellsInView(table: Table, view: View): readonly (readonly ViewedCell[])[] {
  const side = view === 'original' ? 'ins' : 'del';
  const merged = table.rows.some((row) => row.cells.some((cell) => cell.merging !== undefined));
  if (!merged && !table.rows.some((row) => row.cells.some(isTracked))) return table.rows.map(whole);
  const goes = (row: Row): boolean => rowMark(row)[side].length > 0;
  const staying = table.rows.map((row) => (goes(row) ? [] : row.cells.map((cell) => ({ ...cell, stays: cellStays(cell, view) }))));
  const lost = lostColumns(staying);
  const union = staying.reduce((most, cells) => Math.max(most, endOf(cells)), 0);
  const rows = table.rows.map((row, r) => {
    if (goes(row)) return whole(row);
    const cells = staying[r] ?? [];
    return closedUp(row, view, coversLost(cells, endOf(cells), union, lost) ? lost : NOTHING);
  });
  const wide = rows.reduce((most, cells, r) => (table.rows[r] && goes(table.rows[r]) ? most : Math.max(most, widthOf(cells))), 0);
  return rows
    .map((cells, r) => {
      const row = table.rows[r];
      return row === undefined || cells.length === row.cells.length ? cells : widened(row, cells, wide, view);
    })
    .map((cells) => (merged ? cells.map((one) => ({ ...one, cell: mergedIn(one.cell, view) })) : cells));
}

/** A cell as merged in a view. */
function mergedIn(cell: Cell, view: View): Cell {
  if (cell.merging === undefined) return cell;
  const { merging, ...plain } = cell;
  return view === 'original' ? { ...plain, merge: merging.was } : plain;
}

/** By row: asked for in both views, and for rows that many returns have in common. */
const wholes = new WeakMap<Row, readonly ViewedCell[]>();

function whole(row: Row): readonly ViewedCell[] {
  let cells = wholes.get(row);
  if (!cells) {
    cells = row.cells.map((cell, index) => ({ cell: plainCell(cell), index }));
    wholes.set(row, cells);
  }
  return cells;
}

function closedUp(row: Row, view: View, lost: ReadonlySet<number>): readonly ViewedCell[] {
  if (lost.size === 0 && !row.cells.some(isTracked)) return whole(row);
  let column = columnsLeft(0, row.cells[0]?.column ?? 0, lost);
  return row.cells.flatMap((cell, index) => {
    if (!cellStays(cell, view)) return [];
    const span = columnsLeft(cell.column, cell.column + cell.span, lost);
    const at = column;
    column += span;
    return [{ cell: { ...plainCell(cell), column: at, span }, index }];
  });
}

function widened(row: Row, cells: readonly ViewedCell[], wide: number, view: View): readonly ViewedCell[] {
  const missing = wide - widthOf(cells);
  if (missing <= 0) return cells;
  const first = row.cells.findIndex((cell) => !cellStays(cell, view));
  const heir = Math.max(
    0,
    cells.findLastIndex(({ index }) => index < first),
  );
  return cells.map(({ cell, index }, k) => {
    if (k < heir) return { cell, index };
    return { cell: k === heir ? { ...cell, span: cell.span + missing } : { ...cell, column: cell.column + missing }, index };
  });
}

const NOTHING: ReadonlySet<number> = new Set();

const widthOf = (cells: readonly ViewedCell[]): number => endOf(cells.map(({ cell }) => cell));

function endOf(cells: readonly Pick<Cell, 'column' | 'span'>[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.span;
}
