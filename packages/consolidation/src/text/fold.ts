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
  if (isPlain(text)) return text;
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
/** Letters, digits and marks that need no folding, with single spaces between. */
const PLAIN = /^(?:[\p{L}\p{N}.,;:()!?/\n\t\v]| (?! )(?!$))*$/u;

/** By code, for Latin, Greek and Cyrillic: 1 for what needs no folding, 2 for the space, 0 for anything else. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => (code === 0x20 ? 2 : PLAIN.test(String.fromCharCode(code)) ? 1 : 0));

/** True where {@link PLAIN} matches, the usual case: told apart by a look at each character where the table knows them all. */
function isPlain(text: string): boolean {
  let last = 1;
  for (let k = 0; k < text.length; k++) {
    const kind = KINDS[text.charCodeAt(k)];
    if (kind === undefined) return PLAIN.test(text);
    if (kind === 0 || (kind === 2 && last === 2)) return false;
    last = kind;
  }
  return last === 1;
}

/** Takes out what shows nothing (rule 3 of {@link foldText}) and leaves all else. */
export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '');
