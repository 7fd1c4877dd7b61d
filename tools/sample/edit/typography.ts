import { pieceText } from '../draft/model.ts';
import type { Desk } from './desk.ts';

/** What a copy loses on its way through a program or a typist with other habits: character for character. */
export const NOISE: readonly (readonly [string, string])[] = [
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
];

/** Replaces quotes and dashes all over the main text, unrecorded, and writes down in which paragraphs. */
export function replaceAllTypography(desk: Desk): void {
  const all = desk.draft.body.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
  for (const paragraph of all) {
    const pieces = paragraph.pieces.map((piece) => (piece.kind === 'text' ? { ...piece, text: noisy(piece.text) } : piece));
    if (pieces.map(pieceText).join('') !== paragraph.pieces.map(pieceText).join('')) desk.noise.push(paragraph.key);
    paragraph.pieces = pieces;
  }
}

/** A text after the replacement. */
function noisy(text: string): string {
  return NOISE.reduce((now, [from, to]) => now.replaceAll(from, to), text);
}
