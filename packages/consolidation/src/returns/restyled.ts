import { BOLD, type Document, ITALIC, type ParagraphLook, STRIKE, UNDERLINE, type Values } from '../document/document.ts';
import { PARAGRAPH_TRAITS, sameTrait } from '../document/traits.ts';
import { WORD_TRAITS, sameWordTrait, shownWord } from '../document/word-traits.ts';
import type { PropertyDifference } from '../amendments/change.ts';
import { blockAt } from '../flow/strip.ts';
import type { BaseIndex } from './context.ts';
import { folded } from './folded.ts';
import type { RawChange, RawFormat, RawParagraphFormat } from './raw-change.ts';
import { shownIn, sidesIn } from './style-traits.ts';

/** A style that does something else in the return than in the base. Changes of styles are never tracked. */
export interface RestyledStyle {
  readonly name: string;
  readonly was: Values;
  readonly now: Values;
  /** Names of the values that differ, sorted. */
  readonly names: readonly string[];
}

/** Half a millimetre in twentieths of a point. */
const ROUNDING = 29;

/** Styles that do something else in a return, by their folded names. */
export type Restyled = ReadonlyMap<string, RestyledStyle>;

/** Styles of the base that some paragraph of it has and that do something else in the return. */
export function restyledStyles(base: Document, made: Document): Restyled {
  const theirs = new Map((made.styles ?? []).map((style) => [folded(style.name), style.values]));
  const restyled = new Map<string, RestyledStyle>();
  for (const { name, values: was } of base.styles ?? []) {
    const now = theirs.get(folded(name));
    const names = now === undefined ? [] : Object.keys(was).filter((value) => differs(value, was[value], now[value]));
    if (now !== undefined && names.length > 0) restyled.set(folded(name), { name, was, now, names: names.sort() });
  }
  if (restyled.size === 0) return restyled;
  const used = usedStyles(base);
  for (const name of restyled.keys()) if (!used.has(name)) restyled.delete(name);
  return restyled;
}

function differs(name: string, was: Values[string] | undefined, now: Values[string] | undefined): boolean {
  if (was === undefined || now === undefined) return false;
  if (PARAGRAPH_TRAITS.includes(name)) return !sameTrait(was, now);
  if (WORD_TRAITS.includes(name)) return !sameWordTrait(name, was, now);
  if (typeof was !== 'number' || typeof now !== 'number') return was !== now;
  return Math.abs(was - now) > (name === 'left' || name === 'right' || name === 'first' ? ROUNDING : 0);
}

/** By base: every return asks for them. */
const usedIn = new WeakMap<Document, ReadonlySet<string>>();

function usedStyles(base: Document): ReadonlySet<string> {
  const known = usedIn.get(base);
  if (known) return known;
  const used = new Set<string>();
  const walk = (blocks: Document['flows'][number]['blocks']): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') used.add(folded(block.style));
      else for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
    }
  };
  for (const flow of base.flows) walk(flow.blocks);
  usedIn.set(base, used);
  return used;
}

/** What a silent change of a paragraph's look sets beyond what its style does by itself now: that is told once, of the style. */
export function beyondStyles(change: RawParagraphFormat, restyled: Restyled): Partial<ParagraphLook> {
  const style = restyled.get(folded(change.from.style));
  if (style === undefined || change.set.style !== undefined) return change.set;
  const { align, heading, indent, ...rest } = change.set;
  const told = (names: readonly string[]): boolean =>
    names.some((name) => style.names.includes(name)) &&
    names.every((name) => valueOf(change.from, name) === style.was[name] && valueOf(change.to, name) === style.now[name]);
  return {
    ...rest,
    ...(align !== undefined && !told(['align']) && { align }),
    ...(heading !== undefined && !told(['heading']) && { heading }),
    ...(indent !== undefined && !told(['left', 'right', 'first']) && { indent }),
  };
}

function valueOf(look: ParagraphLook, name: string): Values[string] | undefined {
  if (name === 'align') return look.align || 'left';
  if (name === 'heading') return look.heading ?? 0;
  return name === 'left' || name === 'right' || name === 'first' ? (look.indent?.[name] ?? 0) : undefined;
}

const BITS: readonly (readonly [number, string])[] = [
  [BOLD, 'bold'],
  [ITALIC, 'italic'],
  [UNDERLINE, 'underline'],
  [STRIKE, 'strike'],
];

/** Leaves out silent changes of words' formatting, and of what else is set, that come of what their paragraph's style does now. */
export function withoutStyled(changes: readonly RawChange[], restyled: Restyled, base: BaseIndex): readonly RawChange[] {
  if (restyled.size === 0) return changes;
  return changes.filter((change) => {
    if (change.actor !== null) return true;
    if (change.kind === 'format') return !isStyled(change, restyled, base);
    if (change.kind !== 'property' || (change.differences[0]?.of !== 'paragraph' && change.differences[0]?.of !== 'words')) return true;
    const style = styleAt(change, restyled, base);
    if (style === undefined) return true;
    const left = change.differences.filter((one) => !isTold(one, style));
    Object.assign(change, { differences: left });
    return left.length > 0;
  });
}

/** True for a difference that is what the style does now: all sides of a border are told as one. */
function isTold({ of, name, was, now }: PropertyDifference, style: RestyledStyle): boolean {
  if (of === 'words')
    return (name === 'font' ? ['font', 'fontAscii'] : [name]).some((one) => {
      const [mine, theirs] = [style.was[one], style.now[one]];
      return mine !== undefined && theirs !== undefined && shownWord(name, mine) === was && shownWord(name, theirs) === now;
    });
  return sidesIn(name).every((one) => style.names.includes(one) && shownIn(style.was, one) === was && shownIn(style.now, one) === now);
}

function styleAt({ flow: key, start }: Pick<RawFormat, 'flow' | 'start'>, restyled: Restyled, base: BaseIndex): RestyledStyle | undefined {
  const flow = base.flow(key);
  const block = flow?.blocks[blockAt(flow, start)];
  return block?.kind === 'paragraph' ? restyled.get(folded(block.style)) : undefined;
}

function isStyled(change: RawFormat, restyled: Restyled, base: BaseIndex): boolean {
  const { set, clear } = change;
  const style = styleAt(change, restyled, base);
  if (style === undefined) return false;
  let [sets, clears] = [0, 0];
  for (const [bit, name] of BITS) {
    if (!style.names.includes(name)) continue;
    if (style.now[name] === 1) sets |= bit;
    else clears |= bit;
  }
  return (set & ~sets) === 0 && (clear & ~clears) === 0;
}
