import { XMLNS_NS, XML_NS } from './names.ts';
import type { XmlAttribute, XmlElement, XmlNode, XmlText } from './node.ts';

/*
 * The only way to change a tree. Each function marks what it changes up to the root, so that writing can give back the source of
 * all the rest. A node stands in one place: what is inserted must be new, or removed first.
 */

/** A new text node. */
export function makeText(value: string): XmlText {
  return { type: 'text', value, start: -1, end: -1, parent: null };
}

/** A new element. Where its prefix is not bound to its namespace at the place it ends in, writing declares it there. */
export function makeElement(
  ns: string,
  name: string,
  attributes: readonly XmlAttribute[] = [],
  children: readonly XmlNode[] = [],
): XmlElement {
  const element: XmlElement = {
    type: 'element',
    name,
    ns,
    local: name.slice(name.indexOf(':') + 1),
    attributes,
    children: [],
    parent: null,
    start: -1,
    end: -1,
    change: 'tag',
  };
  for (const child of children) {
    adopt(element, child);
    element.children.push(child);
  }
  return element;
}

/** Inserts new or removed nodes before `before`, a child of `parent`; at the end when it is null. Linear in the parent's children; for thousands of nodes see {@link setChildren}. */
export function insertBefore(parent: XmlElement, before: XmlNode | null, ...nodes: readonly XmlNode[]): void {
  const at = before === null ? parent.children.length : indexIn(parent, before);
  for (const node of nodes) adopt(parent, node);
  putIn(parent, at, 0, nodes);
  markChanged(parent);
}

/** Inserts new or removed nodes right after `after`, a child of `parent`; at the beginning when it is null. */
export function insertAfter(parent: XmlElement, after: XmlNode | null, ...nodes: readonly XmlNode[]): void {
  const at = after === null ? 0 : indexIn(parent, after) + 1;
  for (const node of nodes) adopt(parent, node);
  putIn(parent, at, 0, nodes);
  markChanged(parent);
}

export function append(parent: XmlElement, ...nodes: readonly XmlNode[]): void {
  insertBefore(parent, null, ...nodes);
}

/** Takes a node out of its parent; it may be inserted elsewhere. Linear in the parent's children: see {@link setChildren} for many. */
export function remove(node: XmlNode): void {
  const parent = node.parent;
  if (parent === null) return;
  parent.children.splice(indexIn(parent, node), 1);
  detach(node, declarationsAt(parent));
  markChanged(parent);
}

/** Puts new or removed nodes in the place of one. */
export function replace(node: XmlNode, ...nodes: readonly XmlNode[]): void {
  const parent = node.parent;
  if (parent === null) throw new Error('replace: the node has no parent');
  const at = indexIn(parent, node);
  detach(node, declarationsAt(parent));
  for (const each of nodes) adopt(parent, each);
  putIn(parent, at, 1, nodes);
  markChanged(parent);
}

/**
 * Gives an element a new list of children in one step: those of its present children that are in it stay what they are, the
 * others are taken out, new or removed nodes come in. Linear; the way to change many children.
 */
export function setChildren(element: XmlElement, children: readonly XmlNode[]): void {
  const former = element.children;
  if (former.length > 0) {
    const kept = children.length === 0 ? null : new Set(children);
    const declared = declarationsAt(element);
    for (const child of former) if (kept?.has(child) !== true) detach(child, declared);
  }
  for (const child of children) {
    if (child.parent !== element) adopt(element, child);
  }
  element.children = [...children];
  markChanged(element);
}

/** Makes `wrapper` (new, without children) the parent of neighbouring children of one element, in their place. */
export function wrap(nodes: readonly XmlNode[], wrapper: XmlElement): void {
  const first = nodes[0];
  const parent = first?.parent ?? null;
  if (first === undefined || parent === null) throw new Error('wrap: nothing to wrap');
  const at = indexIn(parent, first);
  for (const [index, node] of nodes.entries()) {
    if (parent.children[at + index] !== node) throw new Error('wrap: not neighbours');
  }
  const declared = declarationsAt(parent);
  for (const node of nodes) detach(node, declared);
  for (const node of nodes) adopt(wrapper, node);
  wrapper.children = [...wrapper.children, ...nodes];
  markChanged(wrapper);
  parent.children.splice(at, nodes.length, wrapper);
  adopt(parent, wrapper);
  markChanged(parent);
}

/** Puts an element's children in its place. */
export function unwrap(element: XmlElement): void {
  const children = element.children;
  const declared = declarationsAt(element);
  for (const child of children) detach(child, declared);
  element.children = [];
  const parent = element.parent;
  if (parent === null) throw new Error('unwrap: the element has no parent');
  const at = indexIn(parent, element);
  detach(element, declarationsAt(parent));
  for (const child of children) adopt(parent, child);
  putIn(parent, at, 1, children);
  markChanged(parent);
}

