/**
 * Fields whose result a program fills in anew by itself, so that its text says nothing of what a person wrote. Fields whose result is
 * content (DOCPROPERTY, TITLE, `=`, FORMTEXT, HYPERLINK …) are not among them: an edit of theirs must show.
 */
const VOLATILE: ReadonlySet<string> = new Set(
  (
    'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME FILENAME ' +
    'FILESIZE LASTSAVEDBY REVNUM NUMCHARS NUMWORDS TOC TOA INDEX BIBLIOGRAPHY AUTONUM AUTONUMLGL AUTONUMOUT LISTNUM'
  ).split(' '),
);

/** Fields that make whole paragraphs. */
const LISTS: ReadonlySet<string> = new Set(['TOC', 'TOA', 'INDEX', 'BIBLIOGRAPHY']);

/** Fields that draw from files outside. They are never followed. */
const LINKED: ReadonlySet<string> = new Set([
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'INCLUDE',
  'DDE',
  'DDEAUTO',
  'LINK',
  'IMPORT',
  'DATABASE',
  'RD',
]);

/** Name of a field by its instruction, in capitals (ECMA-376 Part 1, 17.16.5). */
export function fieldName(code: string): string {
  return (/^\s*(=|[^\s\\"]+)/.exec(code)?.[1] ?? '').toUpperCase();
}

export function isVolatile(code: string): boolean {
  return VOLATILE.has(fieldName(code));
}

export function isGeneratedList(code: string): boolean {
  return LISTS.has(fieldName(code));
}

export function isLinked(code: string): boolean {
  return LINKED.has(fieldName(code));
}

/**
 * Instruction for comparison: single spaces, name in capitals, without the switches that programs add on saving and that change
 * nothing (`\* MERGEFORMAT`, `\* ARABIC`).
 */
export function normalInstruction(code: string): string {
  const plain = code
    .replace(/\\\*\s*(MERGEFORMAT|CHARFORMAT|ARABIC)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = fieldName(plain);
  return name + plain.slice(name.length);
}
