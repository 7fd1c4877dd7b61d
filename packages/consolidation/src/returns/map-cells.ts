import type { Block, Cell, Row } from '../document/document.ts';
import type { RawChange } from './raw-change.ts';

/** Gives the blocks of the cells that a change of rows or columns puts in another form. Changed in place: traces and comments hold on to the very object. */
export function mapCells(change: RawChange, block: (one: Block) => Block): void {
  const ofCell = (cell: Cell): Cell => ({ ...cell, blocks: cell.blocks.map(block) });
  const ofRow = (row: Row): Row => ({ ...row, cells: row.cells.map(ofCell) });
  switch (change.kind) {
    case 'row-inserted':
      Object.assign(change, { row: ofRow(change.row) });
      break;
    case 'rows-replaced':
      Object.assign(change, { rows: change.rows.map(ofRow) });
      break;
    case 'columns-inserted':
      Object.assign(change, { cells: change.cells.map((cells) => cells && cells.map(ofCell)) });
      break;
    default:
  }
}
