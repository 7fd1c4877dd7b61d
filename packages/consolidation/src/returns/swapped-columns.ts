import { blocksKey } from '../flow/original-lines.ts';
import type { Cell } from '../document/document.ts';
import { bagOf, similarity } from '../text/similarity.ts';
import type { TableAt } from './comparison.ts';
import { matchColumns } from './match-columns.ts';
import { type ColumnsFound, type MadeTable, isOld, newColumns, widthOf } from './table-grid.ts';

/** Rows at the top that may name columns. */
const HEADS = 2;
/** Columns that have less than this of their words in common are not one column, edited. */
const ALIKE = 0.3;

/**
 * Columns that were taken out of a table without tracking while as many came: the table is as wide as before, and cell by cell it would look as
 * if everything in it had been written anew. Told by the heads, which say something else, and by what stands in the columns. Null where that is not so.
 */
export function swappedColumns(base: TableAt, made: MadeTable): ColumnsFound | null {
  const mine = base.table.rows.map(({ cells }) => cells);
  const theirs = made.original.map((cells) => cells.map(({ cell }) => cell)).filter((_cells, row) => isOld(made, row));
  const width = widthOf(mine);
  if (width !== widthOf(theirs) || width < 2 || !saysElse(mine, theirs)) return null;
  const fileOf = matchColumns(mine, theirs, { mine: width, theirs: width });
  if (fileOf === null) return null;
  const gone = fileOf.flatMap((column, at) => (column === null ? [at] : []));
  // Most of a table must stay for its columns to be told apart at all.
  if (gone.length === 0 || gone.length * 2 > width) return null;
  const inserted = newColumns(width, fileOf, () => null);
  const come = inserted.flatMap(({ columns }) => columns);
  // What is like any of those that came was edited where it stands.
  if (gone.some((at) => come.some((column) => areAlike(textOf(mine, at), textOf(theirs, column))))) return null;
  return { width, fileOf, inserted, deleted: new Map(gone.map((at) => [at, null])) };
}

/** True where a head of a column says something else than before. */
function saysElse(mine: readonly (readonly Cell[])[], theirs: readonly (readonly Cell[])[]): boolean {
  for (let row = 0; row < HEADS; row++) {
    const [a, b] = [mine[row], theirs[row]];
    if (a && b && a.length === b.length && a.some((cell, k) => keyOf(cell) !== keyOf(b[k]))) return true;
  }
  return false;
}

const keyOf = (cell: Cell | undefined): string => (cell ? blocksKey(cell.blocks).trim() : '');

const textOf = (rows: readonly (readonly Cell[])[], column: number): readonly string[] =>
  rows.flatMap((cells) => cells.filter((cell) => cell.column === column && cell.span === 1).map(keyOf));

/** By their heads, or by all that stands in them. */
function areAlike(mine: readonly string[], theirs: readonly string[]): boolean {
  const alike = (a: string, b: string): boolean => similarity(bagOf(a), bagOf(b)) >= ALIKE;
  return alike(mine[0] ?? '', theirs[0] ?? '') || alike(mine.join(' '), theirs.join(' '));
}
