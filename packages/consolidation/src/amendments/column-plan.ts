import type { Cell, Row } from '../document/document.ts';
import { BARE } from '../flow/strip.ts';
import type { ColumnDeleted, ColumnsInserted } from './change.ts';

/** New columns at one place: how many, and an owner that says what goes in. */
export interface NewColumns<Owner> {
  readonly columns: number;
  readonly owner: Owner;
}

/** What becomes of a table's columns. */
export interface ColumnPlan<Owner> {
  readonly deleted: ReadonlySet<number>;
  /** By the column of the base before which they go in, in order. */
  readonly inserted: ReadonlyMap<number, readonly NewColumns<Owner>[]>;
}

/** Null where the columns stay as they are. */
export function columnPlan(changes: readonly (ColumnsInserted | ColumnDeleted)[]): ColumnPlan<ColumnsInserted> | null {
  if (changes.length === 0) return null;
  const deleted = new Set<number>();
  const inserted = new Map<number, NewColumns<ColumnsInserted>[]>();
  for (const change of changes) {
    if (change.kind === 'column-deleted') {
      deleted.add(change.column);
      continue;
    }
    const list = inserted.get(change.at);
    const made = { columns: change.columns, owner: change };
    if (list) list.push(made);
    else inserted.set(change.at, [made]);
  }
  return { deleted, inserted };
}

interface Placed {
  readonly column: number;
  readonly span: number;
}

/** A cell's place on the new grid: a cell of the row (`index`), or the one of that number that `owner` puts in. */
export interface PlannedCell<Owner> extends Placed {
  readonly index: number;
  readonly owner: Owner | null;
}

/**
 * Lays a row's cells out once its table's columns have come and gone. `given` says what new columns put into this row: their cells (none: the
 * row takes no part), or null where a cell across or beside them grows. Work grows with the row's columns and the new ones.
 */
export function plannedCells<Owner>(
  cells: readonly Placed[],
  plan: ColumnPlan<Owner>,
  given: (columns: NewColumns<Owner>) => readonly Placed[] | null,
): readonly PlannedCell<Owner>[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return [];
  const out: PlannedCell<Owner>[] = [];
  let column = 0;
  const put = (span: number, index: number, owner: Owner | null): void => {
    out.push({ column, span, index, owner });
    column += span;
  };
  /** Puts in what goes between two cells; gives the columns by which a neighbour grows instead. */
  const insertAt = (at: number): number => {
    let grows = 0;
    for (const columns of plan.inserted.get(at) ?? []) {
      const made = given(columns);
      if (made === null) grows += columns.columns;
      else made.forEach(({ span }, index) => put(span, index, columns.owner));
    }
    return grows;
  };
  const widen = (by: number): void => {
    const before = out.at(-1);
    if (by === 0 || before === undefined) return;
    out[out.length - 1] = { ...before, span: before.span + by };
    column += by;
  };
  /** Columns by which a cell grows that new ones go across. */
  const widthAt = (at: number): number =>
    (plan.inserted.get(at) ?? []).reduce((sum, columns) => sum + (given(columns) === null ? columns.columns : 0), 0);
  // Columns that the row leaves free before its first cell.
  for (let k = 0; k < first.column; k++) column += (plan.deleted.has(k) ? 0 : 1) + widthAt(k);
  let carried = 0;
  cells.forEach((cell, index) => {
    const grows = insertAt(cell.column);
    if (out.length > 0) widen(grows);
    else carried += grows;
    let span = carried;
    for (let k = cell.column; k < cell.column + cell.span; k++) span += (plan.deleted.has(k) ? 0 : 1) + (k > cell.column ? widthAt(k) : 0);
    if (span === 0) return;
    put(span, index, null);
    carried = 0;
  });
  widen(insertAt(last.column + last.span));
  return out;
}

/** True for a row of one cell across: it grows with its table. */
export const isAcross = (cells: readonly Placed[]): boolean => cells.length === 1 && (cells[0]?.span ?? 0) > 1;

/** A row (`row` is its number in the base; null for a new one, which gets empty cells) once its table's columns have come and gone; null where no cell is left. */
export function plannedRow(row: Row, number: number | null, plan: ColumnPlan<ColumnsInserted>): Row | null {
  const given = ({ columns, owner }: NewColumns<ColumnsInserted>): readonly Cell[] | null => {
    if (number !== null) return owner.cells[number] ?? null;
    return isAcross(row.cells) ? null : [emptyCell(columns)];
  };
  const cells = plannedCells(row.cells, plan, given).flatMap(({ column, span, index, owner }): readonly Cell[] => {
    const cell = owner === null ? row.cells[index] : given({ columns: owner.columns, owner })?.[index];
    return cell ? [{ ...cell, column, span }] : [];
  });
  return cells.length === 0 ? null : { ...row, cells };
}

/** A cell without words. */
export const emptyCell = (span: number): Cell => ({
  column: 0,
  span,
  merge: 'none',
  blocks: [{ ...BARE, text: '', spans: [], objects: [] }],
});
