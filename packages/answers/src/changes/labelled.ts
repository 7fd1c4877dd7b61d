import { cellNamed } from '../place/field-named.ts';
import type { MeasureCell, MeasureRow } from '../place/provision.ts';
import { wordLine } from '../place/words.ts';
import { quotationsOf } from '../wording/quotes.ts';

const LABELLED = /^\s*([\p{L}\p{M}][\p{L}\p{M} ,()/-]{1,60}?)\s*[:–—]\s*(\S[^]*)$/u;
/** A new line, or what may begin a label in the same one. */
const BORDER = /\n|[;.,]\s*(?=(?:\p{L}+\s){0,3}\p{L}{3,}\s*[:–—])/gu;

const SHORTENED = /(?:^|[\s\d-])(?:г|гг|ж|жж|кв|тыс|млн|млрд|руб|долл|др|пр)$/iu;
const VERB = /(?:ть|ться|ти|чь)$/iu;
/** Most words of a label that is not headed so in the plan. */
const WORDS = 3;

/** "Определить источники финансирования: …" is what is to be done, and no label. */
function isLabel(row: MeasureRow, label: string): boolean {
  const words = label.split(/\s+/u).filter((word) => word !== '');
  const headed = row.cells.some(({ heading }) => wordLine(heading) === wordLine(label));
  return words.length > 0 && (headed || (words.length <= WORDS && !words.some((word) => VERB.test(word))));
}

/**
 * A text cut into a row's cells by labels ("Срок: II квартал"), one a line or one after another; by cell, null for what stands before them. Null
 * where no label is the name of a column, or two name the same.
 */
export function labelled(row: MeasureRow, text: string): ReadonlyMap<MeasureCell | null, string> | null {
  const parts = new Map<MeasureCell | null, string>();
  let at: MeasureCell | null = null;
  let named = 0;
  for (const { said: line, sign } of piecesOf(text)) {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    const cell: MeasureCell | null = isLabel(row, label) ? cellNamed(row, label) : null;
    if (cell) {
      if (parts.has(cell)) return null;
      at = cell;
      named++;
    }
    const said = cell ? value.trim() : line.trim();
    if (said === '') continue;
    const before = parts.get(at) ?? '';
    // What is no label after all goes on as it was written.
    parts.set(at, before === '' || cell ? said : `${before}${before.endsWith(sign.charAt(0)) ? sign.slice(1) : sign}${said}`);
  }
  return named > 0 ? parts : null;
}

/** Pieces of a text between borders outside quotation marks, each with the sign before it. */
function piecesOf(text: string): readonly { readonly said: string; readonly sign: string }[] {
  const quotes = quotationsOf(text);
  const pieces: { said: string; sign: string }[] = [];
  let start = 0;
  let sign = '';
  for (const { index, 0: border } of text.matchAll(BORDER)) {
    if (quotes.some((quote) => index > quote.start && index < quote.end - 1)) continue;
    const said = text.slice(start, index);
    // "2028 г. Ответственные: …": the full stop is the abbreviation's.
    pieces.push({ said: border.startsWith('.') && SHORTENED.test(said) ? `${said}.` : said, sign });
    start = index + border.length;
    sign = border;
  }
  return [...pieces, { said: text.slice(start), sign }];
}
