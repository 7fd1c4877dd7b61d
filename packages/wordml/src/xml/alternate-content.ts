import { MC, UNDERSTOOD, XMLNS_NS, attributeOf } from './names.ts';
import type { XmlElement, XmlNode } from './node.ts';

const NOTHING: readonly XmlNode[] = Object.freeze([]);

/** True for `mc:AlternateContent`. */
export function isAlternateContent(element: XmlElement): boolean {
  return element.local === 'AlternateContent' && element.ns === MC;
}

/**
 * What an `mc:AlternateContent` stands for (ECMA-376 Part 3, 9.3): the children of its first Choice whose required namespaces are all
 * understood, else of its Fallback, else nothing. So content that is written twice is read once.
 */
export function chosenContent(alternate: XmlElement): readonly XmlNode[] {
  let fallback: readonly XmlNode[] = NOTHING;
  for (const branch of alternate.children) {
    if (branch.type !== 'element' || branch.ns !== MC) continue;
    if (branch.local === 'Choice') {
      const required = (attributeOf(branch, '', 'Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
      if (required.length > 0 && required.every((prefix) => UNDERSTOOD.has(namespaceAt(branch, prefix)))) return branch.children;
    } else if (branch.local === 'Fallback') fallback = branch.children;
  }
  return fallback;
}

/** Namespace bound to a prefix at an element, '' when none is. */
export function namespaceAt(element: XmlElement, prefix: string): string {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    for (const attribute of at.attributes) {
      if (attribute.ns === XMLNS_NS && attribute.local === (prefix === '' ? 'xmlns' : prefix)) return attribute.value.trim();
    }
  }
  return '';
}
