import type { OldNewTable } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { numberedRow } from './cell-rows.ts';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { numberRow, table, titleRow } from './tables.ts';

const WIDTHS: readonly number[] = COLUMN_WIDTHS.oldNew;

/** The table of former and new wordings as a Word file: A4 across, titles repeated on each page. Equal tables give equal bytes; nothing tells who made it. */
export async function renderOldNewTableDocx(paper: OldNewTable): Promise<Uint8Array> {
  const { columns } = paper;
  const titles = [columns.number, columns.place, columns.base, columns.next, columns.body];
  const section = {
    properties: { page: PAGE },
    footers: footerOf(paper.labels.page),
    children: [
      plainParagraph(paper.name, { bold: true, center: true, size: 28 }),
      plainParagraph(paper.planTitle, { center: true, size: 26, before: 60, after: 60 }),
      ...paper.details.map((line) => plainParagraph(line, { center: true, size: 22 })),
      plainParagraph('', { size: 12 }),
      table([titleRow(titles, WIDTHS), numberRow(WIDTHS)], WIDTHS),
      ...(paper.rows.length === 0 ? [plainParagraph(paper.empty, { size: 22, before: 120 })] : []),
      plainParagraph(paper.rule, { size: 20, before: 160 }),
    ],
  };
  const rows = await rowMarkup(
    paper.rows,
    ({ number, place, base, next, body }) => numberedRow(number, [place, base, next, body], WIDTHS),
    WIDTHS,
  );
  return paperDocx(paper, section, rows, 0);
}
