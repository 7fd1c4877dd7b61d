import { cloneElement, makeElement, rename, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/** A run whose content is deleted: text and field codes get the names they have in a deletion, not in a move (17.3.3.7, 17.16.13). */
export function trackedRun(run: XmlElement, stamp: Stamp): XmlElement {
  if (!stamp.moved) trackedContent(run);
  return run;
}

function trackedContent(run: XmlElement): void {
  for (const child of [...run.children]) if (child.type === 'element') deletedNode(child);
}

/** Content of a run under the name it has in a deletion, the two texts of a ruby (17.3.3.25) too; a node in a run is renamed in its place. */
export function deletedNode(node: XmlElement): XmlElement {
  const name = wName(node);
  if (name === 't') return rename(node, 'delText');
  if (name === 'ruby') {
    for (const text of node.children)
      if (text.type === 'element') for (const run of text.children) if (run.type === 'element') trackedContent(run);
    return node;
  }
  return name === 'instrText' ? rename(node, 'delInstrText') : node;
}

/** A new run like another one, with other content, which must stand nowhere. */
export function runLike(run: XmlElement, properties: XmlElement | null, content: readonly XmlNode[]): XmlElement {
  return makeElement(run.ns, run.name, run.attributes, properties === null ? content : [properties, ...content]);
}

/** A simple field as a complex one. */
export interface ExpandedField {
  readonly begin: XmlElement;
  readonly code: XmlElement;
  readonly separate: XmlElement;
  /** What the simple field held. */
  readonly shown: readonly XmlNode[];
  readonly end: XmlElement;
}

/** A simple field as a complex one (17.16.5.1, 17.16.19), since no tracked change can hold a `w:fldSimple`. It is left empty. */
export function expandedField(field: XmlElement, { w }: Pen): ExpandedField {
  const shown = [...field.children];
  setChildren(field, []);
  const run = shown.find((child): child is XmlElement => child.type === 'element' && wName(child) === 'r');
  const properties = run === undefined ? null : wChild(run, 'rPr');
  const part = (content: XmlElement): XmlElement => w('r', {}, properties === null ? [content] : [cloneElement(properties), content]);
  const char = (type: string): XmlElement => part(w('fldChar', { fldCharType: type }));
  const code = part(w('instrText', { 'xml:space': 'preserve' }, [wAttr(field, 'instr') ?? '']));
  return { begin: char('begin'), code, separate: char('separate'), shown, end: char('end') };
}
