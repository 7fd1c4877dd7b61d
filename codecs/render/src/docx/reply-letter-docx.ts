import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ReplyLetter } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { cleanText } from '../text/clean-text.ts';
import { numberedRow } from './cell-rows.ts';
import { footerOf, paperDocx } from './paper-docx.ts';
import { SMALL_SIZE, plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { numberRow, table, titleRow } from './tables.ts';

const WIDTHS: readonly number[] = COLUMN_WIDTHS.reply;
/** A4 with the margins of office letters: 30 mm on the side of the binding, 15 and 20 mm elsewhere. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, left: 1701, right: 850, bottom: 1134, header: 567, footer: 454, gutter: 0 },
};
/** Half-points of the letter's own words. */
const SIZE = 26;

/** The letter as a Word file: number, date and signature are left to be filled in. Equal letters give equal bytes; nothing tells who made it. */
export async function renderReplyLetterDocx(letter: ReplyLetter): Promise<Uint8Array> {
  const { number, place, request, decision, grounds } = letter.columns;
  const empty = letter.points.length === 0;
  const titles = [number, place, request, decision, grounds];
  const section = {
    properties: { page: PAGE },
    footers: footerOf(letter.labels.page),
    children: [
      headOf(letter),
      plainParagraph(letter.subject, { bold: true, size: SIZE, before: 360, after: 240, keepNext: true }),
      justified(letter.intro),
      ...(empty ? [justified(letter.nothing)] : [table([titleRow(titles, WIDTHS), numberRow(WIDTHS)], WIDTHS)]),
      ...(empty ? [] : [justified(letter.closing, 200)]),
      signatureOf(letter),
      plainParagraph(letter.executor, { size: SMALL_SIZE, before: 480 }),
    ],
  };
  const rows = await rowMarkup(
    letter.points,
    (one) => numberedRow(one.number, [one.place, one.request, [[{ text: one.decision, mark: 'plain' }]], one.grounds], WIDTHS),
    WIDTHS,
  );
  // The first table is that of the letter's head.
  return paperDocx(letter, section, rows, 1);
}

const justified = (text: string, before = 0): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: cleanText(text), size: SIZE })],
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 709 },
    spacing: { before, after: 160 },
  });

/** Date and number to be filled in at the left, whom it goes to at the right. */
const headOf = ({ date, outgoing, reference, addressee }: ReplyLetter): Table =>
  unruled(
    [
      [date, outgoing, ...(reference === '' ? [] : [reference])].map((text) => plainParagraph(text, { size: 24, after: 80 })),
      [plainParagraph(addressee, { bold: true, size: SIZE })],
    ],
    [4900, 4455],
  );

/** Lines to sign on, with what goes on each below it. */
const signatureOf = ({ signature: { position, signature, person } }: ReplyLetter): Table =>
  unruled(
    [position, signature, person].map((text) => [
      plainParagraph('_____________________', { center: true, size: 24, before: 600, keepNext: true }),
      plainParagraph(text, { center: true, size: SMALL_SIZE }),
    ]),
    [3119, 3118, 3118],
  );

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const unruled = (cells: readonly (readonly Paragraph[])[], widths: readonly number[]): Table =>
  new Table({
    borders: NO_BORDERS,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, i) => new TableCell({ borders: NO_BORDERS, width: { size: widths[i] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
