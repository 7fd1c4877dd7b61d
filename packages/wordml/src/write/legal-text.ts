// Characters that XML 1.0 (2.2) has no way to write, and halves of surrogate pairs.
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that can stand in XML: what can't is left out, line ends and the like become spaces. Tabs, U+000B and U+000C are kept for the caller. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[\n\r]+/g, ' ');
}

/** How many characters of a text can't be written. */
export const illegalCharacters = (text: string): number => text.match(ILLEGAL)?.length ?? 0;
