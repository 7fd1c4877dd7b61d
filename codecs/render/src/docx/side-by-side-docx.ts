import { documentTitle } from '../text/document-title.ts';
import { type SideBySidePaper, sideBySide } from '../side-by-side.ts';
import { numberedRow } from './cell-rows.ts';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { signingLines } from './signing-lines.ts';
import { numberRow, table, titleRow } from './tables.ts';
import { sourceParagraph, titleParagraphs } from './title-paragraphs.ts';

/** A table of wordings side by side as a Word file: A4 across, titles repeated on each page. Equal tables give equal bytes; nothing tells who made it. */
export async function renderSideBySideDocx(paper: SideBySidePaper): Promise<Uint8Array> {
  const { titles, widths, rows } = sideBySide(paper);
  const signature = paper.format === 'svod-disagreement-table/1' ? paper.signature : null;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const section = {
    properties: { page: PAGE },
    footers: footerOf(paper.labels.page),
    children: [
      ...titleParagraphs(paper),
      plainParagraph('', { size: 12 }),
      table([titleRow(titles, widths), numberRow(widths)], widths),
      ...(rows.length === 0 ? [plainParagraph(paper.empty, { size: 22, before: 120 })] : []),
      plainParagraph(paper.rule, { size: 20, before: 160, keepNext: signature !== null }),
      ...(signature ? [signingLines(signature, width)] : []),
      sourceParagraph(paper.source),
    ],
  };
  const markup = await rowMarkup(rows, ({ number, texts }) => numberedRow(number, texts, widths), widths);
  return paperDocx({ title: documentTitle(paper), language: paper.language }, section, markup, 0);
}
