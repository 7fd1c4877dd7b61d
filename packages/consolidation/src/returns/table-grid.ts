import type { Cell, RevisionIndex } from '../document/document.ts';
import { lostColumns } from '../document/lost-columns.ts';
import { markStays } from '../document/stays.ts';
import { type ViewedCell, cellStays } from '../document/tracked-cells.ts';
import { type Comparison, type TableAt, authorOf } from './comparison.ts';
import { matchColumns } from './match-columns.ts';
import type { Actor } from './raw-change.ts';

/** The return's table, with its rows' cells in both views. */
export interface MadeTable extends TableAt {
  readonly original: readonly (readonly ViewedCell[])[];
  readonly final: readonly (readonly ViewedCell[])[];
}

/** Columns of a return's table that the base's has not. */
export interface NewColumnsAt {
  /** Column of the base before which they go in. */
  readonly at: number;
  /** Columns of the return's file, adjacent. */
  readonly columns: readonly number[];
  readonly actor: Actor;
}

/** How the columns of a return's table, as its file lays them out, answer to the base's. */
export interface ColumnsFound {
  /** How many columns the file's widest row has. */
  readonly width: number;
  /** For each column of the base that of the file; null where it was taken out without tracking. */
  readonly fileOf: readonly (number | null)[];
  readonly inserted: readonly NewColumnsAt[];
  /** Columns of the base that go, with who takes them out. */
  readonly deleted: ReadonlyMap<number, Actor>;
}

export const widthOf = (rows: readonly (readonly Pick<Cell, 'column' | 'span'>[])[]): number =>
  rows.reduce((most, cells) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)), 0);

/**
 * Finds the columns that come and go between a table and its return, tracked (each row's cells say so) and not (the texts tell). Null where all
 * stay; `unsafe` where no order of columns can be told.
 */
export function columnsFound(c: Comparison, base: TableAt, made: MadeTable): ColumnsFound | 'unsafe' | null {
  const file = made.table.rows.map((row) => row.cells);
  const tracked = file.some((cells) => cells.some((cell) => cell.ins !== undefined || cell.del !== undefined));
  const mine = base.table.rows.map((row) => row.cells);
  const theirs = made.original.map((cells) => cells.map(({ cell }) => cell)).filter((_cells, row) => isOld(made, row));
  const [width, now] = [widthOf(mine), widthOf(theirs)];
  if (!tracked && width === now && sameHeader(mine[0], theirs[0])) return null;
  const gone = (view: 'original' | 'final'): ReadonlySet<number> =>
    lostColumns(
      made.table.rows.map((row) => (markStays(row, view) ? row.cells.map((cell) => ({ ...cell, stays: cellStays(cell, view) })) : [])),
    );
  const [news, olds] = tracked ? [gone('original'), gone('final')] : [NONE_GONE, NONE_GONE];
  // Columns of the original view, as the file counts them.
  const kept = Array.from({ length: widthOf(file) }, (_each, column) => column).filter((column) => !news.has(column));
  // Cells that come alone shift their rows: then the file's columns are nobody's, and rows are looked at one by one.
  if (kept.length !== now) return width === now ? null : 'unsafe';
  const silent = width !== now || !sameHeader(mine[0], theirs[0]);
  const matched = silent ? matchColumns(mine, theirs, { mine: width, theirs: now }) : mine.length === 0 ? [] : identity(width);
  if (matched === null) return 'unsafe';
  const fileOf = matched.map((column) => (column === null ? null : (kept[column] ?? null)));
  const deleted = new Map<number, Actor>();
  fileOf.forEach((column, at) => {
    if (column === null) deleted.set(at, null);
    else if (olds.has(column)) deleted.set(at, authorAt(c, made, column, 'del'));
  });
  const inserted = newColumns(widthOf(file), fileOf, (column) => (news.has(column) ? authorAt(c, made, column, 'ins') : null));
  // Put in and struck out again: in neither view.
  if (inserted.some((one) => one.columns.some((column) => olds.has(column)))) return 'unsafe';
  // What goes into one row alone is no column.
  const columns = inserted.filter((one) => takesPart(made, one.columns));
  return columns.length + deleted.size === 0 ? null : { width: widthOf(file), fileOf, inserted: columns, deleted };
}

/** Columns of a file that answer to none of the base's, those that stand together and are of one author as one. */
export function newColumns(width: number, fileOf: readonly (number | null)[], actorOf: (column: number) => Actor): readonly NewColumnsAt[] {
  const known = new Map(fileOf.flatMap((column, at) => (column === null ? [] : [[column, at] as const])));
  const inserted: { at: number; columns: number[]; actor: Actor }[] = [];
  let at = 0;
  for (let column = 0; column < width; column++) {
    const own = known.get(column);
    if (own !== undefined) {
      at = own + 1;
      continue;
    }
    const actor = actorOf(column);
    const last = inserted.at(-1);
    if (last && last.at === at && last.actor === actor && last.columns.at(-1) === column - 1) last.columns.push(column);
    else inserted.push({ at, columns: [column], actor });
  }
  return inserted;
}

/** True where most rows have something in some columns. */
function takesPart(made: MadeTable, columns: readonly number[]): boolean {
  let [old, within] = [0, 0];
  made.table.rows.forEach((row, index) => {
    if (!isOld(made, index)) return;
    old++;
    if (row.cells.some((cell) => columns.some((column) => cell.column <= column && column < cell.column + cell.span))) within++;
  });
  return within * 2 > old;
}

const NONE_GONE: ReadonlySet<number> = new Set();

const identity = (width: number): readonly number[] => Array.from({ length: width }, (_each, column) => column);

export const isOld = (made: MadeTable, row: number): boolean => {
  const source = made.table.rows[row];
  return source !== undefined && markStays(source, 'original');
};

/** True where the first rows of two tables cut the grid alike and say the same, or at least not each other's words in another order. */
function sameHeader(a: readonly Cell[] | undefined, b: readonly Cell[] | undefined): boolean {
  if (!a || !b || a.length !== b.length) return true;
  const [mine, theirs] = [a.map(textOf), b.map(textOf)];
  return mine.every((text, k) => text === theirs[k]) || !theirs.every((text) => text !== '' && mine.includes(text));
}

const textOf = (cell: Cell): string => JSON.stringify(cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text.trim() : '')));

/** Who puts in (takes out) the cells of a column. */
function authorAt(c: Comparison, made: MadeTable, column: number, side: 'ins' | 'del'): string {
  for (const row of made.table.rows)
    for (const cell of row.cells) {
      const markers: readonly RevisionIndex[] = cell[side] ?? [];
      if (markers.length > 0 && cell.column <= column && column < cell.column + cell.span) return authorOf(c, markers);
    }
  return '';
}
