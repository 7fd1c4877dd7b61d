import { cloneElement, makeElement, rename, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/** A run whose content is deleted: text and field codes get the names they have in a deletion, not in a move (17.3.3.7, 17.16.13). */
export function trackedRun(run: XmlElement, stamp: Stamp): XmlElement {
  if (!stamp.moved) for (const child of [...run.children]) if (child.type === 'element') deletedNode(child);
  return run;
}

/** Content of a run under the name it has in a deletion; a node in a run is renamed in its place. */
export function deletedNode(node: XmlElement): XmlElement {
  const name = wName(node);
  if (name === 't') return rename(node, 'delText');
  return name === 'instrText' ? rename(node, 'delInstrText') : node;
}

/** A new run like another one, with other content, which must stand nowhere. */
export function runLike(run: XmlElement, properties: XmlElement | null, content: readonly XmlNode[]): XmlElement {
  return makeElement(run.ns, run.name, run.attributes, properties === null ? content : [properties, ...content]);
}

/**
 * A simple field as the runs of a complex one (17.16.5.1, 17.16.19), since no tracked change can hold a `w:fldSimple`. What it shows
 * is written as deleted.
 */
export function simpleFieldRuns(field: XmlElement, stamp: Stamp, { w }: Pen): readonly XmlElement[] {
  const shown: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of [...element.children]) {
      if (child.type !== 'element') continue;
      if (wName(child) === 'r') shown.push(child);
      else look(child);
    }
  };
  look(field);
  for (const run of shown) {
    const parent = run.parent;
    if (parent !== null) setChildren(parent, parent.children.filter((child) => child !== run));
    trackedRun(run, stamp);
  }
  const properties = shown[0] === undefined ? null : wChild(shown[0], 'rPr');
  const part = (content: XmlElement): XmlElement => w('r', {}, properties === null ? [content] : [cloneElement(properties), content]);
  const code = w(stamp.moved ? 'instrText' : 'delInstrText', { 'xml:space': 'preserve' }, [wAttr(field, 'instr') ?? '']);
  return [part(w('fldChar', { fldCharType: 'begin' })), part(code), part(w('fldChar', { fldCharType: 'separate' })), ...shown, part(w('fldChar', { fldCharType: 'end' }))];
}
