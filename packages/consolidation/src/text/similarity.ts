import { tokenise } from './tokens.ts';

/** How often each word of a text occurs; `size` is the sum of their lengths. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

export function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (const token of tokenise(text)) {
    if (token.key.trim() === '') continue;
    words.set(token.key, (words.get(token.key) ?? 0) + 1);
    size += token.key.length;
  }
  return { words, size };
}

export function joinBags(a: Bag, b: Bag): Bag {
  const words = new Map(a.words);
  for (const [word, count] of b.words) words.set(word, (words.get(word) ?? 0) + count);
  return { words, size: a.size + b.size };
}

/** Share of the letters of both texts that stands in words common to both: 0 (nothing) to 1 (the same words). Two empty texts are alike. */
export function similarity(a: Bag, b: Bag): number {
  if (a.size === 0 && b.size === 0) return 1;
  const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.words) common += word.length * Math.min(count, many.words.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
