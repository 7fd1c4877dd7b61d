import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Signature } from '@svod/papers';
import { SMALL_SIZE, plainParagraph } from './rich-paragraphs.ts';

/** Lines to sign on, with what goes on each below it, kept on the page of what follows. */
export function signingLines({ position, signature, person }: Signature, width: number): Table {
  const third = Math.floor(width / 3);
  return unruled(
    [position, signature, person].map((text) => [
      plainParagraph('_____________________', { center: true, size: 24, before: 600, keepNext: true }),
      plainParagraph(text, { center: true, size: SMALL_SIZE, keepNext: true }),
    ]),
    [width - 2 * third, third, third],
  );
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Cells side by side without lines around them; twentieths of a point. */
export const unruled = (cells: readonly (readonly Paragraph[])[], widths: readonly number[]): Table =>
  new Table({
    borders: NO_BORDERS,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, i) => new TableCell({ borders: NO_BORDERS, width: { size: widths[i] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
