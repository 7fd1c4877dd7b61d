import type { PropertyDifference } from '../amendments/change.ts';
import type { Cell, Table } from '../document/document.ts';
import { type Trait, plainTrait, sameTrait, sameValues } from '../document/traits.ts';
import { pushProperties } from './attached.ts';
import { type CellAt, type Grid, cellAcross, cellTrait } from './cell-dress.ts';
import type { Comparison, TableAt } from './comparison.ts';
import type { PairedRow } from './paired-cells.ts';
import { widthOf } from './table-grid.ts';
import { allAround, difference } from './trait-differences.ts';

/** A row of the base, the return's that answers to it, and how their cells do. */
export interface PairedRows {
  readonly row: number;
  readonly index: number;
  readonly paired: PairedRow;
}

/**
 * Notes what changed without tracking in the look of a table, its rows and its cells: alignment, header rows, rows that may not break and
 * their heights, shading, borders, vertical alignment and direction of text. By what takes effect, so that nothing is noted where a program
 * wrote the same in another way. Rows that came or went, and what a table replaced whole looks like, are told by those changes.
 */
export function compareTableLooks(c: Comparison, base: TableAt, made: TableAt, rows: readonly PairedRows[]): void {
  const flow = c.base.flow(base.flow);
  const start = flow?.starts[base.block];
  if (start === undefined) return;
  const range = { flow: base.flow, start, end: start + 1 };
  const whole = ['align', 'floating'].flatMap((name): PropertyDifference[] => {
    const [was, now] = [base.table.traits?.[name] ?? plainTrait(name), made.table.traits?.[name] ?? plainTrait(name)];
    return was === now ? [] : [difference('table', name, was, now)];
  });
  if (whole.length > 0) pushProperties(c, range, null, whole);
  const sides = sidesOf(base.table, made.table, rows);
  for (const pair of rows) {
    const differences = rowDifferences(base.table, made.table, pair);
    const [first] = pair.paired.cells;
    if (differences.length > 0 && first) pushInCell(c, base, pair.row, first.base, differences);
    if (sides === null) continue;
    for (const { base: mine, file } of pair.paired.cells) {
      const found = cellDifferences(sides, pair, mine, file);
      if (found.length > 0) pushInCell(c, base, pair.row, mine, found);
    }
  }
}

/** Notes a change at the first paragraph of a cell: so a reader sees which one is meant. */
function pushInCell(c: Comparison, base: TableAt, row: number, cell: number, differences: readonly PropertyDifference[]): void {
  const flow = c.base.flow(`${base.flow}/${base.block}.${row}.${cell}`);
  if (flow && flow.blocks.length > 0)
    pushProperties(c, { flow: flow.key, start: 0, end: flow.starts[1] ?? flow.length }, null, differences);
}

function rowDifferences(base: Table, made: Table, { row, index }: PairedRows): readonly PropertyDifference[] {
  const [mine, theirs] = [base.rows[row], made.rows[index]];
  if (!mine || !theirs || mine === theirs) return [];
  const differences: PropertyDifference[] = [];
  if (mine.header !== theirs.header) differences.push(difference('row', 'header', onOff(mine.header), onOff(theirs.header)));
  for (const name of ['cantSplit', 'height']) {
    const [was, now] = [mine.traits?.[name] ?? plainTrait(name), theirs.traits?.[name] ?? plainTrait(name)];
    if (!sameTrait(was, now)) differences.push(difference('row', name, was, now));
  }
  return differences;
}

const onOff = (value: boolean): string => (value ? 'on' : 'off');

