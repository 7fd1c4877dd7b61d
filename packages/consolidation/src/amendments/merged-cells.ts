import type { Cell, Row } from '../document/document.ts';

/** Goes down a table's rows: cells merged with one above that is deleted begin anew in the next row that stays, as in a view of the document. */
export interface Merges {
  keep(row: Row): Row;
  drop(row: Row): void;
}

export function newMerges(): Merges {
  /** Grid columns in which a merged cell lost its first row. */
  const orphans = new Set<number>();
  return {
    keep(row) {
      const begins = (cell: Cell): boolean => cell.merge === 'continue' && orphans.has(cell.column);
      const kept = row.cells.some(begins)
        ? { ...row, cells: row.cells.map((cell): Cell => (begins(cell) ? { ...cell, merge: 'start' } : cell)) }
        : row;
      orphans.clear();
      return kept;
    },
    drop(row) {
      for (const cell of row.cells) {
        if (cell.merge === 'start') orphans.add(cell.column);
        else if (cell.merge === 'none') orphans.delete(cell.column);
      }
    },
  };
}
