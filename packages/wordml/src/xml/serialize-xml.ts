import { XMLNS_NS } from './names.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './node.ts';
import { Utf8Writer, encodeXml } from './text-codec.ts';

/**
 * Writes a part. All that was not changed after reading is the very source it was read from; a changed element keeps its start tag
 * unless its attributes were changed. New names whose prefix does not mean their namespace at their place get a declaration there.
 */
export function serializeXml(document: XmlDocument): string {
  if (document.root.change === 'none') return document.source;
  return writeChanged(document, null).rest();
}

/** Bytes of a part in the encoding that it was read in: {@link serializeXml}, encoded as it is written, so that all of it never stands there as one text. */
export function serializeXmlBytes(document: XmlDocument): Uint8Array {
  const { source, encoding, root } = document;
  if (root.change === 'none' || encoding !== 'utf-8') return encodeXml(serializeXml(document), encoding);
  const encoder = new Utf8Writer(source.length);
  encoder.put(writeChanged(document, encoder).rest());
  return encoder.finish();
}

/** Writes a new part with this root: declaration, UTF-8, all namespaces declared. */
export function serializeNewPart(root: XmlElement): string {
  const writer = new Writer('', NO_BINDINGS, null);
  writer.element(root, NO_BINDINGS);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writer.rest()}`;
}

function writeChanged({ source, root }: XmlDocument, encoder: Utf8Writer | null): Writer {
  const writer = new Writer(source, declaredHere(root.attributes, NO_BINDINGS), encoder);
  writer.take(0, root.start);
  writer.element(root, writer.rootBindings);
  writer.take(root.end, source.length);
  return writer;
}

type Bindings = ReadonlyMap<string, string>;
const NO_BINDINGS: Bindings = new Map([['', '']]);

/** So many pieces are encoded together: short ones cost more by themselves. */
const TOGETHER = 4096;

class Writer {
  readonly rootBindings: Bindings;
  private readonly source: string;
  /** Takes pieces as they come, where there is one. */
  private readonly encoder: Utf8Writer | null;
  private pieces: string[] = [];
  /** What is to be taken from the source next: what follows it there lengthens it. */
  private from = 0;
  private to = 0;

  constructor(source: string, rootBindings: Bindings, encoder: Utf8Writer | null) {
    this.source = source;
    this.rootBindings = rootBindings;
    this.encoder = encoder;
  }

  /** What was written and not yet encoded. */
  rest(): string {
    this.putTaken();
    return this.pieces.join('');
  }

  /** Writes a stretch of the source. */
  take(from: number, to: number): void {
    if (from !== this.to) {
      if (this.from < this.to) this.putTaken();
      this.from = from;
    }
    this.to = to;
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
    if (start >= 0 && element.change !== 'tag' && missing.length === 0) {
      const end = startTagEnd(source, element);
      const empty = source.charCodeAt(end - 2) === SLASH;
      this.take(start, empty && children.length > 0 ? end - 2 : end);
      if (empty && children.length === 0) return;
      if (empty) this.text('>');
    } else {
      let tag = `<${name}`;
      for (const each of element.attributes) tag += ` ${each.name}="${escapeAttribute(each.value)}"`;
      for (const each of missing) tag += ` ${each.name}="${escapeAttribute(each.value)}"`;
      if (this.from < this.to) this.putTaken();
      this.pieces.push(children.length === 0 ? `${tag}/>` : `${tag}>`);
      if (children.length === 0) return;
    }
    for (const child of children) this.node(child, bindings);
    const close = element.end - name.length - 3;
    // Mostly it is closed in the source right behind what was taken from there last.
    if (start >= 0 && this.to === close && source.startsWith('</', close) && source.startsWith(`${name}>`, close + 2))
      this.to = element.end;
    else {
      if (this.from < this.to) this.putTaken();
      this.pieces.push(`</${name}>`);
    }
  }

  private node(node: XmlNode, bindings: Bindings): void {
    if (node.type === 'element' && (node.change !== 'none' || (bindings !== this.rootBindings && !meansTheSame(node, bindings))))
      this.element(node, bindings);
    else if (node.type === 'element' || node.start >= 0) this.take(node.start, node.end);
    else this.text(node.type === 'text' ? escapeText(node.value) : node.source);
  }

  private text(text: string): void {
    if (this.from < this.to) this.putTaken();
    this.pieces.push(text);
  }

  private putTaken(): void {
    this.pieces.push(this.source.slice(this.from, this.to));
    this.from = this.to;
    if (this.encoder === null || this.pieces.length < TOGETHER) return;
    this.encoder.put(this.pieces.join(''));
    this.pieces = [];
  }
}

const SLASH = 0x2f;

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
  let quoted = false;
  for (const { value } of attributes) quoted ||= value.includes('>');
  if (!quoted) return source.indexOf('>', start) + 1;
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
