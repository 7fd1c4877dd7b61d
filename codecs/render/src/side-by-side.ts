import type { DisagreementTable, OldNewTable, RichText } from '@svod/papers';
import { COLUMN_WIDTHS } from './column-widths.ts';

/** A paper that is one table of wordings side by side. */
export type SideBySidePaper = DisagreementTable | OldNewTable;

/** Its table as every format sets it: numbers in the first column, texts in the others. */
export interface SideBySide {
  readonly titles: readonly string[];
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  /** Characters, of a workbook's columns. */
  readonly sheetWidths: readonly number[];
  readonly rows: readonly { readonly number: number; readonly texts: readonly RichText[] }[];
}

/** The columns of a paper in the order in which they are printed. */
export function sideBySide(paper: SideBySidePaper): SideBySide {
  switch (paper.format) {
    case 'svod-disagreement-table/1': {
      const { number, drafter, body, grounds, meeting } = paper.columns;
      return {
        titles: [number, drafter, body, grounds, meeting],
        widths: COLUMN_WIDTHS.disagreements,
        sheetWidths: [5, 46, 50, 30, 26],
        rows: paper.rows.map((row) => ({ number: row.number, texts: [row.drafter, row.body, row.grounds, row.meeting] })),
      };
    }
    case 'svod-old-new-table/1': {
      const { number, place, base, next, body } = paper.columns;
      return {
        titles: [number, place, base, next, body],
        widths: COLUMN_WIDTHS.oldNew,
        sheetWidths: [5, 26, 50, 50, 26],
        rows: paper.rows.map((row) => ({ number: row.number, texts: [row.place, row.base, row.next, row.body] })),
      };
    }
  }
}
