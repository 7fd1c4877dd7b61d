import type { AnswerColumn } from './answer-column.ts';
import { COLUMN_WORDS } from './column-words.ts';

/** A heading is short; longer text is a row of the table. */
const LONGEST = 160;

/** Headings as they are compared: lower case, the letters ё ң ө ү as their plain likes, all but letters, digits, № and # a space. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[ёңөү]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim();
}

const PLAIN: Readonly<Record<string, string>> = { ё: 'е', ң: 'н', ө: 'о', ү: 'у' };

interface FoldedWords {
  readonly column: AnswerColumn;
  readonly words: readonly { readonly start: string; readonly whole: boolean }[];
}

const FOLDED: readonly FoldedWords[] = COLUMN_WORDS.map(({ column, words }) => ({
  column,
  words: words.map((word) => ({ start: foldHeading(word.replace(/\$$/u, '')), whole: word.endsWith('$') })),
}));

/**
 * What a column's heading says it holds, or null. The name with most words wins, then the one that stands first; a second language in
 * the same heading ("Замечание / Comment") says the same or is not heard.
 */
export function columnOf(heading: string): AnswerColumn | null {
  if (heading.length > LONGEST) return null;
  const words = foldHeading(heading).split(' ');
  let best: { readonly column: AnswerColumn; readonly length: number; readonly at: number } | null = null;
  for (const name of FOLDED) {
    const at = words.findIndex((_, k) =>
      name.words.every(({ start, whole }, i) => {
        const word = words[k + i];
        return word !== undefined && (whole ? word === start : word.startsWith(start));
      }),
    );
    if (at < 0) continue;
    const { length } = name.words;
    // The first word of a heading names it; what follows tells more of it ("Предложение (пункт плана)").
    if (
      best === null ||
      (at === 0) > (best.at === 0) ||
      ((at === 0) === (best.at === 0) && (length > best.length || (length === best.length && at < best.at)))
    )
      best = { column: name.column, length, at };
  }
  return best?.column ?? null;
}