/** What cells of both tables are looked up in. */
interface Sides {
  readonly base: Table;
  readonly made: Table;
  readonly grid: Grid;
  /** Row of the return by row of the base. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Null where no cell can have another look: all of both tables set the same. */
function sidesOf(base: Table, made: Table, rows: readonly PairedRows[]): Sides | null {
  const alike =
    sameDress(base.dress, made.dress) &&
    rows.every(({ row, index, paired }) => {
      const [mine, theirs] = [base.rows[row], made.rows[index]];
      if (mine === theirs || !mine || !theirs) return true;
      if (!sameValues(mine.traits, theirs.traits)) return false;
      return paired.cells.every(({ base: k, file }) => sameValues(mine.cells[k]?.traits, theirs.cells[file]?.traits));
    });
  if (alike) return null;
  const grid = { rows: base.rows.length, columns: widthOf(base.rows.map(({ cells }) => cells)) };
  return { base, made, grid, rowOf: new Map(rows.map(({ row, index }) => [row, index])) };
}

const sameDress = (one: Table['dress'], other: Table['dress']): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Names of what has no sides. */
const PLAIN: readonly string[] = ['direction', 'shade', 'valign', 'margin-top', 'margin-bottom', 'margin-left', 'margin-right'];

const FACING: readonly { readonly side: string; readonly back: string; readonly row: number; readonly column: number }[] = [
  { side: 'border-top', back: 'border-bottom', row: -1, column: 0 },
  { side: 'border-bottom', back: 'border-top', row: 1, column: 0 },
  { side: 'border-left', back: 'border-right', row: 0, column: -1 },
  { side: 'border-right', back: 'border-left', row: 0, column: 1 },
];

function cellDifferences(sides: Sides, { row, index }: PairedRows, k: number, file: number): readonly PropertyDifference[] {
  const [mine, theirs] = [sides.base.rows[row]?.cells[k], sides.made.rows[index]?.cells[file]];
  // What is merged away shows nothing.
  if (!mine || !theirs || mine.merge === 'continue' || theirs.merge === 'continue') return [];
  const differences: PropertyDifference[] = [];
  for (const name of PLAIN) {
    const [was, now] = [traitOf(sides, 'base', row, mine, name), traitOf(sides, 'made', row, theirs, name)];
    if (!sameTrait(was, now)) differences.push(difference('cell', name, was, now));
  }
  for (const { side, back, row: down, column: right } of FACING) {
    // Where a merged cell ends, is told by none of its rows.
    if (side === 'border-bottom' && (mine.merge === 'start' || theirs.merge === 'start')) continue;
    const [was, now] = [traitOf(sides, 'base', row, mine, side), traitOf(sides, 'made', row, theirs, side)];
    if (sameTrait(was, now)) continue;
    const beside = { row: row + down, column: right === 1 ? mine.column + mine.span : mine.column + right };
    const [before, after] = [facing(sides, 'base', beside, back), facing(sides, 'made', beside, back)];
    // Of two cells that meet at an edge the stronger line shows (17.4.66): programs write it to one of them or to both.
    const [old, made] = [stronger(was, before), stronger(now, after)];
    if (!sameTrait(old, made)) differences.push(difference('cell', side, old, made));
  }
  return allAround(differences);
}

/** In the return a cell is looked up where the base's stands: rows that came or went give no cell another look. */
function traitOf({ base, made, grid, rowOf }: Sides, side: 'base' | 'made', row: number, cell: Cell, name: string): Trait {
  const place = cellAcross(base.rows[row]?.cells, cell.column);
  const at: CellAt = { row, column: place?.column ?? cell.column, span: place?.span ?? cell.span };
  const [table, own] = side === 'base' ? [base, base.rows[row]] : [made, made.rows[rowOf.get(row) ?? -1]];
  return cellTrait(name, at, grid, { cell: cell.traits, row: own?.traits }, table.dress);
}

/** What the cell beyond an edge has there; nothing where there is none, or where the return has another row there. */
function facing(sides: Sides, side: 'base' | 'made', at: { readonly row: number; readonly column: number }, name: string): Trait {
  const row = side === 'base' ? at.row : sides.rowOf.get(at.row);
  const cell = row === undefined ? undefined : cellAcross(sides[side].rows[row]?.cells, at.column);
  return cell ? traitOf(sides, side, at.row, cell, name) : plainTrait(name);
}

/** A double line rules over a single one, a wider one over a narrower. */
function stronger(one: Trait, other: Trait): Trait {
  const weight = (border: Trait): number => {
    const [kind, size] = String(border).split(' ');
    return kind === 'none' ? 0 : Number(size) + (kind === 'double' ? 1000 : 0);
  };
  return weight(other) > weight(one) ? other : one;
}
