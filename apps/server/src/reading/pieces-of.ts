import type { Amendment } from '@svod/consolidation';

/** A stretch of a provision as people are shown it. */
export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Longest text of one piece that is shown; the file itself can be opened. */
const LONGEST = 20_000;

/**
 * What an amendment makes of its provision: the words around it stay. Where the texts before and after do not tell (a format, a move),
 * what it takes out and puts in stands alone.
 */
export function piecesOf({ before, after, old, new: put }: Pick<Amendment, 'before' | 'after' | 'old' | 'new'>): Piece[] {
  if (before === after)
    return pieces([
      ['deleted', old === put ? '' : old],
      ['inserted', old === put ? '' : put],
      ['same', old === put ? before : ''],
    ]);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Back to the edges of words: a reader compares words, not letters.
  while (start > 0 && isLetter(before[start - 1]) && (isLetter(before[start]) || isLetter(after[start]))) start--;
  while (end > 0 && isLetter(before.at(-end)) && (isLetter(before.at(-end - 1)) || isLetter(after.at(-end - 1)))) end--;
  return pieces([
    ['same', before.slice(0, start)],
    ['deleted', before.slice(start, before.length - end)],
    ['inserted', after.slice(start, after.length - end)],
    ['same', before.slice(before.length - end)],
  ]);
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);

const pieces = (all: readonly (readonly [Piece['kind'], string])[]): Piece[] =>
  all.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text: text.slice(0, LONGEST) }]));
