import { type NewColumns, plannedCells } from '../amendments/column-plan.ts';
import { type Cell, NONE, type Row, type Table } from '../document/document.ts';
import { type View, markStays } from '../document/stays.ts';
import { type ViewedCell, rowMark } from '../document/tracked-cells.ts';
import type { TableAt } from './comparison.ts';
import { type ColumnsFound, type MadeTable, type NewColumnsAt, widthOf } from './table-grid.ts';

/** How a row of the return answers to one of the base. */
export interface PairedRow {
  /** Cells of the base and those of the file that answer to them. */
  readonly cells: readonly { readonly base: number; readonly file: number }[];
  /** For each group of new columns the file's cells in it; null where a cell across grows. */
  readonly given: ReadonlyMap<NewColumnsAt, readonly number[] | null>;
}

/** The base's table with the merges that are left to the rows that stay. */
export interface KeptTable extends TableAt {
  /** The same with all of its merges. */
  readonly given: Table;
}

/**
 * Pairs the cells of two rows by grid column, through all that comes and goes. Null where they were merged, split, put in or taken out in
 * this row alone: then nothing can be said cell by cell. Not `strict`: the grid was only cut anew, see {@link isCutAnew}.
 */
export function pairRow(
  base: KeptTable,
  row: number,
  made: MadeTable,
  index: number,
  found: ColumnsFound | null,
  strict: boolean,
): PairedRow | null {
  const [mine, theirs] = [base.table.rows[row], made.table.rows[index]];
  if (!mine || !theirs) return null;
  const goes = rowMark(theirs).del.length > 0;
  const paired = found === null ? byOrder(mine, made, index) : byColumn(mine, theirs, found);
  if (!paired || !paired.cells.every(({ base: k, file }) => sameMerge(mine.cells[k], theirs.cells[file], base, row, made, index)))
    return null;
  if (goes) return paired;
  return asFinal(mine, made, index, found, paired, strict) ? paired : null;
}

/** Without new columns: the cells of the original view in their order. */
function byOrder(mine: Row, made: MadeTable, index: number): PairedRow | null {
  const original = made.original[index] ?? [];
  if (mine.cells.length !== original.length) return null;
  return { cells: original.map(({ index: file }, base) => ({ base, file })), given: new Map() };
}

function byColumn(mine: Row, theirs: Row, found: ColumnsFound): PairedRow | null {
  // A row that was never widened for new columns.
  if (sameLayout(mine.cells, theirs.cells) && found.inserted.length > 0 && widthOf([theirs.cells]) < found.width)
    return { cells: mine.cells.map((_cell, k) => ({ base: k, file: k })), given: new Map(found.inserted.map((one) => [one, []])) };
  const at = new Map<number, number>();
  theirs.cells.forEach((cell, k) => {
    for (let column = cell.column; column < cell.column + cell.span; column++) at.set(column, k);
  });
  const taken = new Set<number>();
  const cells: { base: number; file: number }[] = [];
  for (const [k, cell] of mine.cells.entries()) {
    let file: number | null = null;
    for (let column = cell.column; column < cell.column + cell.span; column++) {
      const target = found.fileOf[column] ?? null;
      if (target === null) continue;
      const there = at.get(target);
      if (there === undefined || (file !== null && file !== there)) return null;
      file = there;
    }
    if (file === null) continue;
    if (taken.has(file) || (theirs.cells[file]?.ins ?? NONE).length > 0) return null;
    taken.add(file);
    cells.push({ base: k, file });
  }
  const given = new Map<NewColumnsAt, readonly number[] | null>();
  const news = new Set<number>();
  for (const one of found.inserted) {
    const own = [...new Set(one.columns.flatMap((column) => at.get(column) ?? []))];
    const fresh = own.filter((k) => !taken.has(k));
    // Either the row has cells of its own there, or one that goes on from a neighbour.
    if (fresh.length > 0 && fresh.length < own.length) return null;
    for (const k of fresh) {
      if (news.has(k)) return null;
      news.add(k);
    }
    given.set(one, own.length === 0 ? [] : fresh.length > 0 ? fresh : null);
  }
  return taken.size + news.size === theirs.cells.length ? { cells, given } : null;
}

const sameLayout = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.length === b.length && a.every((cell, k) => cell.column === b[k]?.column && cell.span === b[k].span && !b[k].ins && !b[k].del);

