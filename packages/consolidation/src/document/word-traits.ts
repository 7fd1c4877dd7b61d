import { type Trait, nearBorder } from './traits.ts';
import type { Values } from './values.ts';

/** What words look like where nobody sets anything (ECMA-376 Part 1, 17.3.2, and what Word takes where the file is silent). */
export const PLAIN_WORDS: Values = Object.freeze({
  ...{ font: 'Times New Roman', fontAscii: 'Times New Roman', fontCs: '', fontEa: '', size: 20, sizeCs: 20 },
  ...{ colour: '000000', highlight: 'none', caps: 'off', hidden: 'off', underlining: 'none', spacing: 0, scale: 100, raise: 0 },
  ...{ frame: 'none', outline: 'off', shadow: 'off', emboss: 'off', imprint: 'off', complex: 'off' },
});

/** Names of what `WordStretch.look` may hold. */
export const WORD_TRAITS: readonly string[] = Object.keys(PLAIN_WORDS);

export const plainWord = (name: string): Trait => PLAIN_WORDS[name] ?? 'none';

/** So far a part of a colour may be off: programs work out tints of a theme in their own ways. */
const TINT = 6;

/** True for two values of a trait of words that nobody tells apart. What is not known ('') may be any. */
export function sameWordTrait(name: string, one: Trait, other: Trait): boolean {
  if (one === other || one === '' || other === '') return true;
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < (LEAST[name] ?? 1);
  const [mine, theirs] = [String(one), String(other)];
  if (name.startsWith('font')) return foldFont(mine) === foldFont(theirs);
  if (name === 'colour' || name === 'highlight') return nearColour(mine, theirs);
  // Whether words are underlined at all is basic formatting.
  if (name === 'underlining') return mine === 'none' || theirs === 'none';
  return name === 'frame' && nearBorder(mine, theirs);
}

/** From so much on two numbers are told apart: twentieths of a point and percents are rounded on saving, sizes in half-points are not. */
const LEAST: Readonly<Record<string, number>> = { spacing: 4, scale: 2, raise: 2 };

/** Names of one typeface: older files name the Cyrillic part of one by itself. */
const foldFont = (name: string): string => name.toLowerCase().replace(/\s+(?:cyr|ce)$/u, '');

function nearColour(one: string, other: string): boolean {
  if (!/^[0-9A-F]{6}$/u.test(one) || !/^[0-9A-F]{6}$/u.test(other)) return false;
  return [0, 2, 4].every(
    (at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) <= TINT,
  );
}

/** A trait of words as people read it: sizes and lengths in points, colours by name, with their digits where the name alone does not say which. */
export function shownWord(name: string, value: Trait): string {
  if (typeof value === 'number') {
    if (name === 'scale') return `${value}%`;
    return `${Math.round((name === 'spacing' ? value / 20 : value / 2) * 100) / 100} pt`;
  }
  if (name === 'colour' || name === 'highlight') return colourName(value);
  if (name !== 'frame') return value;
  const [kind = '', size = '', ...rest] = value.split(' ');
  return size === '' ? kind : [kind, `${Number(size) / 8} pt`, ...rest.map(colourName)].join(' ');
}

/** Colours that Word offers by name or in its palette. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ '000000': 'black', FFFFFF: 'white', FF0000: 'red', FFFF00: 'yellow', '00FF00': 'green', '0000FF': 'blue', '00FFFF': 'turquoise' },
  ...{ FF00FF: 'pink', '808080': 'grey', '008000': 'green', '00B050': 'green', '0070C0': 'blue', FFC000: 'orange', '7030A0': 'violet' },
};

function colourName(value: string): string {
  if (!/^[0-9A-F]{6}$/u.test(value)) return value;
  return NAMED[value] ?? `${hueOf(value)} #${value}`;
}

/** The name that a colour comes nearest to. */
function hueOf(value: string): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = most - least;
  if (spread < 24) return most < 48 ? 'black' : least > 240 ? 'white' : 'grey';
  const turn = most === r ? (((g - b) / spread + 6) % 6) * 60 : most === g ? ((b - r) / spread + 2) * 60 : ((r - g) / spread + 4) * 60;
  return HUES.find(([until]) => turn < until)?.[1] ?? 'red';
}

const HUES: readonly (readonly [until: number, name: string])[] = [
  ...[[18, 'red'] as const, [45, 'orange'] as const, [70, 'yellow'] as const, [165, 'green'] as const, [195, 'turquoise'] as const],
  ...[[255, 'blue'] as const, [290, 'violet'] as const, [340, 'pink'] as const],
];
