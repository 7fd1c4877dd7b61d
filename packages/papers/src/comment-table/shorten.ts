/** A letter, digit, mark of a letter, or anything outside the first plane: what a word is made of and never split at. */
const WORD = /[\p{L}\p{M}\p{N}\u200D\uD800-\uDFFF]/u;

/** Whether a cut before the UTF-16 offset `at` would split a word, a letter from its marks, or a surrogate pair. */
export const splitsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');

/** How far a cut may move to reach the end of a word before a word longer than that is cut. */
const SEARCH = 40;

/** The largest offset at most `at` that splits no word; within a word longer than 40 characters, one that splits no letter. */
export function cutBefore(text: string, at: number): number {
  for (let i = at; i > 0 && i > at - SEARCH; i -= 1) if (!splitsWord(text, i)) return i;
  return cutLetter(text, at);
}

/** The smallest offset at least `at` that splits no word, as {@link cutBefore}. */
export function cutAfter(text: string, at: number): number {
  for (let i = at; i < text.length && i < at + SEARCH; i += 1) if (!splitsWord(text, i)) return i;
  return cutLetter(text, at);
}

/** Text of at most about `length` characters, cut at a word's end and ended by an ellipsis; in one line. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, cutBefore(line, length)).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function cutLetter(text: string, at: number): number {
  let i = at;
  while (i > 0 && i < text.length && at - i < SEARCH && /[\p{M}\u200D\uDC00-\uDFFF]/u.test(text[i] ?? '')) i -= 1;
  return i;
}
