import type { Indent, Paragraph, ParagraphLook } from '@svod/consolidation';
import { readNumbering } from '../read/list-membership.ts';
import { paragraphLook } from '../read/paragraph-look.ts';
import { described } from '../read/same-markup.ts';
import { alignOf, outlineOf } from '../read/styles.ts';
import { append, cloneElement, insertAfter, insertBefore, remove } from '../xml/edit.ts';
import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { PARAGRAPH_ORDER, RUN_ORDER, removeProperty, setProperty } from './ordered-properties.ts';
import type { Carrier, MarkSource } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Neighbour } from './setting.ts';
import type { Stamp } from './stamp.ts';
import type { Writing } from './writing.ts';

const MARKS = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'] as const;

/** Properties for a new paragraph: the neighbour's where the style is the same, else those of the style alone. */
export function newParagraphProperties(source: MarkSource, neighbour: Neighbour, pen: Pen, writing: Writing): XmlElement {
  if (source.from === 'block') {
    const element = writing.originalOf(source.flow, source.block);
    const copy = element === null ? null : copyProperties(wChild(element, 'pPr'), pen);
    const block = writing.planning.book.flow(source.flow)?.blocks[source.block];
    if (copy !== null) {
      if (source.set && block?.kind === 'paragraph') setLook(copy, { ...block, ...source.set }, pen, writing);
      return copy;
    }
    if (block?.kind !== 'paragraph') return copyProperties(wChild(neighbour.element, 'pPr'), pen);
    return fromValues(block, neighbour, pen, writing);
  }
  return fromValues(source.paragraph, neighbour, pen, writing);
}

/** Marks a paragraph's end as inserted or deleted: an element in the properties of the mark, before all others (17.13.5.15, .20). */
export function stampMark(properties: XmlElement, ins: Stamp | null, del: Stamp | null, pen: Pen): void {
  if (ins === null && del === null) return;
  let mark = wChild(properties, 'rPr');
  if (mark === null) {
    mark = pen.w('rPr');
    setProperty(properties, mark, PARAGRAPH_ORDER);
  }
  if (del !== null) setProperty(mark, pen.deleted(del), RUN_ORDER);
  if (ins !== null) setProperty(mark, pen.inserted(ins), RUN_ORDER);
}

/** The `w:pPr` of a paragraph, made where there is none. */
export function propertiesOf(paragraph: XmlElement, pen: Pen): XmlElement {
  const known = wChild(paragraph, 'pPr');
  if (known !== null) return known;
  const made = pen.w('pPr');
  insertAfter(paragraph, null, made);
  return made;
}

/**
 * Gives a paragraph new properties as a tracked change of them (17.13.5.29); its mark's and its section's stay. Nothing is written when
 * they do not differ, or when it holds such a change already.
 */
export function carryProperties(paragraph: XmlElement, carrier: Carrier, pen: Pen, writing: Writing): void {
  const old = wChild(paragraph, 'pPr');
  if (old !== null && wChild(old, 'pPrChange') !== null) return;
  const made = newParagraphProperties(carrier.source, { element: paragraph }, pen, writing);
  removeProperty(made, 'rPr');
  trackProperties(paragraph, made, carrier.stamp, pen);
}

/**
 * Gives a paragraph the look that is asked for as a tracked change of its properties; the rest of them stays. False where it holds such a
 * change already.
 */
export function trackLook(paragraph: XmlElement, look: ParagraphLook, stamp: Stamp, pen: Pen, writing: Writing): boolean {
  const old = wChild(paragraph, 'pPr');
  if (old !== null && wChild(old, 'pPrChange') !== null) return false;
  const made = old === null ? pen.w('pPr') : cloneElement(old);
  for (const local of ['rPr', 'sectPr'] as const) removeProperty(made, local);
  setLook(made, look, pen, writing);
  trackProperties(paragraph, made, stamp, pen);
  return true;
}

function setLook(properties: XmlElement, look: ParagraphLook, pen: Pen, writing: Writing): void {
  setStyle(properties, look, pen, writing);
  setNumbering(properties, look, pen, writing);
  setAlign(properties, look, pen, writing);
  setHeading(properties, look, pen, writing);
  setIndent(properties, look, pen, writing, 0);
}

function trackProperties(paragraph: XmlElement, made: XmlElement, stamp: Stamp, pen: Pen): void {
  const old = wChild(paragraph, 'pPr');
  const was = old === null ? pen.w('pPr') : cloneElement(old);
  for (const local of ['rPr', 'sectPr'] as const) removeProperty(was, local);
  if (described(made) === described(was)) return;
  for (const local of ['rPr', 'sectPr'] as const) {
    const kept = old === null ? null : wChild(old, local);
    if (kept !== null) setProperty(made, cloneElement(kept), PARAGRAPH_ORDER);
  }
  setProperty(made, pen.changed('pPrChange', { ...stamp, moved: false }, was), PARAGRAPH_ORDER);
  if (old !== null) remove(old);
  insertBefore(paragraph, paragraph.children[0] ?? null, made);
}

/** Effective style of a paragraph. */
export function styleOf(properties: XmlElement | null, writing: Writing): ReturnType<Writing['styles']['paragraph']> {
  const style = properties === null ? null : wChild(properties, 'pStyle');
  return writing.styles.paragraph(style === null ? null : wAttr(style, 'val'));
}

