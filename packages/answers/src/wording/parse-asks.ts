import { clean } from '../place/words.ts';
import type { Ask } from './ask.ts';
import { FORMULAS } from './formulas.ts';
import { partsOf } from './parts-of-asks.ts';
import { quotationsOf, unquoted } from './quotes.ts';

/** Longest instruction, quotations left out, that is looked at. */
const LONGEST = 3_000;
/** Most instructions in one cell. */
const MOST = 20;

const POLITE =
  /^\s*(?:предлага(?:ем|ется)|просим|считаем\s+(?:необходимым|целесообразным)|необходимо|следует|целесообразно|we\s+(?:propose|suggest)(?:\s+to)?|it\s+is\s+(?:proposed|suggested)\s+to|(?:propose|suggest)\s+to|please|сунуштайбыз|сунушталат|сунуш\s+кылабыз)(?![\p{L}\p{M}])[\s,:–—-]*/iu;
const BULLET = /^\s*(?:\d+[.)](?!\d)|\p{L}\)(?=\s*\p{L}{3})|[-–—•*])\s*/u;
/** A reason that an instruction gives at its end: what it names there is no place. */
const BECAUSE =
  /[\s,.;(–—-]+(?:так\s+как|т\.\s?к\.|поскольку|потому\s+что|ввиду|в\s+связи\s+с|во\s+избежание|из-за|as\s+it|because|since|due\s+to|in\s+order\s+to|анткени|себеби)(?![\p{L}\p{M}])[^]*$/iu;
/** What one instruction asks never stands in what another says of its place: then there are two. */
const ACTS =
  /(?<![\p{L}\p{M}])(?:заменить|исключить|удалить|убрать|дополнить|добавить|включить|вставить|изложить|replace|delete|remove|insert|add|substitute|алмаштыр\p{L}*|алып\s+сал\p{L}*|толукта\p{L}*|баяндал\p{L}*)(?![\p{L}\p{M}])/iu;
const BESIDE = /(?<![\p{L}\p{M}])(?:после|перед|after|before|кийин|алдына)(?![\p{L}\p{M}])/iu;
/** "подпункт «г»": the quotation marks only make a letter stand out. */
const LETTERED = /(п(?:од)?пункт\p{L}*\s*)[«"“„‘'](\p{L})\)?[»"”“’']/giu;

/** "заменить МВД на ИИМ", "МВД заменить на ИИМ": short forms stand without quotation marks. */
const SHORT = String.raw`\p{Lu}[\p{Lu}\p{N}]+`;
const CAPITALS = new RegExp(String.raw`(заменить\s+|replace\s+)(${SHORT})\s+(на|with|by)\s+(${SHORT})(?![\p{L}\p{N}])`, 'gu');
const CAPITALS_FIRST = new RegExp(String.raw`(^|[\s;,])(${SHORT})\s+(заменить\s+на)\s+(${SHORT})(?![\p{L}\p{N}])`, 'gu');

/**
 * Reads a text as one or several instructions of legal drafting. Null unless every part of it is understood: nothing is taken from a
 * text of which a part is not.
 */
export function parseAsks(text: string): readonly Ask[] | null {
  const plain = clean(text).replace(LETTERED, '$1$2)').replace(CAPITALS, '$1«$2» $3 «$4»').replace(CAPITALS_FIRST, '$1«$2» $3 «$4»');
  const whole = parseOne(plain);
  if (whole) return [whole];
  for (const parts of partsOf(plain)) {
    if (parts.length > MOST) continue;
    const asks = parts.map(parseOne);
    if (asks.every((ask): ask is Ask => ask !== null)) return inherited(asks);
  }
  return null;
}

/** "в пункте 3.2 слова «…» заменить …, слова «…» исключить": a place holds until another is named. */
function inherited(asks: readonly Ask[]): readonly Ask[] {
  let place = '';
  return asks.map((ask) => {
    if (ask.place !== '') place = ask.place;
    return ask.place === '' && ask.kind.endsWith('-words') ? { ...ask, place } : ask;
  });
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
  const because = BECAUSE.exec(body)?.[0] ?? '';
  const bare = body.slice(0, body.length - because.length);
  const filled = (part: string): string => part.replace(/⟦(\d+)⟧/gu, (_, n: string) => `«${quotes[Number(n)] ?? ''}»`);
  for (const { pattern, open, make } of FORMULAS) {
    const match = pattern.exec(open ? body : bare);
    if (!match) continue;
    const { place = '', tail = '', rest = '', number = '', letter = '', noun = '', named = '' } = match.groups ?? {};
    if (ACTS.test(`${place} ${tail}`) || goesOn(rest)) continue;
    const groups = match.slice(1).filter((one): one is string => one !== undefined && /^\d+$/u.test(one) && one !== number);
    const said = {
      quotes: groups.map((n) => quotes[Number(n)] ?? ''),
      rest: unquoted(filled(rest)),
      number: number || letter,
      noun,
      named: unquoted(filled(named)),
    };
    const ask: Ask = { place: filled(`${place} ${tail}`).trim(), ...make(said) };
    // "слова «…» и «…» исключить": several quotations name no place that goes as a whole.
    if (ask.kind === 'delete' && (`${place} ${tail}`.match(/⟦/gu) ?? []).length > 1) continue;
    if (ask.kind === 'append' && BESIDE.test(place)) continue;
    return open || because === '' ? ask : { ...ask, because: filled(because.replace(/^[\s,.;(–—-]+|[\s)]+$/gu, '')) };
  }
  return null;
}

/** True where another thing follows a text that is quoted: "изложить в редакции: «…»; пункт 2 исключить". Labels of fields may follow. */
function goesOn(rest: string): boolean {
  const [, after = ''] = /^⟦\d+⟧([^]*)$/u.exec(rest) ?? [];
  return ACTS.test(after) || (/^\s*[;.,]\s*\p{L}/u.test(after) && !/[:–—]/u.test(after));
}
