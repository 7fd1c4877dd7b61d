import { quotationsOf } from '../wording/quotes.ts';
import { type PlaceKind, ordinalOf, placeKindOf } from './place-words.ts';
import { clean } from './words.ts';

/** A numbered thing that a description of a place names. `any`: a number alone. */
export interface PlaceRef {
  readonly kind: PlaceKind | 'any';
  readonly number: string;
}

/** What a description of a place says, before it is looked up. */
export interface PlaceText {
  readonly refs: readonly PlaceRef[];
  /** What columns are called: words after "графа", and words that name nothing else. */
  readonly fields: readonly string[];
  readonly quotes: readonly string[];
  /** It speaks of the text as a whole. */
  readonly whole: boolean;
  /** It names what something is to follow, or what is not there yet. */
  readonly after: boolean;
  readonly fresh: boolean;
  /** Words that are not understood. */
  readonly left: readonly string[];
}

const RANGE = String.raw`\d+(?:\.\d+)+\s*[-–—]\s*\d+(?:\.\d+)+`;
const NUMBER = String.raw`\d+(?:\.\d+)*(?:-\d+)?`;
const ITEM = String.raw`(?<![\p{L}\p{N}])\p{L}(?=\))`;
const TOKEN = new RegExp(`(${RANGE})|(${NUMBER})|(${ITEM})|([\\p{L}\\p{M}]+)`, 'gu');
const ROMAN = /^[IVXLC]+$/u;

/** "подпункт в", "подпункт «в»", "1.1 в": a letter that ends what is said is an item's, though it be a word too. */
const SUBITEM =
  /((?:подпункт|пунктча)\p{L}*|(?<![\p{L}\p{N}])пп?\.)\s*["«“„']?(\p{Ll})["»”“']?(?=\s*(?:$|[,.;]|\s(?:пункт|п\.|мер|мероприят|раздел)))/gu;
const BESIDE_NUMBER = /(\d)\s+(\p{Ll})(?=\s*(?:$|[,;]))/gu;

/** Reads how a place is described: "мера 2.3, графа «Срок»", "п. 3.1 раздела 3", "3-бөлүм", "Measure 2.3 (deadline)". */
export function parsePlace(description: string): PlaceText {
  const text = clean(description).replace(SUBITEM, '$1 $2)').replace(BESIDE_NUMBER, '$1 $2)');
  const refs: PlaceRef[] = [];
  const fields: string[] = [];
  const quotes: string[] = [];
  const left: string[] = [];
  let [whole, after, fresh] = [false, false, false];
  let pending: string | null = null;
  /** A kind of thing whose number has not come yet. */
  let open: PlaceKind | null = null;
  /** The last thing read was a quotation. */
  let quoted = false;
  const give = (number: string): void => {
    if (open === null) {
      if (pending !== null) refs.push({ kind: 'any', number: pending });
      pending = number;
    } else refs.push({ kind: open, number });
    if (open !== null) open = null;
  };
  const settle = (): void => {
    if (open !== null) refs.push({ kind: open, number: '' });
    open = null;
  };
  const word = (one: string): void => {
    const ordinal = ordinalOf(one);
    if (ordinal > 0 || ROMAN.test(one)) return give(ordinal > 0 ? String(ordinal) : one);
    const kind = placeKindOf(one);
    // "подпункт б": a letter after it is its number, with a bracket or without.
    if (open === 'point' && /^\p{L}$/u.test(one) && !/^[IVXLC]$/u.test(one)) {
      open = null;
      refs.push({ kind: 'item', number: one.toLowerCase() });
    } else if (kind === null) left.push(one);
    else if (kind === 'whole') whole = true;
    else if (kind === 'after') after = true;
    else if (kind === 'new') fresh = true;
    else if (kind === 'field' && quoted && quotes.length > 0) {
      // "«Мөөнөтү» графасы": in Kyrgyz the name comes first.
      fields.push(quotes.pop() ?? '');
    } else if (kind !== 'filler') {
      settle();
      // "2.1 столбец …": no column has such a number.
      if (kind === 'field' && pending?.includes('.')) {
        refs.push({ kind: 'any', number: pending });
        pending = null;
      }
      if (pending === null) open = kind;
      else refs.push({ kind, number: pending });
      pending = null;
    }
  };
  let at = 0;
  const plain = (until: number): void => {
    for (const [, range, number, item, letters] of text.slice(at, until).matchAll(TOKEN)) {
      if (range !== undefined) {
        const [from = '', to = ''] = range.split(/\s*[-–—]\s*/u);
        give(from);
        refs.push({ kind: 'any', number: to });
      } else if (number !== undefined) give(number);
      else if (item !== undefined) refs.push({ kind: 'item', number: item.toLowerCase() });
      else if (letters !== undefined) word(letters);
      quoted = false;
    }
  };
  for (const quote of quotationsOf(text)) {
    plain(quote.start);
    at = quote.end;
    const [last] = refs.slice(-1);
    if (open === 'field') {
      fields.push(quote.text);
      open = null;
    } else if (last?.kind === 'field' && /(?:граф|столб|колонк|column)\p{L}*\s*$/iu.test(text.slice(0, quote.start))) {
      // "5, столбец «Срок»": the number is the place's.
      refs[refs.length - 1] = { kind: 'any', number: last.number };
      fields.push(quote.text);
    } else {
      quotes.push(quote.text);
      quoted = true;
    }
  }
  plain(text.length);
  if (pending !== null) refs.push({ kind: 'any', number: pending });
  settle();
  return { refs, fields, quotes, whole, after, fresh, left };
}
