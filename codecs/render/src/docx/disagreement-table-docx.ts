import { TableRow } from 'docx';
import type { DisagreementRow, DisagreementTable, RichText } from '@svod/papers';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph, richParagraphs } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { cell, numberRow, table, titleRow } from './tables.ts';

/** Number, drafter's wording, body's wording, grounds, result of the meeting. */
const WIDTHS: readonly number[] = [567, 4470, 4900, 2700, 2500];
/** Longer rows may be split between pages. Characters of the longest cell. */
const KEPT_WHOLE = 450;

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
  return paperDocx(paper, section, await rowMarkup(paper.rows, disagreementRow, WIDTHS), 0);
}

function disagreementRow(row: DisagreementRow): TableRow {
  const texts = [row.drafter, row.body, row.grounds, row.meeting];
  const cells = [[plainParagraph(String(row.number), { center: true })], ...texts.map((text) => richParagraphs(text))];
  return new TableRow({
    cantSplit: Math.max(...texts.map(sizeOf)) <= KEPT_WHOLE,
    children: cells.map((children, i) => cell(children, WIDTHS[i] ?? 0)),
  });
}

const sizeOf = (text: RichText): number => text.reduce((sum, line) => line.reduce((inner, run) => inner + run.text.length, sum), 0);
