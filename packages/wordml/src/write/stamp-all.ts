import { remove, setChildren } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
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
  for (const child of children) for (const run of wrappable(child)) out.run(run, isNoteMark(run) ? null : stamp, null);
  setChildren(paragraph, properties === null ? out.nodes : [properties, ...out.nodes]);
  if (mark) stampMark(propertiesOf(paragraph, pen), stamp, null, pen);
}

/** What of a paragraph's content a tracked change can hold: of hyperlinks and simple fields the runs alone (17.13.5.18). */
export function wrappable(node: XmlNode): XmlNode[] {
  if (node.type !== 'element') return [];
  switch (wName(node)) {
    case 'hyperlink':
    case 'fldSimple':
    case 'ins':
    case 'moveTo': {
      const children = [...node.children];
      for (const child of children) remove(child);
      return children.flatMap((child) => wrappable(child));
    }
    case 'del':
    case 'moveFrom':
      return [];
    default:
      return [node];
  }
}

const isNoteMark = (node: XmlNode): boolean => node.type === 'element' && (wChild(node, 'footnoteRef') ?? wChild(node, 'endnoteRef')) !== null;

function rowProperties(row: XmlElement, pen: Pen): XmlElement {
  const known = wChild(row, 'trPr');
  if (known !== null) return known;
  const made = pen.w('trPr');
  const exceptions = wChild(row, 'tblPrEx');
  const rest = row.children.filter((child) => child !== exceptions);
  setChildren(row, exceptions === null ? [made, ...rest] : [exceptions, made, ...rest]);
  return made;
}
