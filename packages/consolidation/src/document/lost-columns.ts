/** A cell's place on the grid, and whether it stays. */
export interface StayingCell {
  readonly column: number;
  readonly span: number;
  readonly stays: boolean;
}

/**
 * Grid columns that go with their cells: a cell of some row goes there, and no row has a cell that stays and has no other column. A cell that
 * stays across such a column gives it back. What goes in one row alone is no column. Rows that go whole are not asked.
 */
export function lostColumns(rows: readonly (readonly StayingCell[])[]): ReadonlySet<number> {
  const lost = new Set<number>();
  for (const row of rows) for (const cell of row) if (!cell.stays) for (let k = 0; k < cell.span; k++) lost.add(cell.column + k);
  if (lost.size === 0) return lost;
  for (const row of rows) {
    for (const cell of row) {
      const own = Array.from({ length: cell.span }, (_each, k) => cell.column + k);
      if (cell.stays && own.every((column) => lost.has(column))) for (const column of own) lost.delete(column);
    }
  }
  return lost;
}

/** How many of `[from, to)` are not lost. */
export function columnsLeft(from: number, to: number, lost: ReadonlySet<number>): number {
  let left = 0;
  for (let column = from; column < to; column++) if (!lost.has(column)) left++;
  return left;
}

/**
 * False for a row that was never widened for the columns that go: it has no going cell, and ends where the others end without those columns.
 * `width` is that of the widest row.
 */
export const coversLost = (row: readonly StayingCell[], end: number, width: number, lost: ReadonlySet<number>): boolean =>
  end !== width - lost.size || row.some((cell) => !cell.stays);
