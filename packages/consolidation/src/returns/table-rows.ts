import type { Item } from '../align/aligned.ts';
import { alignSequences } from '../align/sequence.ts';
import { newMerges } from '../amendments/merged-cells.ts';
import type { Cell, Row } from '../document/document.ts';
import { bagOf, containment } from '../text/similarity.ts';
import { markStays } from '../document/stays.ts';
import { cellsInView } from '../document/tracked-cells.ts';
import { blocksKey, rowItem } from '../flow/original-lines.ts';
import type { Comparison, TableAt } from './comparison.ts';
import { columnChanges } from './column-changes.ts';
import { type KeptTable, type PairedRow, isCutAnew, pairRow } from './paired-cells.ts';
import { replaceTable } from './replaced-table.ts';
import { swappedColumns } from './swapped-columns.ts';
import { compareTableLooks } from './table-looks.ts';
import { deletedRow, insertRow, matchRow, reshapeRows } from './row-changes.ts';
import { type ColumnsFound, type MadeTable, columnsFound } from './table-grid.ts';

/** Rows of a table and its return in the return's order: a pair, a row of the base that is gone, or one that came. */
type Step =
  | { readonly kind: 'pair'; readonly row: number; readonly index: number; readonly paired: PairedRow | null }
  | { readonly kind: 'gone'; readonly row: number }
  | { readonly kind: 'come'; readonly index: number; readonly at: number };

/**
 * Compares two tables that answer to each other: columns and rows by their text, never by their position; then cell by cell. A row whose cells
 * were merged, split, put in or taken out by themselves is replaced; where columns come and go besides, the table is.
 */
export function compareTables(c: Comparison, base: TableAt, theirs: TableAt): void {
  const made: MadeTable = { ...theirs, original: cellsInView(theirs.table, 'original'), final: cellsInView(theirs.table, 'final') };
  let steps = stepsOf(base, made, null);
  const plain = isPlain(base, made, steps);
  const found = plain ? swappedColumns(base, made) : columnsFound(c, base, made);
  if (found === 'unsafe') {
    replaceTable(c, base, made);
    return;
  }
  let columns = found === null ? null : columnChanges(c, base, made, found);
  if (found !== null) {
    const within = stepsOf(base, made, found);
    const whole = within.every((step) =>
      step.kind === 'pair' ? step.paired !== null : step.kind === 'gone' || columns?.comes(step.index),
    );
    if (!whole && !plain) {
      replaceTable(c, base, made);
      return;
    }
    // Cell by cell it can be told all the same.
    if (whole) steps = within;
    else columns = null;
  }
  if (columns !== null) {
    for (const step of steps) if (step.kind === 'pair' && step.paired) columns?.take(step.row, step.index, step.paired);
    columns?.push();
  }
  for (let k = 0; k < steps.length; k++) {
    const step = steps[k];
    if (!step) break;
    if (step.kind === 'gone') c.findings.changes.push(deletedRow(base, step.row, null, new Set()));
    else if (step.kind === 'come') insertRow(c, base, made, step.index, step.at, columns?.rowOf(step.index) ?? null);
    else if (step.paired) matchRow(c, base, made, step.row, step.index, step.paired, columns);
    else {
      const first = step;
      let last = first;
      for (let next = steps[k + 1]; joins(next, last, base, made); next = steps[k + 1]) {
        last = next;
        k++;
      }
      reshapeRows(c, base, made, { row: first.row, index: first.index }, last.row + 1 - first.row);
    }
  }
  compareTableLooks(
    c,
    base,
    made,
    steps.flatMap((step) => (step.kind === 'pair' && step.paired && !goes(made, step.index) ? [{ ...step, paired: step.paired }] : [])),
  );
}

/** True for a row that somebody deletes with tracking. */
const goes = (made: MadeTable, index: number): boolean => (made.table.rows[index]?.del.length ?? 0) > 0;

type Pair = Extract<Step, { kind: 'pair' }>;

/** True for a row that is reshaped together with the one before it: a merge goes down through both. */
function joins(next: Step | undefined, last: Pair, base: TableAt, made: MadeTable): next is Pair {
  if (next?.kind !== 'pair' || next.paired !== null || next.row !== last.row + 1 || next.index !== last.index + 1) return false;
  const goesOn = (cells: readonly Cell[] | undefined): boolean => cells?.some((cell) => cell.merge === 'continue') === true;
  return goesOn(base.table.rows[next.row]?.cells) || goesOn(made.table.rows[next.index]?.cells);
}

/** True where all rows that answer to each other have as many cells as before, none of them tracked, under the same header. */
function isPlain(base: TableAt, made: MadeTable, steps: readonly Step[]): boolean {
  if (made.table.rows.some((row) => row.cells.some((cell) => cell.ins !== undefined || cell.del !== undefined))) return false;
  const pairs = steps.filter((step) => step.kind === 'pair');
  if (pairs.length * 2 < base.table.rows.length) return false;
  const sizes = new Set(base.table.rows.map(({ cells }) => cells.length));
  if (made.table.rows.some((row) => markStays(row, 'original') && !sizes.has(row.cells.length))) return false;
  return pairs.every(({ row, index }, k) => {
    const [mine, theirs] = [base.table.rows[row]?.cells ?? [], made.table.rows[index]?.cells ?? []];
    return mine.length === theirs.length && (k > 0 || !isReordered(mine, theirs));
  });
}

