import { foldText } from './fold.ts';

/** A word, a run of white space, or one other character, with its offset in the text it was cut from. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Folded: equal keys are equal but for typography. */
  readonly key: string;
}

/** Words hold letters, their combining marks, digits and invisible characters, so Kyrgyz letters and surrogate pairs are never split. */
const TOKEN = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]+|[^\S\n\t\v]+|[\s\S]/gu;
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]/u;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  // In a text that needs no folding no word of it does.
  const folded = foldText(text) === text;
  let start = 0;
  for (const word of text.match(TOKEN) ?? []) {
    tokens.push({ text: word, start, key: folded || word === ' ' ? word : foldText(word) });
    start += word.length;
  }
  return tokens;
}

/** True for a letter, digit or combining mark, and for either half of a surrogate pair: what must not be cut. */
export function isWordChar(char: string | undefined): boolean {
  if (char === undefined || char === '') return false;
  const code = char.charCodeAt(0);
  return (code >= 0xd800 && code <= 0xdfff) || WORD.test(char);
}

/** True where every character is white space other than a line break, tab or paragraph end. */
export const isBlank = (text: string): boolean => /^[^\S\n\t\v]*$/u.test(text);
