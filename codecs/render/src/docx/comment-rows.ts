import { TableRow } from 'docx';
import type { CommentRow, ItemRow, RichText } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { plainParagraph, richParagraphs } from './rich-paragraphs.ts';
import { cell } from './tables.ts';

/** Longer rows may be split between pages: kept whole, they would leave half-empty ones behind. Characters of the longest cell. */
const KEPT_WHOLE = 450;

const WIDTHS: readonly number[] = COLUMN_WIDTHS.comments;

/** A row of the printed table; a heading goes across and stays with the row below it. */
export function commentRow(row: CommentRow): TableRow {
  if (row.kind === 'group') {
    const title = plainParagraph(row.title, { bold: true, center: true, keepNext: true });
    const width = WIDTHS.reduce((sum, one) => sum + one, 0);
    return new TableRow({ cantSplit: true, children: [cell([title], width, { span: WIDTHS.length, shade: true })] });
  }
  const texts = [
    [plainParagraph(`${row.number}`, { center: true })],
    richParagraphs(row.place),
    richParagraphs(row.body),
    richParagraphs(row.request),
    [plainParagraph(row.decision)],
    row.grounds.split('\n').map((line) => plainParagraph(line)),
  ];
  return new TableRow({
    cantSplit: longest(row) <= KEPT_WHOLE,
    children: texts.map((children, i) => cell(children, WIDTHS[i] ?? 0)),
  });
}

const sizeOf = (text: RichText): number => text.reduce((sum, line) => line.reduce((inner, run) => inner + run.text.length, sum), 0);

const longest = ({ place, body, request, decision, grounds }: ItemRow): number =>
  // The narrow columns hold about a third of what the wide one holds in as many lines.
  Math.max(sizeOf(request), 3 * sizeOf(place), 3 * sizeOf(body), 3 * decision.length, 3 * grounds.length);
