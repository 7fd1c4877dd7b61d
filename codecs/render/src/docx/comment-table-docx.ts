import { HeadingLevel, type ISectionOptions, type Paragraph } from 'docx';
import type { CommentTable, Grid } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { documentTitle } from '../text/document-title.ts';
import { commentRow } from './comment-rows.ts';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph, richParagraphs } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { gridTable, numberRow, table, titleRow } from './tables.ts';
import { sourceParagraph, titleParagraphs } from './title-paragraphs.ts';

/**
 * The comment table as a Word file: A4 across, titles repeated on each page, pages numbered. Nothing in it tells who made it, when, or
 * with what computer: equal tables give equal bytes. Text that XML can't hold is shown as U+FFFD.
 */
export async function renderCommentTableDocx(paper: CommentTable): Promise<Uint8Array> {
  const rows = await rowMarkup(paper.rows, commentRow, COLUMN_WIDTHS.comments);
  // The comment table is the second one, or the first where no body is listed above it.
  return paperDocx(
    { title: documentTitle(paper), language: paper.language },
    sectionOf(paper),
    rows,
    paper.bodies.rows.length === 0 ? 0 : 1,
  );
}

function sectionOf(paper: CommentTable): ISectionOptions {
  const { number, place, body, request, decision, grounds } = paper.columns;
  const header = [titleRow([number, place, body, request, decision, grounds], COLUMN_WIDTHS.comments), numberRow(COLUMN_WIDTHS.comments)];
  return {
    properties: { page: PAGE },
    footers: footerOf(paper.labels.page),
    children: [
      ...titleParagraphs(paper),
      ...captionedGrid(paper.bodies, COLUMN_WIDTHS.bodies, new Set([0, 3, 4, 5])),
      caption(paper.legend.caption),
      ...richParagraphs(paper.legend.lines, { after: 20 }),
      plainParagraph('', { size: 12 }),
      table(header, COLUMN_WIDTHS.comments),
      caption(paper.summary.caption),
      ...summaryLines(paper.summary.lines),
      ...captionedGrid(paper.collisions, COLUMN_WIDTHS.collisions, new Set([0, 3])),
      sourceParagraph(paper.source),
    ],
  };
}

const caption = (text: string): Paragraph =>
  plainParagraph(text, { bold: true, size: 24, before: 240, after: 80, keepNext: true, heading: HeadingLevel.HEADING_2 });

/** Kept on one page together. */
const summaryLines = (lines: CommentTable['summary']['lines']): readonly Paragraph[] =>
  lines.map(({ label, count, level }, i) =>
    plainParagraph(`${level === 0 ? '' : '\u2003– '}${label}: ${count}`, { size: 22, keepNext: i < lines.length - 1 }),
  );

const captionedGrid = (grid: Grid, widths: readonly number[], centered: ReadonlySet<number>) => [
  caption(grid.caption),
  grid.rows.length === 0 ? plainParagraph(grid.empty, { size: 22 }) : gridTable(grid, widths, centered),
];
