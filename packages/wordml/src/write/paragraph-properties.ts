import type { Paragraph } from '@svod/consolidation';
import { readNumbering } from '../read/list-membership.ts';
import { alignOf } from '../read/styles.ts';
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
    if (element !== null) return copyProperties(wChild(element, 'pPr'), pen);
    const block = writing.planning.book.flow(source.flow)?.blocks[source.block];
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
  const was = old === null ? pen.w('pPr') : cloneElement(old);
  for (const local of ['rPr', 'sectPr'] as const) removeProperty(was, local);
  if (sameSet(made, was)) return;
  for (const local of ['rPr', 'sectPr'] as const) {
    const kept = old === null ? null : wChild(old, local);
    if (kept !== null) setProperty(made, cloneElement(kept), PARAGRAPH_ORDER);
  }
  setProperty(made, pen.changed('pPrChange', { ...carrier.stamp, moved: false }, was), PARAGRAPH_ORDER);
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
  return made;
}

function setNumbering(properties: XmlElement, { numbering }: Paragraph, pen: Pen, writing: Writing): void {
  const style = styleOf(properties, writing);
  if (numbering === null || !writing.styles.hasList(numbering.list)) {
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

function setAlign(properties: XmlElement, { align }: Paragraph, pen: Pen, writing: Writing): void {
  const style = styleOf(properties, writing);
  if ((alignOf(properties) || style.align) === align) return;
  removeProperty(properties, 'jc');
  if (style.align === align) return;
  const words: Readonly<Record<string, string>> = pen.flavour === 'strict' ? { left: 'start', right: 'end' } : {};
  const wanted = align === '' ? 'left' : align;
  setProperty(properties, pen.w('jc', { val: words[wanted] ?? wanted }), PARAGRAPH_ORDER);
}

function sameSet(a: XmlElement, b: XmlElement): boolean {
  return described(a) === described(b);
}

function described(element: XmlElement): string {
  const attributes = element.attributes.map(({ ns, local, value }) => `${ns} ${local}=${value}`).sort();
  const children = element.children.map((child) =>
    child.type === 'element' ? described(child) : child.type === 'text' ? child.value.trim() : '',
  );
  return JSON.stringify([element.ns, element.local, attributes, children]);
}
