/** Values by name, lengths in twentieths of a point. */
export type Values = Readonly<Record<string, number | string>>;

/**
 * A stretch of words and what of their look their paragraph's style, their own and they themselves set, beyond basic formatting: `font` (typeface; `fontAscii`
 * of Latin letters and digits, `fontCs`, `fontEa` of other scripts), `size` and `sizeCs` (half-points), `colour` and `highlight` (six digits, `none`),
 * `caps` (`on`, `small`), `hidden`, `underlining` (its kind), `spacing` (twentieths of a point), `scale` (percent), `raise` (half-points), `frame`,
 * `outline`, `shadow`, `emboss`, `imprint`, `complex`. What is absent is left to the table's style and the file's defaults.
 */
export interface WordStretch {
  readonly start: number;
  readonly end: number;
  readonly look: Values;
}

/** Parts of a table that its style may give another look. */
export type TableRegion =
  | 'band1Vert'
  | 'band2Vert'
  | 'band1Horz'
  | 'band2Horz'
  | 'firstRow'
  | 'lastRow'
  | 'firstCol'
  | 'lastCol'
  | 'nwCell'
  | 'neCell'
  | 'swCell'
  | 'seCell';

/** What the style of a table gives to paragraphs and words in single parts of it, those that rule over others last. */
export interface TableParts {
  readonly regions: Partial<Readonly<Record<TableRegion, { readonly paragraphs: Values; readonly words: Values }>>>;
  /** Rows and columns of a band, and whether a heading row or column stands before the first one. */
  readonly bands: { readonly rows: number; readonly columns: number; readonly headRow: boolean; readonly headColumn: boolean };
}

/** What a table gives to its cells where they set nothing: as `Cell.traits`, with `border-insideH` and `border-insideV` between cells. */
export interface TableDress {
  /** Of its style, for all cells. */
  readonly whole: Values;
  /** Of its style, for those parts of which the table takes it. */
  readonly regions: Partial<Readonly<Record<TableRegion, Values>>>;
  /** Rows and columns of a band. */
  readonly bands: { readonly rows: number; readonly columns: number };
  /** Of the table itself. */
  readonly own: Values;
}
