import { type Maker, elementMaker } from '../xml/maker.ts';
import { type Flavour, W, flavourOf } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import type { AnnotationIds } from './annotation-ids.ts';
import { legalText } from './legal-text.ts';
import type { Stamp } from './stamp.ts';

/** Writes markup of one part, in the part's own flavour and with its own prefixes. */
export interface Pen {
  readonly part: string;
  readonly flavour: Flavour;
  readonly w: Maker;
  readonly ids: AnnotationIds;
  /** `w:ins` or `w:moveTo`: around runs, or as the mark of a paragraph or row. */
  inserted(stamp: Stamp): XmlElement;
  /** `w:del` or `w:moveFrom`. */
  deleted(stamp: Stamp): XmlElement;
  /** `w:cellIns` and `w:cellDel`: marks of a cell by itself (17.13.5.2, .1). */
  cellInserted(stamp: Stamp): XmlElement;
  cellDeleted(stamp: Stamp): XmlElement;
  /** A marker of another name: `rPrChange`, `pPrChange`, with what was before. */
  changed(local: string, stamp: Stamp, was: XmlElement): XmlElement;
}

export function penFor(part: string, tree: XmlDocument, ids: AnnotationIds): Pen {
  const flavour = flavourOf(tree.root);
  const w = elementMaker(tree.root, W[flavour], 'w');
  const marker = (local: string, stamp: Stamp, children: readonly XmlElement[] = []): XmlElement =>
    w(local, { id: ids.next(), author: legalText(stamp.author), date: stamp.date }, children);
  return {
    part,
    flavour,
    w,
    ids,
    inserted: (stamp) => marker(stamp.moved ? 'moveTo' : 'ins', stamp),
    deleted: (stamp) => marker(stamp.moved ? 'moveFrom' : 'del', stamp),
    cellInserted: (stamp) => marker('cellIns', stamp),
    cellDeleted: (stamp) => marker('cellDel', stamp),
    changed: (local, stamp, was) => marker(local, stamp, [was]),
  };
}
