/** How much of a workbook is read. A part over the limit of bytes is refused; sheets, rows and columns beyond theirs are left out and counted. */
export const SHEET_LIMITS = Object.freeze({
  /** Bytes of one part. A sheet of 5,000 rows of long texts has some 10 MB. */
  partBytes: 32 * 1024 * 1024,
  sheets: 50,
  rows: 5_000,
  columns: 64,
  /** Cells of a sheet that are merged, at most: each is looked at. */
  merges: 20_000,
  /** Rows that merged cells cover, at most, all of them together. */
  mergedRows: 200_000,
});
