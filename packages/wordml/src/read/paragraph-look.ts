import type { FormerParagraph, ParagraphLook, Values } from '@svod/consolidation';
import { isW, wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { NO_INDENTS, indentOf, overIndents, readIndents } from './indents.ts';
import { readNumbering } from './list-membership.ts';
import type { List } from './numbering.ts';
import { differingProperties } from './same-markup.ts';
import { alignOf, outlineOf } from './styles.ts';
import type { ParagraphStyle, Styles } from './styles.ts';
import { NO_TRAITS, overTraits, readTraits } from './traits.ts';

/** What the look of a paragraph depends on beside its own properties. */
export interface Looks {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
}

/** Style of a paragraph by its `w:pPr`. */
export function paragraphStyleOf(looks: Looks, properties: XmlElement | null): ParagraphStyle {
  const element = properties === null ? null : wChild(properties, 'pStyle');
  return looks.styles.paragraph(element === null ? null : wAttr(element, 'val'));
}

/** The basic formatting that a `w:pPr` gives a paragraph, with its style and its list. */
export function paragraphLook(looks: Looks, properties: XmlElement | null, style: ParagraphStyle): ParagraphLook {
  const outline = outlineOf(properties) ?? style.outline;
  const numbering = membership(looks, properties, style);
  const indent = indentOf(indents(looks, properties, style, numbering));
  return {
    style: style.name,
    heading: outline === null || outline > 8 ? null : outline + 1,
    numbering,
    align: alignOf(properties) || style.align,
    ...(indent && { indent }),
  };
}

/**
 * What the properties were before the tracked changes of them: `w:pPrChange` holds the complete former set (17.13.5.29), `w:ins` in
 * `w:numPr` says that the list was put on (17.13.5.19), a legacy `w:numberingChange` that its numbers were others. Null: no such change.
 */
export function formerParagraph(looks: Looks, properties: XmlElement | null, look: ParagraphLook, traits: Values): FormerParagraph | null {
  if (properties === null) return null;
  const change = wChild(properties, 'pPrChange');
  const numbers = wChild(properties, 'numPr');
  const mark = wChild(properties, 'rPr');
  const others = new Set([
    ...(mark !== null && wChild(mark, 'rPrChange') !== null ? ['mark'] : []),
    ...(numbers !== null && wChild(numbers, 'numberingChange') !== null ? ['numberingChange'] : []),
  ]);
  if (change !== null) {
    const was = wChild(change, 'pPr');
    const formerStyle = paragraphStyleOf(looks, was);
    const former = paragraphLook(looks, was, formerStyle);
    const same = JSON.stringify(former) === JSON.stringify(look);
    for (const name of differingProperties(properties, was, NOT_COMPARED)) if (same || !LOOK.has(name)) others.add(name);
    return { look: former, ...withTraits(paragraphTraits(was, formerStyle)), others: [...others].sort() };
  }
  if (numbers !== null && wChild(numbers, 'ins') !== null) {
    const style = paragraphStyleOf(looks, properties);
    const plain: XmlElement = { ...properties, children: properties.children.filter((each) => each !== numbers) };
    return { look: paragraphLook(looks, plain, style), ...withTraits(traits), others: [...others].sort() };
  }
  return others.size === 0 ? null : { look, ...withTraits(traits), others: [...others].sort() };
}

/** What a `w:pPr` and its style set beside the basic formatting. */
export const paragraphTraits = (properties: XmlElement | null, style: ParagraphStyle): Values =>
  overTraits(style.traits, readTraits(properties));

/** As a member of a value; nothing where nothing is set. */
export const withTraits = (traits: Values): { readonly traits?: Values } => (traits === NO_TRAITS ? {} : { traits });

/** Not among the properties that a former set holds. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['rPr', 'sectPr', 'pPrChange']);
/** Told by the look itself. */
const LOOK: ReadonlySet<string> = new Set(['pStyle', 'jc', 'numPr', 'outlineLvl', 'ind']);

/** List and level of a paragraph: its own, else its style's, whose level may be tied to the style (17.9.23). */
function membership(looks: Looks, properties: XmlElement | null, style: ParagraphStyle): ParagraphLook['numbering'] {
  const own = properties === null ? null : readNumbering(properties);
  const id = own?.list ?? style.numbering.list;
  const list = id === null || id === '0' ? undefined : looks.lists.get(id);
  if (id === null || list === undefined) return null;
  if (own?.level != null) return { list: id, level: own.level };
  if (own?.list != null && own.list !== style.numbering.list) return { list: id, level: 0 };
  const tied = style.numberingStyle === '' ? -1 : list.levels.findIndex((level) => level?.style === style.numberingStyle);
  return { list: id, level: tied >= 0 ? tied : (style.numbering.level ?? 0) };
}

/** Indents of the style, the list's level and the paragraph itself; a list that the style brings is under the style's own (17.9.22). */
function indents(
  looks: Looks,
  properties: XmlElement | null,
  style: ParagraphStyle,
  numbering: ParagraphLook['numbering'],
): ReturnType<typeof readIndents> {
  const level = numbering === null ? undefined : looks.lists.get(numbering.list)?.levels[numbering.level];
  const ofList = level?.indents ?? NO_INDENTS;
  const listed = properties !== null && readNumbering(properties).list !== null;
  const below = listed ? overIndents(style.indents, ofList) : overIndents(ofList, style.indents);
  return overIndents(below, readIndents(properties));
}

/** True for a marker of a tracked change of a paragraph's list. */
export const isListMarker = (element: XmlElement): boolean => isW(element, 'ins') || isW(element, 'numberingChange');
