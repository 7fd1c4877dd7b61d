import { ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Paragraph } from 'docx';
import type { Grid } from '@svod/papers';
import { SMALL_SIZE, TEXT_SIZE, plainParagraph } from './rich-paragraphs.ts';

/** Twentieths of a point. */
const MARGIN = 57;
const SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' };

/** A cell with the look of all the paper's cells. */
export const cell = (
  children: readonly Paragraph[],
  width: number,
  options: { readonly span?: number; readonly header?: boolean; readonly shade?: boolean } = {},
): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    columnSpan: options.span,
    verticalAlign: options.header === true ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    shading: options.shade === true ? SHADE : undefined,
    margins: { marginUnitType: WidthType.DXA, left: MARGIN, right: MARGIN, top: 28, bottom: 28 },
  });

/** A bordered table of fixed columns (twentieths of a point). */
export const table = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });

/** The row of titles that is repeated on each page. */
export const titleRow = (titles: readonly string[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, i) =>
      cell([plainParagraph(title, { bold: true, center: true, size: TEXT_SIZE, keepNext: true })], widths[i] ?? 0, {
        header: true,
        shade: true,
      }),
    ),
  });

/** Numbers of the columns below their titles, as tables of the ministries have them; repeated too. */
export const numberRow = (widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: widths.map((width, i) =>
      cell([plainParagraph(String(i + 1), { center: true, size: SMALL_SIZE, keepNext: true })], width, { header: true }),
    ),
  });

/** A small table of plain texts with its titles; columns of `centered` are set in the middle. */
export function gridTable(grid: Grid, widths: readonly number[], centered: ReadonlySet<number>): Table {
  const rows = grid.rows.map(
    (texts) =>
      new TableRow({
        cantSplit: true,
        children: texts.map((text, i) => cell([plainParagraph(text, { center: centered.has(i) })], widths[i] ?? 0)),
      }),
  );
  return table([titleRow(grid.columns, widths), ...rows], widths);
}
