import type { Cell, Row } from '../document/document.ts';
import { mergedColumns } from '../document/merged-columns.ts';

/**
 * Goes down a table's rows: cells merged with one above that is deleted begin anew in the next row that stays, as in a view of the document; but
 * where a new row stands right above the deleted one and is merged there, it takes the deleted one's place.
 */
export interface Merges {
  keep(row: Row, isNew?: boolean): Row;
  drop(row: Row): void;
}

export function newMerges(): Merges {
  /** Grid columns in which a merged cell lost its first row. */
  const orphans = new Set<number>();
  /** Grid columns in which the row above is new and merged. */
  let heirs: ReadonlySet<number> = NO_COLUMNS;
  return {
    keep(row, isNew = false) {
      const begins = (cell: Cell): boolean => cell.merge === 'continue' && orphans.has(cell.column);
      const kept = row.cells.some(begins)
        ? { ...row, cells: row.cells.map((cell): Cell => (begins(cell) ? { ...cell, merge: 'start' } : cell)) }
        : row;
      orphans.clear();
      heirs = isNew ? mergedColumns(row) : NO_COLUMNS;
      return kept;
    },
    drop(row) {
      for (const cell of row.cells) {
        if (cell.merge === 'start' && !heirs.has(cell.column)) orphans.add(cell.column);
        else if (cell.merge === 'none') orphans.delete(cell.column);
      }
    },
  };
}

const NO_COLUMNS: ReadonlySet<number> = new Set();
