import { quotationsOf } from './quotes.ts';

/** How a new instruction begins after a comma. */
const BEGINS = String.raw`(?:слов[оа]|цифр|после\s+слов|перед\s+слов|дополнить|добавить|исключить|заменить|изложить|replace|delete|insert|add|after|before)`;

/** Where instructions part, the plainest first: lines and semicolons, then sentences too, then commas before what begins another. */
const BORDERS: readonly RegExp[] = [
  /[;\n]/gu,
  /[;\n]|\.\s+(?=\p{Lu})/gu,
  new RegExp(String.raw`[;\n]|\.\s+(?=\p{Lu})|,\s+(?:а\s+также\s+|и\s+|and\s+)?(?=${BEGINS})`, 'giu'),
];

/** A line that only says where: "в пункте 3.2:". */
const ONLY_PLACE = /^[^⟦⟧]{2,120}:$/u;

/** Ways of cutting a text into instructions; what stands in quotation marks is not cut. A line that says where is said again before each that follows. */
export function partsOf(text: string): readonly (readonly string[])[] {
  const quotes = quotationsOf(text);
  const ways: (readonly string[])[] = [];
  for (const border of BORDERS) {
    const parts: string[] = [];
    let start = 0;
    for (const { index, 0: sign } of text.matchAll(border)) {
      if (quotes.some((quote) => index >= quote.start && index < quote.end)) continue;
      parts.push(text.slice(start, index));
      start = index + sign.length;
    }
    parts.push(text.slice(start));
    const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
    if (filled.length > 1 && ways.at(-1)?.length !== filled.length) ways.push(underPlaces(filled));
  }
  return ways;
}

function underPlaces(parts: readonly string[]): readonly string[] {
  let place = '';
  return parts.flatMap((part, k) => {
    if (ONLY_PLACE.test(part) && k + 1 < parts.length) {
      place = part.slice(0, -1);
      return [];
    }
    return [place === '' ? part : `${place} ${part.replace(/^\s*(?:[-–—•*]|\d+[.)]|\p{L}\))\s*/u, '')}`];
  });
}
