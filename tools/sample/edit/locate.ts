import type { Cell, Draft, Paragraph, Piece, Row } from '../draft/model.ts';
import { paragraphsOf, pieceText, planTable } from '../draft/model.ts';

/** The text that a person sees: what is not deleted. */
export function visibleText(paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => (isGone(piece) ? '' : pieceText(piece))).join('');
}

function isGone(piece: Piece): boolean {
  return piece.kind !== 'point' && piece.del !== null;
}

/** Offset of words that must occur once in a text, or once in `within`; no words stand at its beginning. */
export function offsetOf(text: string, words: string, within = ''): number {
  const outer = within === '' ? 0 : once(text, within);
  return outer + once(within === '' ? text : within, words);
}

function once(text: string, words: string): number {
  if (words === '') return 0;
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not found: "${words}" in "${text}"`);
  if (text.includes(words, at + 1)) throw new Error(`found twice: "${words}" in "${text}"`);
  return at;
}

/**
 * Index of the piece that starts at an offset of the visible text; a run that holds the offset is cut in two. Of several possible
 * places the first, before points that take no room, or with `late` the last.
 */
export function cutAt(paragraph: Paragraph, offset: number, late = false): number {
  let seen = 0;
  for (let at = 0; at < paragraph.pieces.length; at += 1) {
    if (seen === offset && !late) return at;
    const piece = paragraph.pieces[at];
    if (piece === undefined) break;
    const text = isGone(piece) ? '' : pieceText(piece);
    if (seen === offset && text !== '') return at;
    if (piece.kind === 'text' && offset > seen && offset < seen + text.length) {
      const [left, right] = [piece.text.slice(0, offset - seen), piece.text.slice(offset - seen)];
      paragraph.pieces.splice(at, 1, { ...piece, text: left }, { ...piece, text: right });
      return at + 1;
    }
    seen += text.length;
  }
  if (seen !== offset) throw new Error(`no offset ${offset} in ${paragraph.key}`);
  return paragraph.pieces.length;
}

/** The paragraph with a key. */
export function paragraphOf(draft: Draft, key: string): Paragraph {
  for (const paragraph of paragraphsOf(draft)) if (paragraph.key === key) return paragraph;
  throw new Error(`no paragraph ${key}`);
}

/** The list of paragraphs in which one stands: the main text or its cell. */
export function containerOf(draft: Draft, paragraph: Paragraph): { kind: string }[] {
  if (draft.body.includes(paragraph)) return draft.body;
  const cell = cellOf(draft, paragraph);
  if (cell === null) throw new Error(`${paragraph.key} stands alone`);
  return cell.paragraphs;
}

/** The table cell of a paragraph, or null. */
export function cellOf(draft: Draft, paragraph: Paragraph): Cell | null {
  for (const row of planTable(draft).rows) for (const cell of row.cells) if (cell.paragraphs.includes(paragraph)) return cell;
  return null;
}

/** The row with a key. */
export function rowOf(draft: Draft, key: string): Row {
  const row = planTable(draft).rows.find((one) => one.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}