/** True where a header says the same as before in another order. */
function isReordered(mine: readonly Cell[], theirs: readonly Cell[]): boolean {
  const [was, is] = [mine.map((cell) => blocksKey(cell.blocks)), theirs.map((cell) => blocksKey(cell.blocks))];
  return was.some((text, k) => text !== is[k]) && is.every((text) => text !== '' && was.includes(text));
}

function stepsOf(base: TableAt, made: MadeTable, found: ColumnsFound | null): readonly Step[] {
  const rows = made.table.rows.map((row, index) => ({ row, index }));
  const present = rows.filter(({ row }) => markStays(row, 'original'));
  const [mine, theirs] = found === null ? [null, null] : keptColumns(found);
  const groups = alignSequences(
    base.table.rows.map((row) => (mine ? itemOf(row.cells, mine) : rowItem(row))),
    present.map(({ row }) => (theirs ? itemOf(row.cells, theirs) : rowItem(row))),
    { threshold: 0.4, splits: false, tied: false },
  );
  const pairs = groups.flatMap(({ a0, a1, b0, b1 }) => (a0 < a1 && b0 < b1 ? [{ row: a0, present: b0 }] : []));
  const whole = withHeld(base, present, pairs);
  const merged = withMergesOf(base, new Set(whole.map(({ row }) => row)));
  const strict =
    found === null &&
    !isCutAnew(
      base,
      made,
      whole.map(({ row, present: at }) => ({ row, index: present[at]?.index ?? 0 })),
    );
  const steps: Step[] = [];
  let [row, next] = [0, 0];
  const flush = (until: number): void => {
    for (; next < until; next++) if (made.table.rows[next]) steps.push({ kind: 'come', index: next, at: row });
  };
  for (const pair of [...whole, null]) {
    const index = pair === null ? made.table.rows.length : (present[pair.present]?.index ?? 0);
    const gone = pair === null ? base.table.rows.length : pair.row;
    for (; row < gone; row++) steps.push({ kind: 'gone', row });
    flush(index);
    if (pair === null) break;
    steps.push({ kind: 'pair', row, index, paired: pairRow(merged, row, made, index, found, strict) });
    row++;
    next = index + 1;
  }
  return steps;
}

interface RowPair {
  readonly row: number;
  readonly present: number;
}

/** Longer runs of rows without partners are not looked through again. */
const RUN = 8;
/** How much of the smaller row must stand in the larger one. */
const HELD = 0.8;

/** Adds rows of which one holds all that the other says, between the same neighbours: a paragraph went into one of its cells, or out of it. */
function withHeld(
  base: TableAt,
  present: readonly { readonly row: Row; readonly index: number }[],
  pairs: readonly RowPair[],
): readonly RowPair[] {
  const all: RowPair[] = [];
  let [row, next] = [0, 0];
  for (const pair of [...pairs, { row: base.table.rows.length, present: present.length }]) {
    if (pair.row - row <= RUN && pair.present - next <= RUN)
      for (; row < pair.row && next < pair.present; row++) {
        const mine = base.table.rows[row];
        let found = next;
        while (found < pair.present && !holds(mine, present[found]?.row)) found++;
        if (found === pair.present) continue;
        all.push({ row, present: found });
        next = found + 1;
      }
    if (pair.row < base.table.rows.length || pair.present < present.length) all.push(pair);
    [row, next] = [pair.row + 1, pair.present + 1];
  }
  return all;
}

function holds(mine: Row | undefined, theirs: Row | undefined): boolean {
  if (!mine || !theirs || mine.cells.length !== theirs.cells.length) return false;
  return containment(bagOf(rowItem(mine).key), bagOf(rowItem(theirs).key)) >= HELD;
}

/** The table with merges as they are when rows without a partner are gone. */
function withMergesOf(base: TableAt, kept: ReadonlySet<number>): KeptTable {
  if (kept.size === base.table.rows.length || base.table.rows.every(({ cells }) => cells.every(({ merge }) => merge === 'none')))
    return { ...base, given: base.table };
  const merges = newMerges();
  const rows = base.table.rows.map((row, r) => {
    if (kept.has(r)) return merges.keep(row);
    merges.drop(row);
    return row;
  });
  // By row, the next one that is kept.
  const below = new Array<Row | undefined>(rows.length);
  for (let r = rows.length - 1, next: Row | undefined; r >= 0; r--) {
    below[r] = next;
    if (kept.has(r)) next = rows[r];
  }
  const alone = (cell: Cell, r: number): boolean =>
    cell.merge === 'start' && !below[r]?.cells.some((one) => one.column === cell.column && one.merge === 'continue');
  // A merge of one row says nothing.
  const single = rows.map((row, r) =>
    row.cells.some((cell) => alone(cell, r))
      ? { ...row, cells: row.cells.map((cell): Cell => (alone(cell, r) ? { ...cell, merge: 'none' } : cell)) }
      : row,
  );
  return { ...base, table: { ...base.table, rows: single }, given: base.table };
}

/** Columns on either side that are there before and after. */
function keptColumns({ fileOf }: ColumnsFound): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const mine = new Set(fileOf.flatMap((column, at) => (column === null ? [] : [at])));
  return [mine, new Set(fileOf.flatMap((column) => column ?? []))];
}

/** A row by what stands in some columns. */
const itemOf = (cells: readonly Cell[], columns: ReadonlySet<number>): Item => ({
  sort: 'row',
  key: cells
    .flatMap((cell) =>
      Array.from({ length: cell.span }, (_each, k) => cell.column + k).some((column) => columns.has(column))
        ? [blocksKey(cell.blocks)]
        : [],
    )
    .join('\t'),
});
