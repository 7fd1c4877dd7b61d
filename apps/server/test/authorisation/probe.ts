/** A row that somebody may try to put into a table: whose it would be, and the row. `by` is the person who tries. */
export interface Specimen {
  readonly whose: string;
  row(by: string): Readonly<Record<string, unknown>>;
}

/** Of each table: rows to try, and a column that can be updated (null: none is granted). */
export interface Probe {
  readonly table: string;
  readonly update: string | null;
  readonly specimens: readonly Specimen[];
}
