import type { DisagreementTable } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { numberedRow } from './cell-rows.ts';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { numberRow, table, titleRow } from './tables.ts';

const WIDTHS: readonly number[] = COLUMN_WIDTHS.disagreements;

/** The disagreement table as a Word file: A4 across, titles repeated on each page. Equal tables give equal bytes; nothing tells who made it. */
export async function renderDisagreementTableDocx(paper: DisagreementTable): Promise<Uint8Array> {
  const { columns } = paper;
  const titles = [columns.number, columns.drafter, columns.body, columns.grounds, columns.meeting];
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
    ({ number, drafter, body, grounds, meeting }) => numberedRow(number, [drafter, body, grounds, meeting], WIDTHS),
    WIDTHS,
  );
  return paperDocx(paper, section, rows, 0);
}