/** True where neither cell is newly merged with one above or below. */
function sameMerge(a: Cell | undefined, b: Cell | undefined, base: KeptTable, row: number, made: MadeTable, index: number): boolean {
  if (!a || !b || (a.merge === 'continue') !== (b.merge === 'continue') || (b.merging && b.merging.was !== b.merge)) return false;
  // A merge of one row says nothing.
  const begins = isMergeStart(a, base, row);
  if (b.merge !== 'start') return !begins;
  return begins === isMergeStart(b, made, index) && !mergesInFinal(a, b, base, row, made, index);
}

/** True for a cell that a view shows as the first of several merged downwards. */
function isMergeStart(cell: Cell, { table }: TableAt, row: number, view: View = 'original'): boolean {
  if (cell.merge !== 'start') return false;
  let next = row + 1;
  for (let below = table.rows[next]; below && !markStays(below, view); below = table.rows[next]) next++;
  return table.rows[next]?.cells.some((one) => one.column === cell.column && one.merge === 'continue') ?? false;
}

/**
 * True where a cell that is by itself in the base goes on in the final view alone: in a row that somebody put in with tracking, or behind one that goes. What
 * comes of the other rows can't bring that merge: this row is not theirs.
 */
function mergesInFinal({ column }: Cell, b: Cell, { given }: KeptTable, row: number, made: MadeTable, index: number): boolean {
  const cell = given.rows[row]?.cells.find((one) => one.column === column);
  return cell?.merge === 'none' && isMergeStart(b, made, index, 'final');
}

/**
 * True where the base's row, with the columns that come and go, is cut as the return's finally is.
 */
function asFinal(mine: Row, made: MadeTable, index: number, found: ColumnsFound | null, paired: PairedRow, strict: boolean): boolean {
  const final = made.final[index] ?? [];
  if (found === null) {
    const original = made.original[index] ?? [];
    // A cell that came and went again is in neither view, and somebody's all the same.
    if ((made.table.rows[index]?.cells ?? []).some((cell) => (cell.ins ?? NONE).length > 0 && (cell.del ?? NONE).length > 0)) return false;
    if (strict && !original.every(({ cell }, k) => sameSpan(mine.cells[k], cell))) return false;
    return final.length === original.length && final.every(({ cell, index: file }, k) => sameCell(original[k], cell, file));
  }
  const inserted = new Map<number, NewColumns<NewColumnsAt>[]>();
  for (const one of found.inserted) {
    const list = inserted.get(one.at);
    const columns = { columns: one.columns.length, owner: one };
    if (list) list.push(columns);
    else inserted.set(one.at, [columns]);
  }
  const file = made.table.rows[index]?.cells ?? [];
  const planned = plannedCells(mine.cells, { deleted: new Set(found.deleted.keys()), inserted }, ({ owner }) => {
    const cells = paired.given.get(owner) ?? null;
    return cells && cells.flatMap((k) => file[k] ?? []);
  });
  return (
    planned.length === final.length &&
    planned.every(({ column, span }, k) => final[k]?.cell.column === column && final[k].cell.span === span)
  );
}

const sameCell = (was: ViewedCell | undefined, cell: Cell, file: number): boolean =>
  was?.index === file && was.cell.column === cell.column && was.cell.span === cell.span;

const sameSpan = (a: Cell | undefined, b: Cell): boolean => a?.column === b.column && a.span === b.span;

/**
 * True for a table whose grid a program cut anew on saving: each row has its cells, and their edges are the base's under other numbers. Edges that
 * nearly met are one column for one program and two for the other.
 */
export function isCutAnew(base: TableAt, made: MadeTable, pairs: readonly { readonly row: number; readonly index: number }[]): boolean {
  const edges = new Map<number, number>();
  const back = new Map<number, number>();
  let [finer, coarser] = [true, true];
  for (const { row, index } of pairs) {
    const [mine, theirs] = [base.table.rows[row]?.cells ?? [], made.original[index] ?? []];
    if (mine.length !== theirs.length) continue;
    mine.forEach((cell, k) => {
      const [was, is] = [cell.column + cell.span, (theirs[k]?.cell.column ?? 0) + (theirs[k]?.cell.span ?? 0)];
      if ((edges.get(is) ?? was) !== was) finer = false;
      if ((back.get(was) ?? is) !== is) coarser = false;
      edges.set(is, was);
      back.set(was, is);
    });
  }
  const inOrder = (map: ReadonlyMap<number, number>): boolean => {
    const sorted = [...map].sort(([a], [b]) => a - b);
    return sorted.every(([, edge], k) => k === 0 || (sorted[k - 1]?.[1] ?? 0) <= edge);
  };
  return (finer && inOrder(edges)) || (coarser && inOrder(back));
}
