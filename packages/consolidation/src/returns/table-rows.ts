import { type Item, alignSequences } from '../align/sequence.ts';
import type { Cell } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { cellsInView } from '../document/tracked-cells.ts';
import { blocksKey, rowItem } from '../flow/original-lines.ts';
import type { Comparison, TableAt } from './comparison.ts';
import { columnChanges } from './column-changes.ts';
import { type PairedRow, pairRow } from './paired-cells.ts';
import { replaceTable } from './replaced-table.ts';
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
  const found = isPlain(base, made, steps) ? null : columnsFound(c, base, made);
  if (found === 'unsafe') {
    replaceTable(c, base, made);
    return;
  }
  const columns = found === null ? null : columnChanges(c, base, made, found);
  if (found !== null) {
    steps = stepsOf(base, made, found);
    const whole = steps.every((step) => (step.kind === 'pair' ? step.paired !== null : step.kind === 'gone' || columns?.comes(step.index)));
    if (!whole) {
      replaceTable(c, base, made);
      return;
    }
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
}

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
  const steps: Step[] = [];
  let at = 0;
  let next = 0;
  const flush = (until: number): void => {
    for (; next < until; next++) {
      const row = made.table.rows[next];
      if (row && !markStays(row, 'original')) steps.push({ kind: 'come', index: next, at });
    }
  };
  for (const group of groups) {
    const here = present.slice(group.b0, group.b1);
    if (here[0]) flush(here[0].index);
    if (group.a0 === group.a1) for (const { index } of here) steps.push({ kind: 'come', index, at });
    else if (!here[0]) for (let row = group.a0; row < group.a1; row++) steps.push({ kind: 'gone', row });
    else {
      const [row, { index }] = [group.a0, here[0]];
      steps.push({ kind: 'pair', row, index, paired: pairRow(base, row, made, index, found) });
    }
    at = Math.max(at, group.a1);
    next = Math.max(next, (here.at(-1)?.index ?? -1) + 1);
  }
  flush(made.table.rows.length);
  return steps;
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