/** Puts in an element's place one of another local name with the same attributes and children, and returns it. */
export function rename(element: XmlElement, local: string): XmlElement {
  const colon = element.name.indexOf(':');
  const renamed = makeElement(element.ns, element.name.slice(0, colon + 1) + local, element.attributes);
  const children = element.children;
  const declared = declarationsAt(element);
  for (const child of children) detach(child, declared);
  element.children = [];
  for (const child of children) adopt(renamed, child);
  renamed.children = children;
  if (element.parent !== null) replace(element, renamed);
  return renamed;
}

/**
 * Sets an attribute, or takes it away when `value` is null. Its prefix is the one it has, else one bound to the namespace at this
 * element, else `prefix`, which is then declared here. Order of the others stays; a new one comes last.
 */
export function setAttribute(element: XmlElement, ns: string, local: string, value: string | null, prefix = 'ns'): void {
  const at = element.attributes.findIndex((each) => each.local === local && each.ns === ns);
  const old = element.attributes[at];
  if (value === null) {
    if (old === undefined) return;
    element.attributes = element.attributes.filter((each) => each !== old);
  } else if (old !== undefined) {
    if (old.value === value) return;
    element.attributes = element.attributes.with(at, { ...old, value });
  } else {
    const bound = ns === '' ? '' : (prefixOf(element, ns) ?? prefix);
    element.attributes = [...element.attributes, { name: bound === '' ? local : `${bound}:${local}`, ns, local, value }];
  }
  markChanged(element);
  element.change = 'tag';
}

/** Makes text the only child of an element. */
export function setText(element: XmlElement, value: string): void {
  setChildren(element, value === '' ? [] : [makeText(value)]);
}

/** A deep copy as a new element: it is written anew, so it may go into another part. Comments and instructions in it are kept. */
export function cloneElement(element: XmlElement): XmlElement {
  const copy = makeElement(element.ns, element.name, element.attributes);
  for (const child of element.children) {
    const node =
      child.type === 'element'
        ? cloneElement(child)
        : child.type === 'text'
          ? makeText(child.value)
          : { ...child, start: -1, end: -1, parent: null };
    node.parent = copy;
    copy.children.push(node);
  }
  return copy;
}

/** A prefix that means `ns` at this element and can stand before an attribute's name; null when there is none. */
export function prefixOf(element: XmlElement, ns: string): string | null {
  if (ns === XML_NS) return 'xml';
  const shadowed = new Set<string>();
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    for (const attribute of at.attributes) {
      if (attribute.ns !== XMLNS_NS || attribute.name === 'xmlns') continue;
      if (attribute.value.trim() === ns && !shadowed.has(attribute.local)) return attribute.local;
      shadowed.add(attribute.local);
    }
  }
  return null;
}

/** Marks an element and all above it as changed. For this file's functions; there is no other use. */
function markChanged(element: XmlElement): void {
  for (let at: XmlElement | null = element; at !== null && at.change === 'none'; at = at.parent) at.change = 'inside';
}

function adopt(parent: XmlElement, node: XmlNode): void {
  if (node.parent !== null) throw new Error('edit: the node stands elsewhere; remove it first');
  node.parent = parent;
}

// An element whose source is reused elsewhere must not lose the declarations of the elements that it leaves, the root apart:
// all places of a part see the root's.
function detach(node: XmlNode, declared: readonly XmlAttribute[]): void {
  if (declared.length > 0 && node.type === 'element' && node.start >= 0) {
    const own = new Set(node.attributes.filter((each) => each.ns === XMLNS_NS).map((each) => each.name));
    for (const attribute of declared) {
      if (own.has(attribute.name)) continue;
      own.add(attribute.name);
      node.attributes = [...node.attributes, attribute];
      node.change = 'tag';
    }
  }
  node.parent = null;
}

const NO_DECLARATIONS: readonly XmlAttribute[] = [];

/** What an element and those around it, the root apart, declare; the inmost first. Nearly always nothing. */
function declarationsAt(element: XmlElement): readonly XmlAttribute[] {
  let found: XmlAttribute[] | null = null;
  for (let at = element; at.parent !== null; at = at.parent)
    for (const attribute of at.attributes) if (attribute.ns === XMLNS_NS) (found ??= []).push(attribute);
  return found ?? NO_DECLARATIONS;
}

/** Splices without passing the nodes as arguments, of which there may be too many. */
function putIn(parent: XmlElement, at: number, instead: number, nodes: readonly XmlNode[]): void {
  // Elements that were read without children have one empty list together.
  if (parent.children.length === 0) parent.children = [...nodes];
  else if (nodes.length < 100) parent.children.splice(at, instead, ...nodes);
  else parent.children = [...parent.children.slice(0, at), ...nodes, ...parent.children.slice(at + instead)];
}

function indexIn(parent: XmlElement, node: XmlNode): number {
  const at = parent.children.indexOf(node);
  if (at === -1) throw new Error('edit: not a child of that element');
  return at;
}
