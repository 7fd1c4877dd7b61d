import { XMLNS_NS } from './names.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './node.ts';
import { Utf8Writer, encodeXml } from './text-codec.ts';

/**
 * Writes a part. All that was not changed after reading is the very source it was read from; a changed element keeps its start tag
 * unless its attributes were changed. New names whose prefix does not mean their namespace at their place get a declaration there.
 */
export function serializeXml(document: XmlDocument): string {
  if (!document.root.changed) return document.source;
  const pieces: string[] = [];
  writeChanged(document, (piece) => pieces.push(piece));
  return pieces.join('');
}

/** Bytes of a part in the encoding that it was read in: {@link serializeXml}, encoded as it is written, so that all of it never stands there as one text. */
export function serializeXmlBytes(document: XmlDocument): Uint8Array {
  const { source, encoding, root } = document;
  if (!root.changed || encoding !== 'utf-8') return encodeXml(serializeXml(document), encoding);
  const encoder = new Utf8Writer(source.length);
  writeChanged(document, (piece) => encoder.put(piece));
  return encoder.finish();
}

/** Writes a new part with this root: declaration, UTF-8, all namespaces declared. */
export function serializeNewPart(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const writer = new Writer('', NO_BINDINGS, (piece) => pieces.push(piece));
  writer.element(root, NO_BINDINGS);
  writer.finish();
  return pieces.join('');
}

function writeChanged({ source, root }: XmlDocument, put: (piece: string) => void): void {
  const writer = new Writer(source, declaredHere(root.attributes, NO_BINDINGS), put);
  writer.take(0, root.start);
  writer.element(root, writer.rootBindings);
  writer.take(root.end, source.length);
  writer.finish();
}

type Bindings = ReadonlyMap<string, string>;
const NO_BINDINGS: Bindings = new Map([['', '']]);

class Writer {
  readonly rootBindings: Bindings;
  private readonly source: string;
  private readonly put: (piece: string) => void;
  /** What is to be taken from the source next: what follows it there lengthens it. */
  private from = 0;
  private to = 0;

  constructor(source: string, rootBindings: Bindings, put: (piece: string) => void) {
    this.source = source;
    this.rootBindings = rootBindings;
    this.put = put;
  }

  /** Writes a stretch of the source. */
  take(from: number, to: number): void {
    if (from !== this.to) {
      this.finish();
      this.from = from;
    }
    this.to = to;
  }

  /** Puts out what is still to be taken from the source. */
  finish(): void {
    if (this.from < this.to) this.put(this.source.slice(this.from, this.to));
    this.from = this.to;
  }

  // Recursion is bounded: the reader refuses depth beyond its limit, and edits wrap a step or two at a time.
  element(element: XmlElement, outer: Bindings): void {
    const { source } = this;
    const { children, name, start } = element;
    let bindings = outer;
    let missing = NOTHING_MISSING;
    if (!isAllKnown(element, outer)) {
      bindings = declaredHere(element.attributes, outer);
      missing = missingDeclarations(element, bindings);
      if (missing.length > 0) bindings = declaredHere(missing, bindings);
    }
    if (start >= 0 && !element.tagChanged && missing.length === 0) {
      const end = startTagEnd(source, element);
      const empty = source.charCodeAt(end - 2) === SLASH;
      if (empty && children.length > 0) this.text(`${source.slice(start, end - 2)}>`);
      else this.take(start, end);
      if (empty && children.length === 0) return;
    } else {
      const tag = `<${name}${attributesText(element.attributes)}${attributesText(missing)}`;
      this.text(children.length === 0 ? `${tag}/>` : `${tag}>`);
      if (children.length === 0) return;
    }
    for (const child of children) this.node(child, bindings);
    const close = element.end - name.length - 3;
    if (start >= 0 && this.to === close && source.startsWith('</', close) && source.startsWith(`${name}>`, close + 2))
      this.take(close, element.end);
    else this.text(`</${name}>`);
  }

  private text(text: string): void {
    this.finish();
    this.put(text);
    // Nothing of the source follows what was made.
    this.from = this.to = NOWHERE;
  }

  private node(node: XmlNode, bindings: Bindings): void {
    if (node.type === 'element') {
      if (node.changed || (bindings !== this.rootBindings && !meansTheSame(node, bindings))) this.element(node, bindings);
      else this.take(node.start, node.end);
    } else if (node.start >= 0) this.take(node.start, node.end);
    else this.text(node.type === 'text' ? escapeText(node.value) : node.source);
  }
}

const SLASH = 0x2f;
const NOWHERE = -1;

function attributesText(attributes: readonly XmlAttribute[]): string {
  let text = '';
  for (const { name, value } of attributes) text += ` ${name}="${escapeAttribute(value)}"`;
  return text;
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
    if (attribute.ns === XMLNS_NS) {
      const prefix = attribute.name === 'xmlns' ? '' : attribute.local;
      const ns = attribute.value.trim();
      // What is bound so already binds nothing anew: below the root the very bindings of the root stand, by which they are known.
      if ((bindings ?? outer).get(prefix) === ns) continue;
      bindings ??= new Map(outer);
      bindings.set(prefix, ns);
    }
  }
  return bindings ?? outer;
}

/** Names that were found bound, with what they mean, by the bindings. A part has some dozen names and some hundred thousand places. */
const knownNames = new WeakMap<Bindings, Map<string, string>>();

/** True where an element declares nothing and all of its names were found bound before. */
function isAllKnown(element: XmlElement, bindings: Bindings): boolean {
  const known = knownNames.get(bindings);
  if (known?.get(element.name) !== element.ns) return false;
  for (const { name, ns } of element.attributes) if (known.get(name) !== ns) return false;
  return true;
}

function missingDeclarations(element: XmlElement, bindings: Bindings): readonly XmlAttribute[] {
  let known = knownNames.get(bindings);
  if (known === undefined) {
    known = new Map();
    knownNames.set(bindings, known);
  }
  let missing: XmlAttribute[] | null =
    known.get(element.name) === element.ns ? null : needed(element.name, element.ns, bindings, known, null);
  for (const { name, ns } of element.attributes)
    if (known.get(name) !== ns && ns !== '' && ns !== XMLNS_NS) missing = needed(name, ns, bindings, known, missing);
  return missing ?? NOTHING_MISSING;
}

const NOTHING_MISSING: readonly XmlAttribute[] = [];

/** The declarations that are missing, one for this name among them where its prefix is not bound to its namespace. */
function needed(
  name: string,
  ns: string,
  bindings: Bindings,
  known: Map<string, string>,
  missing: XmlAttribute[] | null,
): XmlAttribute[] | null {
  const prefix = name.slice(0, Math.max(name.indexOf(':'), 0));
  if (prefix === 'xml' || prefix === 'xmlns' || (bindings.get(prefix) ?? '') === ns) {
    known.set(name, ns);
    return missing;
  }
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  if (missing?.some((each) => each.name === declaration)) return missing;
  return [...(missing ?? []), { name: declaration, ns: XMLNS_NS, local: prefix === '' ? 'xmlns' : prefix, value: ns }];
}

/** Index after the `>` that ends an element's start tag; a `>` inside quotes does not end it. */
function startTagEnd(source: string, { start, attributes }: XmlElement): number {
  if (!attributes.some(({ value }) => value.includes('>'))) return source.indexOf('>', start) + 1;
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
