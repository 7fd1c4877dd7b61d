import { AlignmentType, Header, HeadingLevel, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { ReplyLetter } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { cleanText } from '../text/clean-text.ts';
import { documentTitle } from '../text/document-title.ts';
import { numberedRow } from './cell-rows.ts';
import { paperDocx } from './paper-docx.ts';
import { SMALL_SIZE, TEXT_SIZE, paragraph, plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { signingLines, unruled } from './signing-lines.ts';
import { numberRow, table, titleRow } from './tables.ts';

const WIDTHS: readonly number[] = COLUMN_WIDTHS.reply;
/** A4 with the margins of office letters: 30 mm on the side of the binding, 15 and 20 mm elsewhere. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, left: 1701, right: 850, bottom: 1134, header: 567, footer: 454, gutter: 0 },
};
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Half-points of the letter's own words. */
const SIZE = 26;

/** The letter as a Word file: number, date and signature are left to be filled in. Equal letters give equal bytes; nothing tells who made it. */
export async function renderReplyLetterDocx(letter: ReplyLetter): Promise<Uint8Array> {
  const { number, place, request, decision, grounds } = letter.columns;
  const empty = letter.points.length === 0;
  const titles = [number, place, request, decision, grounds];
  const section = {
    // The first page of an office letter bears no number.
    properties: { page: PAGE, titlePage: true },
    headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [plainParagraph('')] }) },
    children: [
      headOf(letter),
      plainParagraph(letter.subject, { bold: true, size: SIZE, before: 360, after: 240, keepNext: true, heading: HeadingLevel.HEADING_1 }),
      ...(empty ? [justified(letter.nothing)] : [justified(letter.intro), table([titleRow(titles, WIDTHS), numberRow(WIDTHS)], WIDTHS)]),
      // The last words stand on the page of the signature.
      ...[letter.closing, letter.pending].filter((text) => text !== '').map((text, k) => justified(text, k === 0 ? 200 : 0, true)),
      signingLines(letter.signature, WIDTH),
      plainParagraph(letter.executor, { size: SMALL_SIZE, before: 480 }),
    ],
  };
  const rows = await rowMarkup(
    letter.points,
    (one) => numberedRow(one.number, [one.place, one.request, [[{ text: one.decision, mark: 'plain' }]], one.grounds], WIDTHS),
    WIDTHS,
  );
  // The first table is that of the letter's head.
  return paperDocx({ title: documentTitle(letter), language: letter.language }, section, rows, 1);
}

const pageNumber = (): Paragraph => paragraph([new TextRun({ children: [PageNumber.CURRENT], size: TEXT_SIZE })], { center: true });

const justified = (text: string, before = 0, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
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
