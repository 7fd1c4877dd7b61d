import type { Values } from './document.ts';

/** What paragraphs, rows and cells are where nobody sets anything. */
export const PLAIN_TRAITS: Values = Object.freeze({
  before: 0,
  after: 0,
  line: 'auto 240',
  shade: 'none',
  keepNext: 'off',
  keepLines: 'off',
  pageBreakBefore: 'off',
  contextualSpacing: 'off',
  valign: 'top',
  direction: 'lrTb',
  cantSplit: 'off',
  height: 'any',
  align: 'left',
  bidi: 'off',
  floating: 'off',
  // What Word takes where no style of a table says anything (ECMA-376 Part 1, 17.4.34).
  'margin-left': 115,
  'margin-right': 115,
  'margin-top': 0,
  'margin-bottom': 0,
});

export type Trait = number | string;

/** What a trait is where nobody sets it. */
export const plainTrait = (name: string): Trait => PLAIN_TRAITS[name] ?? 'none';

/** Under half a point, in twentieths: programs that count in other units round lengths on saving. */
const ROUNDING = 9;
/** In 240ths of a line: some programs keep whole percents. */
const LINE_ROUNDING = 3;

/**
 * True for two values of a trait that nobody tells apart: equal but for how programs round lengths and widths of lines. Space that a program works out
 * by itself (`auto`) may be any: some write what they made of it.
 */
export function sameTrait(one: Trait, other: Trait): boolean {
  if (one === other || one === 'auto' || other === 'auto') return true;
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= ROUNDING;
  const [mine, theirs] = [String(one).split(' '), String(other).split(' ')];
  if (mine.length !== theirs.length || mine[0] !== theirs[0]) return false;
  return mine.every((word, k) => word === theirs[k] || (k === 1 && near(mine[0] ?? '', Number(word), Number(theirs[k]))));
}

/** True for two borders, written as traits, of one kind and colour and of neighbouring widths. */
export const nearBorder = (one: string, other: string): boolean => sameTrait(one, other);

function near(kind: string, one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return false;
  const distance = Math.abs(one - other);
  if (kind === 'auto') return distance <= LINE_ROUNDING;
  if (kind === 'exact' || kind === 'least') return distance <= ROUNDING;
  // Widths of borders are in eighths of a point.
  return distance <= Math.max(2, Math.max(one, other) / 4);
}

/** True for sets of values that say the same. */
export function sameValues(one: Values | undefined, other: Values | undefined): boolean {
  if (one === other) return true;
  const [mine, theirs] = [one ?? {}, other ?? {}];
  const names = Object.keys(mine);
  return names.length === Object.keys(theirs).length && names.every((name) => mine[name] === theirs[name]);
}

/** Names of what `Paragraph.traits` may hold. */
export const PARAGRAPH_TRAITS: readonly string[] = [
  ...['before', 'after', 'line', 'shade', 'keepNext', 'keepLines', 'pageBreakBefore', 'contextualSpacing', 'bidi'],
  ...['border-top', 'border-bottom', 'border-left', 'border-right', 'border-between'],
];
