/** A quotation: what stands between the marks, and where the marks stand in the text. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '„': '“”', '“': '”“', '”': '”', '"': '"', '‟': '”', '‘': '’', "'": "'" };
/** Marks that open a quotation only where a word begins: elsewhere they close one, or are an apostrophe. */
const DOUBTFUL: ReadonlySet<string> = new Set(['”', '‘', "'"]);
/** Marks that look the same at both ends. */
const ALIKE: ReadonlySet<string> = new Set(['"', '“', '”', "'"]);

/** The quotations of a text in order, outermost ones only: «…» may hold «…». A mark without its pair quotes nothing. */
export function quotationsOf(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let k = 0; k < text.length; k++) {
    const open = text[k] ?? '';
    const closing = CLOSING[open];
    if (closing === undefined || (DOUBTFUL.has(open) && !beginsWord(text, k))) continue;
    const nested = closeOf(text, k, open, closing, true);
    const end = nested < 0 ? closeOf(text, k, open, closing, false) : nested;
    if (end < 0) continue;
    found.push({ text: text.slice(k + 1, end), start: k, end: end + 1 });
    k = end;
  }
  return found;
}

const beginsWord = (text: string, at: number): boolean =>
  /^$|[\s([«“„:;,–—-]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

const endsWord = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}]/u.test(text[at + 1] ?? '');

/** Where a quotation ends; -1 where it does not. `nesting`: a mark that looks the same at both ends opens another where a word begins. */
function closeOf(text: string, at: number, open: string, closing: string, nesting: boolean): number {
  let depth = 0;
  for (let k = at; k < text.length; k++) {
    const char = text[k] ?? '';
    const opens = char === open && (k === at || !ALIKE.has(char) || (nesting && beginsWord(text, k)));
    if (opens) depth++;
    else if (k > at && closing.includes(char) && (!DOUBTFUL.has(open) || endsWord(text, k))) {
      depth--;
      if (depth === 0) return k;
    }
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
