/**
 * A letter, as a folded deadline has it, in the patterns of this folder. All letters there are (`\p{L}`) are some six hundred ranges, which every pattern
 * that names them takes half a millisecond to be made ready for: together more than all else that is done to a plan's table.
 */
export const LETTER = '[a-zа-я]';

/** Words for numbers, by their beginnings: ordinals and cardinals in Russian, Kyrgyz, English. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-zа-я])(?:перв(?:ый|ого|ом|ое|ая|ой)|биринчи|first|1st|1-?й|1-?ый|1-?го|1-?чи)(?![a-zа-я])/gu, '1'],
  [/(?<![a-zа-я])(?:втор(?:ой|ого|ом|ое|ая)|экинчи|second|2nd|2-?й|2-?ой|2-?го|2-?чи)(?![a-zа-я])/gu, '2'],
  [/(?<![a-zа-я])(?:трет(?:ий|ьего|ьем|ье|ья|ьей)|учунчу|third|3rd|3-?й|3-?ий|3-?го|3-?чу)(?![a-zа-я])/gu, '3'],
  [/(?<![a-zа-я])(?:четв[е]рт(?:ый|ого|ом|ое|ая|ой)|тортунчу|fourth|4th|4-?й|4-?ый|4-?го|4-?чу)(?![a-zа-я])/gu, '4'],
  [/(?<![a-zа-я])(?:один|одного|одна|бир|one)(?![a-zа-я])/gu, '1'],
  [/(?<![a-zа-я])(?:два|две|двух|эки|two)(?![a-zа-я])/gu, '2'],
  [/(?<![a-zа-я])(?:три|трех|уч|three)(?![a-zа-я])/gu, '3'],
  [/(?<![a-zа-я])(?:четыре|четырех|торт|four)(?![a-zа-я])/gu, '4'],
  [/(?<![a-zа-я])(?:пять|пяти|беш|five)(?![a-zа-я])/gu, '5'],
  [/(?<![a-zа-я])(?:шесть|шести|алты|six)(?![a-zа-я])/gu, '6'],
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
    .replace(/(?<![a-zа-яі])[iіxvх]{1,4}(?![a-zа-яі])/gu, (roman) => roman.replaceAll('і', 'i').replaceAll('х', 'x'));
  plain = plain
    .replace(/\bon[ -]going\b/gu, 'ongoing')
    .replace(/^(срок(?:и)?(?: исполнения| реализации| выполнения)?|мооноту|deadline) ?[:-] ?(?=.{4})/u, '');
  for (const [words, digit] of NUMBERS) plain = plain.replace(words, digit);
  return plain
    .replace(/[\s.;,]+$/u, (end) => (end.includes('.') && /(?<![a-zа-я])(?:г|гг|ж|кв)$/u.test(plain.slice(0, -end.length)) ? '.' : ''))
    .trim();
}
