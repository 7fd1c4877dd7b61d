/**
 * The rules by which typography is noise: two texts that fold to the same differ in nothing that a reader would call wording.
 *
 * 1. Every white space (no-break, narrow, thin ones too) is a space; a run of them is one.
 * 2. Every quotation mark is `"`; every dash, minus and no-break hyphen is `-`; an ellipsis is three full stops.
 * 3. Soft hyphens, zero-width spaces and joiners, and byte order marks are nothing.
 * 4. Composed and decomposed letters are equal (NFC): й and и with a breve, ё and е with a diaeresis.
 *
 * Case, Latin letters that look like Cyrillic ones, digits and punctuation are never folded: they are changes.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[«»“”„‟"″＂‹›'‘’‚‛′]/gu, '"')
    .replace(/[-‐‑‒–—―−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/[^\S\n\t\v]+/gu, ' ');
}

/** Characters that show nothing. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
/** Letters, digits and marks that need no folding, with single spaces between: the usual case, told apart in one pass. */
const PLAIN = /^(?:[\p{L}\p{N}.,;:()!?/\n\t\v]| (?! )(?!$))*$/u;

/** Takes out what shows nothing (rule 3 of {@link foldText}) and leaves all else. */
export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '');
