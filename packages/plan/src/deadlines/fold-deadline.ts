/** Words for numbers, by their beginnings: ordinals and cardinals in Russian, Kyrgyz, English. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:перв(?:ый|ого|ом|ое|ая|ой)|биринчи|first|1st|1-?й|1-?ый|1-?го|1-?чи)(?!\p{L})/gu, '1'],
  [/(?<!\p{L})(?:втор(?:ой|ого|ом|ое|ая)|экинчи|second|2nd|2-?й|2-?ой|2-?го|2-?чи)(?!\p{L})/gu, '2'],
  [/(?<!\p{L})(?:трет(?:ий|ьего|ьем|ье|ья|ьей)|учунчу|third|3rd|3-?й|3-?ий|3-?го|3-?чу)(?!\p{L})/gu, '3'],
  [/(?<!\p{L})(?:четв[е]рт(?:ый|ого|ом|ое|ая|ой)|тортунчу|fourth|4th|4-?й|4-?ый|4-?го|4-?чу)(?!\p{L})/gu, '4'],
  [/(?<!\p{L})(?:один|одного|одна|бир|one)(?!\p{L})/gu, '1'],
  [/(?<!\p{L})(?:два|две|двух|эки|two)(?!\p{L})/gu, '2'],
  [/(?<!\p{L})(?:три|трех|уч|three)(?!\p{L})/gu, '3'],
  [/(?<!\p{L})(?:четыре|четырех|торт|four)(?!\p{L})/gu, '4'],
  [/(?<!\p{L})(?:пять|пяти|беш|five)(?!\p{L})/gu, '5'],
  [/(?<!\p{L})(?:шесть|шести|алты|six)(?!\p{L})/gu, '6'],
];

/**
 * A deadline's text for matching only: lower case, one kind of dash, single spaces, ё and the Kyrgyz letters ң ө ү as their plain likes
 * (they are often typed so), Cyrillic letters that stand in Roman numerals as Latin ones, words for numbers as digits.
 */
export function foldDeadline(text: string): string {
  let plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/ё/gu, 'е')
    .replace(/ң/gu, 'н')
    .replace(/ө/gu, 'о')
    .replace(/ү/gu, 'у')
    .replace(/(?<!\p{L})[iіxvх]{1,4}(?!\p{L})/gu, (roman) => roman.replaceAll('і', 'i').replaceAll('х', 'x'));
  for (const [words, digit] of NUMBERS) plain = plain.replace(words, digit);
  return plain
    .replace(/[\s.;,]+$/u, (end) => (end.includes('.') && /(?<!\p{L})(?:г|гг|ж|кв)$/u.test(plain.slice(0, -end.length)) ? '.' : ''))
    .trim();
}
