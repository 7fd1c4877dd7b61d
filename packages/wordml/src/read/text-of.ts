import { wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Text directly inside an element. */
export function textOf(element: XmlElement): string {
  const only = element.children[0];
  if (element.children.length === 1 && only?.type === 'text') return only.value;
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.value;
  }
  return text;
}

/** All text of runs below an element, whatever stands between. */
export function deepText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'element') text += wName(child) === 't' || wName(child) === 'delText' ? textOf(child) : deepText(child);
  }
  return text;
}
