import { insertAfter } from '../xml/edit.ts';
import { wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Pen } from './pen.ts';

/** A row's properties, made where it has none. */
export function rowProperties(row: XmlElement, pen: Pen): XmlElement {
  const known = wChild(row, 'trPr');
  if (known !== null) return known;
  const made = pen.w('trPr');
  insertAfter(row, wChild(row, 'tblPrEx'), made);
  return made;
}
