import { makeElement, makeText, prefixOf } from './edit.ts';
import { XML_NS } from './names.ts';
import type { XmlAttribute, XmlElement, XmlNode } from './node.ts';

/** Attributes of a new element: a plain key is in the element's own namespace (`val`), `xml:space` and such as written, null is left out. */
export type MakerAttributes = Readonly<Record<string, string | null>>;

/** Makes an element of one namespace; text among the children is made into nodes. */
export type Maker = (local: string, attributes?: MakerAttributes, children?: readonly (XmlNode | string)[]) => XmlElement;

/**
 * Makes elements of a namespace with the prefix it has at `at` (usually the root, or where they will go); `prefix` is used, and
 * declared when written, where it has none. Attributes always need a prefix, so a default namespace alone does not serve.
 *
 * `const w = elementMaker(root, W[flavourOf(root)], 'w'); w('p', {}, [w('r', {}, [w('t', { 'xml:space': 'preserve' }, ['text'])])])`
 */
export function elementMaker(at: XmlElement, ns: string, prefix: string): Maker {
  const bound = prefixOf(at, ns) ?? prefix;
  return (local, attributes = {}, children = []) => {
    const made: XmlAttribute[] = [];
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null) continue;
      if (key.startsWith('xml:')) made.push({ name: key, ns: XML_NS, local: key.slice(4), value });
      else made.push({ name: `${bound}:${key}`, ns, local: key, value });
    }
    const nodes = children.map((child) => (typeof child === 'string' ? makeText(child) : child));
    return makeElement(ns, `${bound}:${local}`, made, nodes);
  };
}
