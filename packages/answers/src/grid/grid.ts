/** A cell of a table that came back, wherever it was written: in a Word file or in a workbook. */
export interface GridCell {
  /** First column (from 0) and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** Text as a person sees it, ends of paragraphs and lines as `\n`. A cell merged into the one above bears that one's text. */
  readonly text: string;
  /** True where the cell is merged into the one above. */
  readonly continued: boolean;
  /** What may have been typed where a spreadsheet made a number or a date of it: 2.1 may have been 2.10, 2 March may have been 2.3. */
  readonly also: readonly string[];
}

export interface GridRow {
  /** Number of the row as people count it: from 1, in the sheet or in the table. */
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** A table as rows of texts. */
export interface Grid {
  /** Name of the sheet, or number of the table in the Word file. */
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** How much of a table is read. What is beyond is counted and named. */
export const GRID_LIMITS = Object.freeze({ rows: 5_000, columns: 64, text: 20_000 });

export const cellAt = (row: GridRow, column: number): GridCell | undefined =>
  row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
