import { type Draft, type DraftCell, type DraftRow, type Line, type TableAtom, cellIsThere, rowIsThere, shown } from './atoms.ts';

/** A line that an editor can work in, with the tables that it shows. */
export interface Room {
  readonly line: Line;
  readonly tables: readonly TableAtom[];
}

/** Lines that an editor can work in: stories, and shown cells that are not merged away. */
export function roomsOf(draft: Draft): readonly Room[] {
  const rooms: Room[] = [];
  const walk = (line: Line): void => {
    const tables = shown(line, 'final').filter((atom): atom is TableAtom => atom.atom === 'table');
    rooms.push({ line, tables });
    for (const table of tables)
      for (const row of shownRows(table)) for (const cell of shownCells(row)) if (cell.merge !== 'continue') walk(cell);
  };
  for (const line of draft.flows) walk(line);
  return rooms;
}

export const shownRows = (table: TableAtom): readonly DraftRow[] => table.rows.filter((row) => rowIsThere(row, 'final'));

export const shownCells = (row: DraftRow): readonly DraftCell[] => row.cells.filter((cell) => cellIsThere(cell, 'final'));
