import { XMLNS_NS } from './names.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './node.ts';
import { encodeXml } from './text-codec.ts';

/**
 * Writes a part. All that was not changed after reading is the very source it was read from; a changed element keeps its start tag
 * unless its attributes were changed. New names whose prefix does not mean their namespace at their place get a declaration there.
 */
export function serializeXml(document: XmlDocument): string {
  const { source, root } = document;
  if (!root.changed) return source;
  const writer = new Writer(source, declaredHere(root.attributes, NO_BINDINGS));
  writer.out.push(source.slice(0, root.start));
  writer.element(root, writer.rootBindings);
  writer.out.push(source.slice(root.end));
  return writer.out.join('');
}

/** Bytes of a part in the encoding that it was read in: {@link serializeXml}, encoded. */
export function serializeXmlBytes(document: XmlDocument): Uint8Array {
  return encodeXml(serializeXml(document), document.encoding);
}

/** Writes a new part with this root: declaration, UTF-8, all namespaces declared. */
export function serializeNewPart(root: XmlElement): string {
  const writer = new Writer('', NO_BINDINGS);
  writer.element(root, NO_BINDINGS);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writer.out.join('')}`;
}

type Bindings = ReadonlyMap<string, string>;
const NO_BINDINGS: Bindings = new Map([['', '']]);

class Writer {
  readonly out: string[] = [];
  readonly rootBindings: Bindings;
  private readonly source: string;

  constructor(source: string, rootBindings: Bindings) {
    this.source = source;
    this.rootBindings = rootBindings;
  }

  // Recursion is bounded: the reader refuses depth beyond its limit, and edits wrap a step or two at a time.
  element(element: XmlElement, outer: Bindings): void {
    const { source, out } = this;
    let bindings = declaredHere(element.attributes, outer);
    const { children } = element;
    const missing = missingDeclarations(element, bindings);
    if (missing.length > 0) bindings = declaredHere(missing, bindings);
    if (element.start >= 0 && !element.tagChanged && missing.length === 0) {
      const tag = source.slice(element.start, startTagEnd(source, element.start));
      const empty = tag.endsWith('/>');
      out.push(empty && children.length > 0 ? `${tag.slice(0, -2)}>` : tag);
      if (empty && children.length === 0) return;
    } else {
      out.push('<', element.name);
      for (const { name, value } of element.attributes) out.push(' ', name, '="', escapeAttribute(value), '"');
      for (const { name, value } of missing) out.push(' ', name, '="', escapeAttribute(value), '"');
      if (children.length === 0) {
        out.push('/>');
        return;
      }
      out.push('>');
    }
    for (const child of children) this.node(child, bindings);
    out.push('</', element.name, '>');
  }

  private node(node: XmlNode, bindings: Bindings): void {
    const { source, out } = this;
    if (node.type === 'element') {
      if (node.changed || (bindings !== this.rootBindings && !meansTheSame(node, bindings))) this.element(node, bindings);
      else out.push(source.slice(node.start, node.end));
    } else if (node.start >= 0) out.push(source.slice(node.start, node.end));
    else out.push(node.type === 'text' ? escapeText(node.value) : node.source);
  }
}

// What was read and then moved below an element that binds a prefix anew would change its meaning if written as it was read. Below
// elements without declarations of their own nothing can differ: removing a node gives it those it leaves (edit.ts).
function meansTheSame(element: XmlElement, outer: Bindings): boolean {
  const bindings = declaredHere(element.attributes, outer);
  if (missingDeclarations(element, bindings).length > 0) return false;
  return element.children.every((child) => child.type !== 'element' || meansTheSame(child, bindings));
}

function declaredHere(attributes: readonly XmlAttribute[], outer: Bindings): Bindings {
  let bindings: Map<string, string> | null = null;
  for (const attribute of attributes) {
    if (attribute.ns !== XMLNS_NS) continue;
    const prefix = attribute.name === 'xmlns' ? '' : attribute.local;
    const ns = attribute.value.trim();
    // What is bound so already binds nothing anew: below the root the very bindings of the root stand, by which they are known.
    if ((bindings ?? outer).get(prefix) === ns) continue;
    bindings ??= new Map(outer);
    bindings.set(prefix, ns);
  }
  return bindings ?? outer;
}

function missingDeclarations(element: XmlElement, bindings: Bindings): readonly XmlAttribute[] {
  let missing: XmlAttribute[] | null = null;
  const need = (name: string, ns: string): void => {
    const prefix = prefixIn(name);
    const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    if (missing?.some((each) => each.name === declaration)) return;
    missing ??= [];
    missing.push({ name: declaration, ns: XMLNS_NS, local: prefix === '' ? 'xmlns' : prefix, value: ns });
  };
  if (!isBound(element.name, element.ns, bindings)) need(element.name, element.ns);
  for (const { name, ns } of element.attributes) if (ns !== '' && ns !== XMLNS_NS && !isBound(name, ns, bindings)) need(name, ns);
  return missing ?? NOTHING_MISSING;
}

const NOTHING_MISSING: readonly XmlAttribute[] = [];

function isBound(name: string, ns: string, bindings: Bindings): boolean {
  const prefix = prefixIn(name);
  return prefix === 'xml' || prefix === 'xmlns' || (bindings.get(prefix) ?? '') === ns;
}

const prefixIn = (name: string): string => name.slice(0, Math.max(name.indexOf(':'), 0));

/** Index after the `>` that ends the start tag beginning at `start`; a `>` inside quotes does not end it. */
function startTagEnd(source: string, start: number): number {
  START_TAG.lastIndex = start;
  return START_TAG.test(source) ? START_TAG.lastIndex : source.length;
}

const START_TAG = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/uy;

function escapeText(value: string): string {
  return /[&<>\r]/.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : value;
}

function escapeAttribute(value: string): string {
  return /[&<>"\t\n\r]/.test(value)
    ? value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\t', '&#9;')
        .replaceAll('\n', '&#10;')
        .replaceAll('\r', '&#13;')
    : value;
}