/** A copy of a paragraph's properties for a new paragraph: without its section, its tracked changes and those of its mark. */
export function copyProperties(properties: XmlElement | null, pen: Pen): XmlElement {
  const copy = properties === null ? pen.w('pPr') : cloneElement(properties);
  for (const local of ['sectPr', 'pPrChange'] as const) removeProperty(copy, local);
  const mark = wChild(copy, 'rPr');
  if (mark !== null) {
    for (const local of MARKS) removeProperty(mark, local);
    if (mark.children.length === 0) remove(mark);
  }
  return copy;
}

function fromValues(paragraph: Paragraph, neighbour: Neighbour, pen: Pen, writing: Writing): XmlElement {
  const beside = wChild(neighbour.element, 'pPr');
  const id = writing.styles.idOf(paragraph.style);
  if (id === undefined) writing.report({ code: 'style-not-carried', values: { style: paragraph.style }, where: pen.part });
  const alike = id === undefined || styleOf(beside, writing).name === writing.styles.paragraph(id).name;
  const made = alike ? copyProperties(beside, pen) : pen.w('pPr', {}, id === null ? [] : [pen.w('pStyle', { val: id })]);
  // What places one paragraph on the page is not for the next one.
  for (const local of ['framePr', 'pageBreakBefore'] as const) removeProperty(made, local);
  setNumbering(made, paragraph, pen, writing);
  setAlign(made, paragraph, pen, writing);
  setIndent(made, paragraph, pen, writing, ROUNDING);
  return made;
}

/** Half a millimetre: indents of new paragraphs that differ by less were rounded on saving. */
const ROUNDING = 29;

function setStyle(properties: XmlElement, { style }: ParagraphLook, pen: Pen, writing: Writing): void {
  if (styleOf(properties, writing).name === style) return;
  const id = writing.styles.idOf(style);
  if (id === undefined) writing.report({ code: 'style-not-carried', values: { style }, where: pen.part });
  else if (id === null) removeProperty(properties, 'pStyle');
  else setProperty(properties, pen.w('pStyle', { val: id }), PARAGRAPH_ORDER);
}

function setNumbering(properties: XmlElement, { numbering }: ParagraphLook, pen: Pen, writing: Writing): void {
  const style = styleOf(properties, writing);
  if (numbering === null || !writing.styles.lists.has(numbering.list)) {
    if (numbering !== null) writing.report({ code: 'list-not-carried', values: { list: numbering.list }, where: pen.part });
    removeProperty(properties, 'numPr');
    if (style.numbering.list !== null && style.numbering.list !== '0')
      setProperty(properties, listMembership('0', null, pen), PARAGRAPH_ORDER);
    return;
  }
  const own = readNumbering(properties);
  if (own.list === numbering.list && (own.level ?? 0) === numbering.level) return;
  const styled =
    own.list === null && own.level === null && style.numbering.list === numbering.list && (style.numbering.level ?? 0) === numbering.level;
  if (!styled) setProperty(properties, listMembership(numbering.list, numbering.level, pen), PARAGRAPH_ORDER);
}

function listMembership(list: string, level: number | null, { w }: Pen): XmlElement {
  const made = w('numPr');
  if (level !== null) append(made, w('ilvl', { val: String(level) }));
  append(made, w('numId', { val: list }));
  return made;
}

function setAlign(properties: XmlElement, { align }: ParagraphLook, pen: Pen, writing: Writing): void {
  const style = styleOf(properties, writing);
  if ((alignOf(properties) || style.align) === align) return;
  removeProperty(properties, 'jc');
  if (style.align === align) return;
  setProperty(properties, pen.w('jc', { val: sideOf(align === '' ? 'left' : align, pen) }), PARAGRAPH_ORDER);
}

/** A side in the words of the part's flavour (17.18.44). */
const sideOf = (side: string, { flavour }: Pen): string =>
  flavour === 'transitional' ? side : side === 'left' ? 'start' : side === 'right' ? 'end' : side;

function setHeading(properties: XmlElement, { heading }: ParagraphLook, pen: Pen, writing: Writing): void {
  const outline = outlineOf(properties) ?? styleOf(properties, writing).outline ?? 9;
  const wanted = heading === null ? 9 : heading - 1;
  if (outline !== wanted) setProperty(properties, pen.w('outlineLvl', { val: String(wanted) }), PARAGRAPH_ORDER);
}

/** Sets indents as direct formatting where what style and list give is off by more than `rounding`. */
function setIndent(properties: XmlElement, { indent }: ParagraphLook, pen: Pen, writing: Writing, rounding: number): void {
  const { styles } = writing;
  const is = paragraphLook({ styles, lists: styles.lists }, properties, styleOf(properties, writing)).indent ?? NO_INDENT;
  const wanted = indent ?? NO_INDENT;
  if (Math.max(...SIDES.map((side) => Math.abs(is[side] - wanted[side]))) <= rounding) return;
  const hanging = wanted.first < 0 ? String(-wanted.first) : null;
  const first = { firstLine: hanging === null ? String(wanted.first) : null, hanging };
  const sides = { [sideOf('left', pen)]: String(wanted.left), [sideOf('right', pen)]: String(wanted.right) };
  setProperty(properties, pen.w('ind', { ...sides, ...first }), PARAGRAPH_ORDER);
}

const NO_INDENT: Indent = Object.freeze({ left: 0, right: 0, first: 0 });
const SIDES = ['left', 'right', 'first'] as const;
