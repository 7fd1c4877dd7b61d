/** A quotation: what stands between the marks, and where the marks stand in the text. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '„': '“”', '“': '”', '"': '"', '‟': '”' };

/** The quotations of a text in order, outermost ones only: «…» may hold «…». A mark without its pair quotes nothing. */
export function quotationsOf(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let k = 0; k < text.length; k++) {
    const open = text[k] ?? '';
    const closing = CLOSING[open];
    if (closing === undefined) continue;
    const end = closeOf(text, k, open, closing);
    if (end < 0) continue;
    found.push({ text: text.slice(k + 1, end), start: k, end: end + 1 });
    k = end;
  }
  return found;
}

function closeOf(text: string, at: number, open: string, closing: string): number {
  let depth = 0;
  for (let k = at; k < text.length; k++) {
    const char = text[k] ?? '';
    if (k > at && closing.includes(char)) {
      depth--;
      if (depth === 0) return k;
    } else if (char === open) depth++;
  }
  return -1;
}

/** A text without the quotation marks around the whole of it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  const [one, ...more] = quotationsOf(trimmed);
  if (!one || more.length > 0 || one.start !== 0) return trimmed;
  return /^[.;]?$/u.test(trimmed.slice(one.end)) ? one.text.trim() : trimmed;
}
