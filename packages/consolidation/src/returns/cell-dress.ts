import type { Cell, Table, TableParts, TableRegion, Values } from '../document/document.ts';
import { type Trait, plainTrait } from '../document/traits.ts';

/** A cell by its place in the grid. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

/** The grid that cells stand in. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** What a cell sets: itself, and the exceptions of its row. */
export interface CellSets {
  readonly cell: Values | undefined;
  readonly row: Values | undefined;
}

interface Extent {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/**
 * A trait of a cell as it takes effect (ECMA-376 Part 1, 17.7.2): its own, else its row's, the table's, that of the part of the table's style
 * in which it stands, of the style. A border of a table or a part of it is one at its edges and another between its cells.
 */
export function cellTrait(name: string, at: CellAt, grid: Grid, sets: CellSets, dress: Table['dress']): Trait {
  const own = sets.cell?.[name];
  if (own !== undefined) return own;
  const all: Extent = { rows: [0, grid.rows - 1], columns: [0, grid.columns - 1] };
  const within = edgeName(name, at, all);
  const set = sets.row?.[within] ?? dress?.own[within];
  if (set !== undefined) return set;
  if (!dress) return plainTrait(name);
  let found = dress.whole[within];
  const { firstRow, firstCol } = dress.regions;
  const bands = { ...dress.bands, headRow: firstRow !== undefined, headColumn: firstCol !== undefined };
  for (const [region, values] of Object.entries(dress.regions)) {
    const extent = isRegion(region) ? extentOf(region, at, grid, bands) : null;
    if (extent !== null) found = values[edgeName(name, at, extent)] ?? found;
  }
  return found ?? plainTrait(name);
}

/** A border's name in a set that stands for many cells. */
function edgeName(name: string, { row, column, span }: CellAt, { rows, columns }: Extent): string {
  switch (name) {
    case 'border-top':
      return row === rows[0] ? name : 'border-insideH';
    case 'border-bottom':
      return row === rows[1] ? name : 'border-insideH';
    case 'border-left':
      return column === columns[0] ? name : 'border-insideV';
    case 'border-right':
      return column + span - 1 === columns[1] ? name : 'border-insideV';
    default:
      return name;
  }
}

const EDGES: Readonly<Record<TableRegion, readonly [vertical: 'first' | 'last' | null, across: 'first' | 'last' | null]>> = {
  band1Vert: [null, null],
  band2Vert: [null, null],
  band1Horz: [null, null],
  band2Horz: [null, null],
  firstRow: ['first', null],
  lastRow: ['last', null],
  firstCol: [null, 'first'],
  lastCol: [null, 'last'],
  nwCell: ['first', 'first'],
  neCell: ['first', 'last'],
  swCell: ['last', 'first'],
  seCell: ['last', 'last'],
};

export const isRegion = (name: string): name is TableRegion => Object.hasOwn(EDGES, name);

/** The part of a table of that kind in which a cell stands; null where it stands in none. */
export function extentOf(region: TableRegion, at: CellAt, grid: Grid, bands: TableParts['bands']): Extent | null {
  const [rows, columns] = [[0, grid.rows - 1] as const, [0, grid.columns - 1] as const];
  if (region.startsWith('band')) {
    const across = region.endsWith('Horz');
    const size = across ? bands.rows : bands.columns;
    if (size === 0) return null;
    // The heading row (column) is in no band.
    const first = (across ? bands.headRow : bands.headColumn) ? 1 : 0;
    const number = Math.floor(((across ? at.row : at.column) - first) / size);
    if (number < 0 || (number % 2 === 0) !== region.startsWith('band1')) return null;
    const start = first + number * size;
    const band = [start, Math.min(start + size, across ? grid.rows : grid.columns) - 1] as const;
    return across ? { rows: band, columns } : { rows, columns: band };
  }
  const [vertical, sideways] = EDGES[region];
  if (vertical !== null && at.row !== (vertical === 'first' ? 0 : grid.rows - 1)) return null;
  if (sideways === 'first' && at.column !== 0) return null;
  if (sideways === 'last' && at.column + at.span !== grid.columns) return null;
  return { rows: vertical === null ? rows : [at.row, at.row], columns: sideways === null ? columns : [at.column, at.column + at.span - 1] };
}

/** The cell of a row in which a grid column lies. */
export const cellAcross = (cells: readonly Cell[] | undefined, column: number): Cell | undefined =>
  cells?.find((cell) => cell.column <= column && column < cell.column + cell.span);
