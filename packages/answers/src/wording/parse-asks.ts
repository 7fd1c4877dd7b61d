import { clean } from '../place/words.ts';
import type { Ask } from './ask.ts';
import { FORMULAS } from './formulas.ts';
import { quotationsOf, unquoted } from './quotes.ts';

/** Longest instruction, quotations left out, that is looked at. */
const LONGEST = 3_000;
/** Most instructions in one cell. */
const MOST = 20;

const POLITE =
  /^\s*(?:предлага(?:ем|ется)|просим|считаем\s+(?:необходимым|целесообразным)|необходимо|следует|we\s+(?:propose|suggest)(?:\s+to)?|it\s+is\s+(?:proposed|suggested)\s+to|(?:propose|suggest)\s+to|please|сунуштайбыз|сунушталат|сунуш\s+кылабыз)(?![\p{L}\p{M}])[\s,:–—-]*/iu;
const BULLET = /^\s*(?:\d+[.)](?!\d)|\p{L}\)|[-–—•*])\s*/u;

/**
 * Reads a text as one or several instructions of legal drafting. Null unless every part of it is understood: nothing is taken from a
 * text of which a part is not.
 */
export function parseAsks(text: string): readonly Ask[] | null {
  const whole = parseOne(clean(text));
  if (whole) return [whole];
  const parts = partsOf(clean(text));
  if (parts.length < 2 || parts.length > MOST) return null;
  const asks = parts.map(parseOne);
  return asks.every((ask): ask is Ask => ask !== null) ? asks : null;
}

function parseOne(text: string): Ask | null {
  const quotes: string[] = [];
  let skeleton = '';
  let at = 0;
  for (const { text: quote, start, end } of quotationsOf(text)) {
    skeleton += `${text.slice(at, start)}⟦${quotes.length}⟧`;
    quotes.push(quote);
    at = end;
  }
  skeleton += text.slice(at);
  if (skeleton.length > LONGEST) return null;
  const body = skeleton.replace(BULLET, '').replace(POLITE, '').trim();
  const filled = (part: string): string => part.replace(/⟦(\d+)⟧/gu, (_, n: string) => `«${quotes[Number(n)] ?? ''}»`);
  for (const { pattern, make } of FORMULAS) {
    const match = pattern.exec(body);
    if (!match) continue;
    const { place = '', tail = '', rest = '', number = '', noun = '' } = match.groups ?? {};
    const named = match.slice(1).filter((one): one is string => one !== undefined && /^\d+$/u.test(one) && one !== number);
    const said = { quotes: named.map((n) => quotes[Number(n)] ?? ''), rest: unquoted(filled(rest)), number, noun };
    return { place: filled(`${place} ${tail}`).trim(), ...make(said) };
  }
  return null;
}

/** Instructions one below the other or parted by semicolons; what stands in quotation marks is not cut. */
function partsOf(text: string): readonly string[] {
  const quotes = quotationsOf(text);
  const parts: string[] = [];
  let start = 0;
  let next = 0;
  for (let k = 0; k < text.length; k++) {
    const quote = quotes[next];
    if (quote && k === quote.start) {
      k = quote.end - 1;
      next++;
      continue;
    }
    if (text[k] !== ';' && text[k] !== '\n') continue;
    parts.push(text.slice(start, k));
    start = k + 1;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
