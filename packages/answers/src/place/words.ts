import type { Word } from './provision.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Words of a text as they are compared: in lower case, ё as е, composed. Nothing else of the text counts. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) words.push({ key: keyOf(match[0]), start: match.index, end: match.index + match[0].length });
  return words;
}

const keyOf = (word: string): string => word.normalize('NFC').toLowerCase().replace(/ё/gu, 'е');

/** Text without what shows nothing; quotation marks typed as two signs are one. */
export const clean = (text: string): string => text.replace(INVISIBLE, '').replaceAll('<<', '«').replaceAll('>>', '»').normalize('NFC');

/** Words as one line, for telling texts equal but for case, typography and punctuation. */
export const wordLine = (text: string): string =>
  wordsOf(clean(text))
    .map((word) => word.key)
    .join(' ');

/** Where a run of words stands in another: index of its first word, for each time. */
export function findRuns(words: readonly Word[], wanted: readonly Word[]): readonly number[] {
  const [first] = wanted;
  const found: number[] = [];
  if (!first) return found;
  for (let k = 0; k + wanted.length <= words.length; k++)
    if (words[k]?.key === first.key && wanted.every((word, i) => words[k + i]?.key === word.key)) found.push(k);
  return found;
}

/** Share of the letters of both texts that stands in words common to both, 0 to 1. */
export function alike(a: readonly Word[], b: readonly Word[]): number {
  const size = lettersOf(a) + lettersOf(b);
  return size === 0 ? 1 : (2 * commonLetters(a, b)) / size;
}

/** Share of a text's letters that stands in words which another text has too, 0 to 1. */
export function heldIn(text: readonly Word[], other: readonly Word[]): number {
  const size = lettersOf(text);
  return size === 0 ? 1 : commonLetters(text, other) / size;
}

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { key }) => sum + key.length, 0);

function commonLetters(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { key } of b) counts.set(key, (counts.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of a) {
    const left = counts.get(key) ?? 0;
    if (left === 0) continue;
    counts.set(key, left - 1);
    common += key.length;
  }
  return common;
}
