import { cleanText } from '../text/clean-text.ts';
import { lettersOf } from './font-letters.ts';

const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const SPACE = /^\s$/u;

/** Signs that papers and people use and the fonts of a paper may lack, as everybody writes them without. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['⇒', '=>'],
  ['≥', '>='],
  ['≤', '<='],
]);

/**
 * What can be printed of a text with fonts that all have to have its letters: an arrow or a sign of comparison is written out, any other sign
 * is seen as U+FFFD in its place, since a PDF for archives may hold none without a glyph; one that is not to be seen anyhow goes.
 */
export function shownLetters(fonts: readonly Uint8Array[]): (text: string) => string {
  const [first = new Set<number>(), ...others] = fonts.map(lettersOf);
  const common = new Set([...first].filter((letter) => others.every((letters) => letters.has(letter))));
  const shown = (sign: string): string =>
    common.has(sign.codePointAt(0) ?? 0) || SPACE.test(sign) ? sign : UNSEEN.test(sign) ? '' : (WRITTEN.get(sign) ?? '\uFFFD');
  // Most of what papers hold need not be asked. A hyphen that is seen only at a line's end needs no glyph of its own.
  return (text) => cleanText(text).replace(/[^а-яёңөү a-z0-9.,\u00AD\u200B]/giu, shown);
}
