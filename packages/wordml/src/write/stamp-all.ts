import { setChildren } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { expandedField } from './deleted-run.ts';
import { InlineOut } from './inline-out.ts';
import { ROW_ORDER, setProperty } from './ordered-properties.ts';
import { propertiesOf, stampMark } from './paragraph-properties.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/** Marks all of a copied block as inserted: its rows, its runs and its paragraphs' marks. */
export function stampBlock(element: XmlElement, stamp: Stamp, pen: Pen): void {
  stamped(element, stamp, pen, true);
}

/** Marks all runs in an element as inserted, and of its paragraphs' marks those between two paragraphs. */
export function stampRuns(element: XmlElement, stamp: Stamp, pen: Pen): void {
  stamped(element, { ...stamp, moved: false }, pen, false);
}

// Depth is bounded by the XML reader.
function stamped(element: XmlElement, stamp: Stamp, pen: Pen, lastMark: boolean): void {
  const children = element.children.filter((child): child is XmlElement => child.type === 'element');
  const last = children.findLast((child) => wName(child) === 'p');
  for (const child of children) {
    if (wName(child) !== 'p') stamped(child, stamp, pen, true);
    else stampParagraph(child, stamp, pen, lastMark || child !== last);
  }
  if (wName(element) === 'tr') setProperty(rowProperties(element, pen), pen.inserted({ ...stamp, moved: false }), ROW_ORDER);
  if (wName(element) === 'p') stampParagraph(element, stamp, pen, lastMark);
}

function stampParagraph(paragraph: XmlElement, stamp: Stamp, pen: Pen, mark: boolean): void {
  const out = new InlineOut(pen);
  const properties = wChild(paragraph, 'pPr');
  const children = paragraph.children.filter((child) => child !== properties);
  setChildren(paragraph, properties === null ? [] : [properties]);
  for (const child of children) writeInserted(child, stamp, true, out, pen);
  setChildren(paragraph, properties === null ? out.nodes : [properties, ...out.nodes]);
  if (mark) stampMark(propertiesOf(paragraph, pen), stamp, null, pen);
}

/**
 * Writes a copied node of a paragraph as inserted. The wrapper of a tracked change holds no hyperlink and no simple field (17.13.5.18):
 * the one holds wrappers in turn, unless its target is another part's, the other becomes a field of runs.
 */
export function writeInserted(node: XmlNode, stamp: Stamp, links: boolean, out: InlineOut, pen: Pen): void {
  if (node.type !== 'element') return;
  const name = wName(node);
  if (name === 'fldSimple') {
    const { begin, code, separate, shown, end } = expandedField(node, pen);
    for (const each of [begin, code, separate, ...shown, end]) writeInserted(each, stamp, links, out, pen);
  } else if (name === 'hyperlink') {
    const children = [...node.children];
    setChildren(node, []);
    const inner = links ? new InlineOut(pen) : out;
    for (const child of children) writeInserted(child, stamp, links, inner, pen);
    if (!links) return;
    setChildren(node, inner.nodes);
    out.plain(node);
  } else if (name === 'ins' || name === 'moveTo') {
    const children = [...node.children];
    setChildren(node, []);
    for (const child of children) writeInserted(child, stamp, links, out, pen);
  } else if (name !== 'del' && name !== 'moveFrom') out.run(node, isNoteMark(node) ? null : stamp, null);
}

const isNoteMark = (node: XmlNode): boolean =>
  node.type === 'element' && (wChild(node, 'footnoteRef') ?? wChild(node, 'endnoteRef')) !== null;

function rowProperties(row: XmlElement, pen: Pen): XmlElement {
  const known = wChild(row, 'trPr');
  if (known !== null) return known;
  const made = pen.w('trPr');
  const exceptions = wChild(row, 'tblPrEx');
  const rest = row.children.filter((child) => child !== exceptions);
  setChildren(row, exceptions === null ? [made, ...rest] : [exceptions, made, ...rest]);
  return made;
}
