import { Document, Footer, Packer, PageNumber, PageOrientation, TextRun } from 'docx';
import type { ISectionOptions, Paragraph } from 'docx';
import type { CommentTable, Grid, Language } from '@svod/papers';
import { cleanText } from '../text/clean-text.ts';
import { repack } from '../text/repack.ts';
import { COMMENT_WIDTHS } from './comment-rows.ts';
import { coreProperties } from './core-properties.ts';
import { SMALL_SIZE, paragraph, plainParagraph, richParagraphs } from './rich-paragraphs.ts';
import { appendRows, rowMarkup } from './row-markup.ts';
import { gridTable, numberRow, table, titleRow } from './tables.ts';

const FONT = 'Times New Roman';
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', ky: 'ky-KG' };
/** A4 across with the margins of office papers: 20 mm on the side of the binding and above, 10 and 15 mm elsewhere. */
const PAGE = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, left: 1134, right: 567, bottom: 851, header: 567, footer: 454, gutter: 0 },
};
const BODY_WIDTHS: readonly number[] = [567, 3900, 2700, 1400, 1700, 1300, 3570];
const COLLISION_WIDTHS: readonly number[] = [567, 4100, 4670, 2500, 3300];

/**
 * The comment table as a Word file: A4 across, titles repeated on each page, pages numbered. Nothing in it tells who made it, when, or
 * with what computer: equal tables give equal bytes. Text that XML can't hold is shown as U+FFFD.
 */
export async function renderCommentTableDocx(paper: CommentTable): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(paper.name),
    styles: { default: { document: { run: { font: FONT, size: 24, language: { value: LOCALES[paper.language] } } } } },
    sections: [sectionOf(paper)],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(paper.name, paper.language) };
  const rows = await rowMarkup(paper.rows);
  // The comment table is the second one, or the first where no body is listed above it.
  const tableIndex = paper.bodies.rows.length === 0 ? 0 : 1;
  return repack(await Packer.toBuffer(document, undefined, [core]), {
    'word/document.xml': (part) => new TextEncoder().encode(appendRows(new TextDecoder().decode(part), tableIndex, rows)),
  });
}

function sectionOf(paper: CommentTable): ISectionOptions {
  const { number, place, body, request, decision, grounds } = paper.columns;
  const header = [titleRow([number, place, body, request, decision, grounds], COMMENT_WIDTHS), numberRow(COMMENT_WIDTHS)];
  return {
    properties: { page: PAGE },
    footers: { default: new Footer({ children: [pageNumber(paper.labels.page)] }) },
    children: [
      plainParagraph(paper.name, { bold: true, center: true, size: 28 }),
      plainParagraph(paper.planTitle, { center: true, size: 26, before: 60, after: 60 }),
      ...paper.details.map((line) => plainParagraph(line, { center: true, size: 22 })),
      ...captionedGrid(paper.bodies, BODY_WIDTHS, new Set([0, 3, 4, 5])),
      caption(paper.legend.caption),
      ...richParagraphs(paper.legend.lines, { after: 20 }),
      plainParagraph('', { size: 12 }),
      table(header, COMMENT_WIDTHS),
      caption(paper.summary.caption),
      ...summaryLines(paper.summary.lines),
      ...captionedGrid(paper.collisions, COLLISION_WIDTHS, new Set([0, 3])),
      plainParagraph('', { size: 12 }),
    ],
  };
}

const caption = (text: string): Paragraph => plainParagraph(text, { bold: true, size: 24, before: 240, after: 80, keepNext: true });

/** Kept on one page together. */
const summaryLines = (lines: CommentTable['summary']['lines']): readonly Paragraph[] =>
  lines.map(({ label, count, level }, i) =>
    plainParagraph(`${level === 0 ? '' : '\u2003– '}${label}: ${count}`, { size: 22, keepNext: i < lines.length - 1 }),
  );

const captionedGrid = (grid: Grid, widths: readonly number[], centered: ReadonlySet<number>) => [
  caption(grid.caption),
  grid.rows.length === 0 ? plainParagraph(grid.empty, { size: 22 }) : gridTable(grid, widths, centered),
];

function pageNumber(label: string): Paragraph {
  const children = label
    .split(/(\{page\}|\{pages\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : cleanText(part)));
  return paragraph([new TextRun({ children, size: SMALL_SIZE })], { right: true });
}
