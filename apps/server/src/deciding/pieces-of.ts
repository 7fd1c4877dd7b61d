import type { Amendment } from '@svod/consolidation';

export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** The provision with an amendment in it: what stays, what goes, what comes. By whole words, as people are shown it. */
export function piecesOf({ before, after, place }: Pick<Amendment, 'before' | 'after' | 'place'>): Piece[] {
  const start = wordStart(before, after, Math.min(place.range.start, before.length));
  const kept = before.length - wordEnd(before, after, Math.max(start, Math.min(place.range.end, before.length)));
  const end = before.length - kept;
  const pieces: Piece[] = [
    { kind: 'same', text: before.slice(0, start) },
    { kind: 'deleted', text: before.slice(start, end) },
    { kind: 'inserted', text: after.slice(start, Math.max(start, after.length - kept)) },
    { kind: 'same', text: before.slice(end) },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Back to the beginning of the word that the change cuts, as far as both texts agree. */
function wordStart(before: string, after: string, from: number): number {
  let at = from;
  while (at > 0 && before[at - 1] !== after[at - 1]) at--;
  const cuts = (k: number): boolean =>
    k > 0 && LETTER.test(before[k - 1] ?? '') && (LETTER.test(before[k] ?? '') || LETTER.test(after[k] ?? ''));
  while (cuts(at)) at--;
  return at;
}

/** On to the end of the word, as far as both texts agree on what follows. */
function wordEnd(before: string, after: string, from: number): number {
  let at = from;
  const shift = after.length - before.length;
  while (at < before.length && before.slice(at) !== after.slice(at + shift)) at++;
  const cuts = (k: number): boolean =>
    k < before.length && LETTER.test(before[k] ?? '') && (LETTER.test(before[k - 1] ?? '') || LETTER.test(after[k - 1 + shift] ?? ''));
  while (cuts(at)) at++;
  return at;
}
