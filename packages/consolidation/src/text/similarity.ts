import { isWordChar, tokenise } from './tokens.ts';

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

/** The bag of many texts, one after the other. */
export function sumOfBags(bags: readonly Bag[]): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (const bag of bags) {
    bag.words.forEach((count, word) => words.set(word, (words.get(word) ?? 0) + count));
    size += bag.size;
  }
  return { words, size };
}

/** Share of the letters of both texts that stands in words common to both: 0 (nothing) to 1 (the same words). Two empty texts are alike. */
export function similarity(a: Bag, b: Bag): number {
  if (a.size === 0 && b.size === 0) return 1;
  const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
  let common = 0;
  // Not by an iterator: this is asked of each with each, and an iterator makes an object for each word.
  few.words.forEach((count, word) => {
    common += word.length * Math.min(count, many.words.get(word) ?? 0);
  });
  return (2 * common) / (a.size + b.size);
}

/** A bound that {@link similarity} of texts of these sizes never passes. */
export function mostSimilarity(a: number, b: number): number {
  return a === 0 && b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
}

/** {@link similarity} of one text with two others taken together. */
export function similarityToBoth(whole: Bag, first: Bag, second: Bag): number {
  const size = whole.size + first.size + second.size;
  if (size === 0) return 1;
  let common = 0;
  whole.words.forEach((count, word) => {
    const found = (first.words.get(word) ?? 0) + (second.words.get(word) ?? 0);
    if (found > 0) common += word.length * Math.min(count, found);
  });
  return (2 * common) / size;
}

/** Share of the letters of the smaller text that stands in words of the other too: 1 where one text holds the other. Nothing is in no text. */
export function containment(a: Bag, b: Bag): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : (similarity(a, b) * (a.size + b.size)) / (2 * least);
}

/**
 * A bound that {@link similarity} of two folded texts is never below, found without counting words: the words that both begin and
 * both end with. For a text in which a few words changed it is near the true value.
 */
export function leastSimilarity(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  if (least === 0) return 0;
  let head = 0;
  while (head < least && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < least - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  // Words that go on differently are not common.
  if (isWordChar(a[head]) || isWordChar(b[head])) while (head > 0 && isWordChar(a[head - 1])) head--;
  if (isWordChar(a[a.length - 1 - tail]) || isWordChar(b[b.length - 1 - tail])) while (tail > 0 && isWordChar(a[a.length - tail])) tail--;
  return (2 * (inkIn(a, 0, head) + inkIn(a, a.length - tail, a.length))) / (a.length + b.length);
}

/** How many characters of `[start, end)` are no white space: in folded text only spaces, tabs and ends of lines and paragraphs are. */
export function inkIn(text: string, start: number, end: number): number {
  let ink = 0;
  for (let k = start; k < end; k++) if (text.charCodeAt(k) > 32) ink++;
  return ink;
}
