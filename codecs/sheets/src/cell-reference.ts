/** A cell's address: row from 1, column from 0. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** Reads "B7" (ECMA-376 part 1, 18.18.7); null where it is none or lies beyond a sheet's size (18.3.1.73: 1,048,576 rows, 16,384 columns). */
export function cellReference(text: string): CellReference | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row, column: column - 1 } : null;
}
