import { type FlowKey, type NewColumns, isAcross, plannedCells } from '@svod/consolidation';
import { setSpan } from '../resolve/table-grid.ts';
import { append, cloneElement, insertAfter, insertBefore } from '../xml/edit.ts';
import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { Beside } from './beside.ts';
import type { RowsPlan } from './flow-plan.ts';
import { type RowModel, newCell } from './new-row.ts';
import { CELL_ORDER, ROW_ORDER, setProperty } from './ordered-properties.ts';
import type { Pen } from './pen.ts';
import type { CellPiece, ColumnPiece } from './piece.ts';
import type { OrderedStamp } from './stamp.ts';
import { rowProperties } from './row-properties.ts';
import type { Writing } from './writing.ts';

interface Placed {
  readonly column: number;
  readonly span: number;
}

/** Who takes a cell out with its columns: null where one of them stays. */
export function goneWith(cell: Placed, gone: ReadonlyMap<number, OrderedStamp>): OrderedStamp | null {
  let first: OrderedStamp | null = null;
  for (let column = cell.column; column < cell.column + cell.span; column++) {
    const one = gone.get(column);
    if (one === undefined) return null;
    if (first === null || one.order < first.order) first = one;
  }
  return first;
}

/** A row whose columns come and go: of the base (`number`), or new (null). */
export interface ColumnsRow {
  readonly element: XmlElement;
  readonly number: number | null;
  readonly cells: readonly { readonly element: XmlElement; readonly place: Placed }[];
}

/**
 * Writes the coming and going of a table's columns (ECMA-376 Part 1, 17.13.5.1, .2): each cell's own mark. While nothing is decided the grid has
 * both the new columns and those that go; a cell across them covers all of them, and gives them back with the cells' marks.
 */
export function writeColumns(
  flow: FlowKey,
  rows: readonly ColumnsRow[],
  plan: RowsPlan,
  model: (row: ColumnsRow) => RowModel,
  pen: Pen,
  writing: Writing,
): void {
  const union = { deleted: new Set<number>(), inserted: plan.newColumns };
  const beside = new Beside();
  for (const row of rows) {
    for (const { element, place } of row.cells) {
      const gone = goneWith(place, plan.goneColumns);
      if (gone !== null) setProperty(propertiesOf(element, pen), pen.cellDeleted(gone.stamp), CELL_ORDER);
    }
    const { number } = row;
    const stays = ({ owner }: NewColumns<ColumnPiece>): boolean => number !== null && owner.cells[number]?.length === 0;
    if ([...plan.newColumns.values()].some((list) => list.some(stays)))
      writing.report({ code: 'row-grew-with-columns', values: { row: (number ?? 0) + 1 }, where: flow });
    if (plan.newColumns.size > 0) insertCells(row, union, model(row), beside, pen, writing);
  }
  beside.write();
}

function insertCells(
  row: ColumnsRow,
  union: Parameters<typeof plannedCells<ColumnPiece>>[1],
  model: RowModel,
  beside: Beside,
  pen: Pen,
  writing: Writing,
): void {
  const places = row.cells.map(({ place }) => place);
  const given = ({ columns, owner }: NewColumns<ColumnPiece>): readonly CellPiece[] | null => {
    // A row that was to stay as it is would no longer fill the grid: its cells grow.
    if (row.number !== null) return owner.cells[row.number]?.length === 0 ? null : (owner.cells[row.number] ?? null);
    return isAcross(places) ? null : [{ column: 0, span: columns, merge: 'none', pieces: [] }];
  };
  const waiting: XmlElement[] = [];
  let before: XmlElement | null = null;
  let like = 0;
  const planned = plannedCells(places, union, given);
  for (const { span, index, owner } of planned) {
    if (owner === null) {
      const cell = row.cells[index];
      if (cell === undefined) continue;
      if (span !== cell.place.span) setSpan(cell.element, span);
      [before, like] = [cell.element, index];
      beside.before(before, waiting.splice(0));
      continue;
    }
    const piece = given({ columns: span, owner })?.[index];
    if (piece === undefined) continue;
    // The neighbour's look: a column has none of its own.
    const made = newCell({ ...piece, column: places[like]?.column ?? 0 }, like, model, true, pen, writing);
    setSpan(made, span);
    setProperty(propertiesOf(made, pen), pen.cellInserted(owner.ins), CELL_ORDER);
    if (before === null) waiting.push(made);
    else beside.after(before, [made]);
  }
  if (before !== null) beside.after(before, waiting);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  const end = last.column + last.span;
  let beyond = 0;
  for (const [at, list] of union.inserted) if (at > end) for (const { columns } of list) beyond += columns;
  leaveFree(row.element, 'gridBefore', (planned[0]?.column ?? 0) - first.column, pen);
  leaveFree(row.element, 'gridAfter', beyond, pen);
}

/** Columns that a row leaves free before its first or after its last cell (17.4.15, .14). */
function leaveFree(row: XmlElement, local: 'gridBefore' | 'gridAfter', more: number, pen: Pen): void {
  if (more <= 0) return;
  const properties = rowProperties(row, pen);
  const value = wChild(properties, local);
  const known = Number((value === null ? null : wAttr(value, 'val')) ?? 0) || 0;
  setProperty(properties, pen.w(local, { val: String(known + more) }), ROW_ORDER);
}

function propertiesOf(cell: XmlElement, pen: Pen): XmlElement {
  const known = wChild(cell, 'tcPr');
  if (known !== null) return known;
  const made = pen.w('tcPr');
  insertBefore(cell, cell.children[0] ?? null, made);
  return made;
}

/** Puts new columns into a table's grid (17.4.48), each as wide as the one before it, with the grid as it was (17.13.5.33). */
export function widenGrid(table: XmlElement, newColumns: RowsPlan['newColumns'], pen: Pen): void {
  const grid = wChild(table, 'tblGrid');
  if (grid === null || newColumns.size === 0) return;
  const was = cloneElement(grid);
  const columns = grid.children.filter((child): child is XmlElement => child.type === 'element' && child.local === 'gridCol');
  for (const [at, list] of newColumns) {
    const beforeIt = columns[at - 1] ?? null;
    const width = wAttr(beforeIt ?? columns[0] ?? grid, 'w');
    for (const { columns: count } of list)
      for (let k = 0; k < count; k++) insertAfter(grid, beforeIt, pen.w('gridCol', width === null ? {} : { w: width }));
  }
  append(grid, pen.w('tblGridChange', { id: pen.ids.next() }, [was]));
}
