import { cloneElement, remove, setAttribute, setChildren } from '../xml/edit.ts';
import { W14, WP, isNamed, wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { InlineOut } from './inline-out.ts';
import { removeProperty } from './ordered-properties.ts';
import type { ClonePiece } from './piece.ts';
import type { Pen } from './pen.ts';
import { stampBlock, writeInserted } from './stamp-all.ts';
import type { Stamp } from './stamp.ts';
import type { Writing } from './writing.ts';

/** What stands in the base once: names and ends of ranges are not copied with the words. */
const UNIQUE =
  /^(?:\w*RangeStart|\w*RangeEnd|bookmarkStart|bookmarkEnd|permStart|permEnd|commentReference|proofErr|lastRenderedPageBreak|\w+PrChange)$/;

/** Writes copies of what a paragraph of the base holds, its properties left out, as inserted. */
export function writeClonedContent(piece: ClonePiece, out: InlineOut, pen: Pen, writing: Writing): void {
  const element = writing.originalOf(piece.flow, piece.block);
  if (element === null) return;
  const copy = prepared(cloneElement(element), piece.ins, pen, writing);
  const content = copy.children.filter((child) => !(child.type === 'element' && wName(child) === 'pPr'));
  setChildren(copy, []);
  const samePart = writing.binding.flows.get(piece.flow)?.part === pen.part;
  for (const child of content) writeInserted(child, piece.ins, samePart, out, pen);
}

/** A copy of a table of the base, all of it inserted. */
export function clonedTable(piece: ClonePiece, pen: Pen, writing: Writing): XmlElement | null {
  const element = writing.originalOf(piece.flow, piece.block);
  if (element === null) return null;
  const copy = prepared(cloneElement(element), piece.ins, pen, writing);
  stampBlock(copy, piece.ins, pen);
  return copy;
}

function prepared(element: XmlElement, stamp: Stamp, pen: Pen, writing: Writing): XmlElement {
  setAttribute(element, W14, 'paraId', null);
  setAttribute(element, W14, 'textId', null);
  if (isNamed(element, WP, 'docPr')) setAttribute(element, '', 'id', pen.ids.nextDrawing());
  const name = wName(element);
  if (name === 'sdtPr') removeProperty(element, 'id');
  if (name === 'footnoteReference' || name === 'endnoteReference') {
    const id = writing.notes.copy(name === 'footnoteReference' ? 'footnote' : 'endnote', wAttr(element, 'id') ?? '', stamp);
    if (id !== null) setAttribute(element, element.ns, 'id', id, 'w');
  }
  for (const child of [...element.children]) {
    if (child.type !== 'element') continue;
    if (UNIQUE.test(wName(child))) remove(child);
    else prepared(child, stamp, pen, writing);
  }
  return element;
}
