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
  // A redline of many returns has some hundred thousand elements of a dozen names: each name is one string.
  const names = new Map<string, string>();
  const named = (local: string): string => {
    let name = names.get(local);
    if (name === undefined) {
      name = `${bound}:${local}`;
      names.set(local, name);
    }
    return name;
  };
  const attributesOf = (values: MakerAttributes): readonly XmlAttribute[] => {
    const keys = Object.keys(values);
    if (keys.length === 0) return NO_ATTRIBUTES;
    if (keys.length === 1 && values['xml:space'] === 'preserve') return SPACE_PRESERVED;
    const made: XmlAttribute[] = [];
    for (const key of keys) {
      const value = values[key];
      if (value === null || value === undefined) continue;
      if (key.startsWith('xml:')) made.push({ name: key, ns: XML_NS, local: key.slice(4), value });
      else made.push({ name: named(key), ns, local: key, value });
    }
    return made;
  };
  return (local, attributes, children) =>
    makeElement(
      ns,
      named(local),
      attributes === undefined ? NO_ATTRIBUTES : attributesOf(attributes),
      children === undefined ? NO_CHILDREN : nodesOf(children),
    );
}

function nodesOf(children: readonly (XmlNode | string)[]): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  for (const child of children) nodes.push(typeof child === 'string' ? makeText(child) : child);
  return nodes;
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
const NO_CHILDREN: readonly XmlNode[] = [];

/** What nearly every text of a redline bears. */
const SPACE_PRESERVED: readonly XmlAttribute[] = [{ name: 'xml:space', ns: XML_NS, local: 'space', value: 'preserve' }];
