import { SaxesParser } from 'saxes';
import type { Problem } from '@svod/consolidation';
import type { XmlAttribute, XmlDocument, XmlElement, XmlEncoding, XmlNode } from './node.ts';
import { XML_NS, attributeOf } from './names.ts';
import { freeText } from './free-text.ts';
import { AttributePool, type PooledAttribute } from './attribute-pool.ts';
import { Scope } from './scope.ts';
import { decodeXml } from './text-codec.ts';

/** Limits of one part. Past any of them the part is refused: no honest file comes near. */
export const XML_LIMITS = Object.freeze({
  depth: 256,
  attributes: 500,
  /** UTF-16 units in one text node. */
  text: 10_000_000,
  elements: 5_000_000,
});

export type ParsedXml = { readonly ok: true; readonly document: XmlDocument } | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a part into a lossless tree. Refused, with the line and column: broken XML and unbound prefixes (`broken-xml`), any DOCTYPE
 * (`doctype`), wrong or forbidden encoding (`bad-encoding`), and what passes {@link XML_LIMITS} (`too-deep`, `too-many-attributes`,
 * `text-too-long`, `too-many-elements`). Entities are the five of XML and character references only.
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  const decoded = decodeXml(bytes);
  if (decoded.text === null) {
    return refuse('bad-encoding', { encoding: decoded.unsupported ?? decoded.encoding });
  }
  return parseText(decoded.text, decoded.encoding);
}

/** As {@link parseXml}, of a part that was decoded. */
export function parseText(source: string, encoding: XmlEncoding): ParsedXml {
  return parse(source, encoding, new TreeBuilder(source, NO_STAND_INS));
}

/** What stands in the source, as an instruction, for an element that was cut out of it. */
export interface StandIn {
  readonly name: 'w:p' | 'w:tr';
  /** What it weighs against {@link XML_LIMITS}: elements, itself among them, and how many of them stand in one another below it. */
  readonly elements: number;
  readonly depth: number;
}

/**
 * Reads a part of which elements were cut out: in their places stand instructions, the only ones in it, and in the tree elements without content,
 * in that order. Null where they might mean something else there than directly in the root, or where anything is wrong: then
 * the whole part has to be read.
 */
export function parseWithStandIns(
  source: string,
  encoding: XmlEncoding,
  standIns: readonly StandIn[],
): { readonly document: XmlDocument; readonly elements: readonly XmlElement[] } | null {
  const tree = new TreeBuilder(source, standIns);
  const parsed = parse(source, encoding, tree);
  return parsed.ok && tree.standing.length === standIns.length ? { document: parsed.document, elements: tree.standing } : null;
}

function parse(source: string, encoding: XmlEncoding, tree: TreeBuilder): ParsedXml {
  try {
    tree.parser.write(source).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return refuse(error.code, { line: tree.parser.line, column: tree.parser.column, detail: error.detail });
  }
  const root = tree.root;
  if (root === null) return refuse('broken-xml', { line: 1, column: 0, detail: 'no root' });
  return { ok: true, document: { source, encoding, root } };
}

const NO_STAND_INS: readonly StandIn[] = [];

function refuse(code: string, values: Problem['values']): ParsedXml {
  return { ok: false, problem: { code, values, where: '' } };
}

/** Leaves the parser at the first fault: after one, what it reports is not to be relied on. Never leaves this file. */
class Stop extends Error {
  readonly code: string;
  readonly detail: string;
  constructor(code: string, detail: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

// Namespaces are resolved by Scope rather than by the parser: its own resolving walks all open elements for every name.
class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: false });
  root: XmlElement | null = null;
  readonly source: string;
  /** Elements that stand for what was cut out. */
  readonly standing: XmlElement[] = [];
  private readonly standIns: readonly StandIn[];
  private open: XmlElement | null = null;
  private depth = 0;
  private elements = 0;
  /** End of what the last event told of, where the next text begins. */
  private reached = 0;
  /** Attributes of the tag being read, the first `attributeCount` of them; the rest are those of tags before. */
  private readonly attributes: { readonly name: string; readonly value: string }[] = [];
  private attributeCount = 0;
  private readonly pool = new AttributePool();
  /** Children of the open elements, one after the other; `starts` says where each element's begin. So each list is made once, in its size. */
  private readonly children: XmlNode[] = [];
  private childCount = 0;
  private readonly starts: number[] = [];
  private scope = Scope.outermost();
  private readonly scopes: Scope[] = [];

  constructor(source: string, standIns: readonly StandIn[]) {
    this.source = source;
    this.standIns = standIns;
    const parser = this.parser;
    parser.on('error', (error) => {
      // A DOCTYPE that never closes shows as broken syntax, yet it is the DOCTYPE that is refused.
      const doctype = this.root === null && source.includes('<!DOCTYPE');
      throw new Stop(doctype ? 'doctype' : 'broken-xml', error.message);
    });
    parser.on('doctype', () => {
      throw new Stop('doctype', '');
    });
    parser.on('attribute', (attribute) => {
      if (this.attributeCount === XML_LIMITS.attributes) throw new Stop('too-many-attributes', '');
      this.attributes[this.attributeCount++] = attribute;
    });
    parser.on('opentag', (tag) => this.openElement(tag.name));
    parser.on('closetag', () => this.closeElement());
    // Text ends where the `<` that ended it stands; the parser has read that already.
    parser.on('text', (text) => this.text(text, parser.position - 1));
    // The parser becomes several times slower once more than seven handlers are set (its object is turned into a hash table then), so
    // those for what few parts hold are set only where it stands. Looking for one character first is much faster.
    if (source.includes('!')) {
      if (source.includes('<![CDATA[')) parser.on('cdata', (text) => this.text(text, parser.position));
      // Reported at the second hyphen, before the `>`.
      if (source.includes('<!--')) parser.on('comment', () => this.verbatim(parser.position + 1));
    }
    const declaration = source.indexOf('?>') + 1;
    if (standIns.length > 0) parser.on('processinginstruction', () => this.standIn(parser.position));
    else if (source.includes('?', declaration + 1) && source.includes('<?', declaration))
      parser.on('processinginstruction', () => this.verbatim(parser.position));
  }

  private openElement(name: string): void {
    this.depth++;
    if (this.depth > XML_LIMITS.depth) throw new Stop('too-deep', '');
    this.elements++;
    if (this.elements > XML_LIMITS.elements) throw new Stop('too-many-elements', '');
    this.scopes.push(this.scope);
    if (this.attributeCount > 0) this.scope = this.scope.declare(this.attributes, this.attributeCount);
    const resolved = this.scope.element(name);
    if (resolved === null) throw new Stop('broken-xml', `unbound prefix: ${name}`);
    const element: XmlElement = {
      type: 'element',
      name: resolved.name,
      ns: resolved.ns,
      local: resolved.local,
      attributes: this.attributeCount === 0 ? NO_ATTRIBUTES : this.resolveAttributes(),
      children: NOT_YET,
      parent: this.open,
      // A start tag holds no other `<`: the parser takes none in a value.
      start: this.source.lastIndexOf('<', this.parser.position - 1),
      end: -1,
      change: 'none',
    };
    if (this.open === null) this.root = element;
    else this.add(element);
    this.starts.push(this.childCount);
    this.open = element;
    this.reached = this.parser.position;
  }

  private resolveAttributes(): readonly XmlAttribute[] {
    const count = this.attributeCount;
    this.attributeCount = 0;
    if (count === 1) return this.resolveAttribute(0).alone;
    const attributes = new Array<XmlAttribute>(count);
    for (let k = 0; k < count; k++) attributes[k] = this.resolveAttribute(k).attribute;
    if (hasDuplicates(attributes)) throw new Stop('broken-xml', 'duplicate attribute');
    return attributes;
  }

  private resolveAttribute(index: number): PooledAttribute {
    const { name, value } = this.attributes[index] ?? NO_ATTRIBUTE;
    const resolved = this.scope.attribute(name);
    if (resolved === null) throw new Stop('broken-xml', `unbound prefix: ${name}`);
    return this.pool.get(resolved, value);
  }

  private closeElement(): void {
    const element = this.open;
    if (element === null) return;
    (element as { end: number }).end = this.parser.position;
    const start = this.starts.pop() ?? 0;
    element.children = start === this.childCount ? NO_CHILDREN : this.children.slice(start, this.childCount);
    this.childCount = start;
    this.open = element.parent;
    this.scope = this.scopes.pop() ?? this.scope;
    this.depth--;
    this.reached = this.parser.position;
  }

  private text(value: string, end: number): void {
    if (value.length > XML_LIMITS.text) throw new Stop('text-too-long', '');
    // A part with stand-ins is read for the few texts that are new in it, and some of those are kept.
    const own = this.standIns.length > 0 ? freeText(value) : value;
    this.add({ type: 'text', value: own, start: this.reached, end, parent: this.open });
    this.reached = end;
  }

  private verbatim(end: number): void {
    this.add({ type: 'verbatim', source: this.source.slice(this.reached, end), start: this.reached, end, parent: this.open });
    this.reached = end;
  }

  // It means here what it means directly in the root where nothing between declares a namespace or says what becomes of white space.
  private standIn(end: number): void {
    const cut = this.standIns[this.standing.length];
    const resolved = cut === undefined ? null : this.scope.element(cut.name);
    if (cut === undefined || resolved === null || this.open === null || this.scope !== this.scopes[1]) throw new Stop('broken-xml', '');
    for (let at = this.open; at.parent !== null; at = at.parent)
      if (attributeOf(at, XML_NS, 'space') !== null) throw new Stop('broken-xml', '');
    this.elements += cut.elements;
    if (this.depth + 1 + cut.depth > XML_LIMITS.depth) throw new Stop('too-deep', '');
    if (this.elements > XML_LIMITS.elements) throw new Stop('too-many-elements', '');
    const element: XmlElement = {
      type: 'element',
      name: resolved.name,
      ns: resolved.ns,
      local: resolved.local,
      attributes: [],
      children: [],
      parent: this.open,
      start: this.reached,
      end,
      change: 'none',
    };
    this.standing.push(element);
    this.add(element);
    this.reached = end;
  }

  // Outside the root there is white space, comments and instructions: the source keeps them, the tree has no place for them.
  private add(node: XmlNode): void {
    if (this.open !== null) this.children[this.childCount++] = node;
  }
}

const NO_ATTRIBUTE = Object.freeze({ name: '', value: '' });
const NO_ATTRIBUTES: readonly XmlAttribute[] = Object.freeze([]);

/** Stands for the children of an element that is not closed. */
const NOT_YET: XmlNode[] = [];
/** One list for all elements without children, half of a part's. Frozen: what changes a tree gives such an element a list of its own. */
const NO_CHILDREN: XmlNode[] = [];
Object.freeze(NO_CHILDREN);

function hasDuplicates(attributes: readonly XmlAttribute[]): boolean {
  if (attributes.length <= 8) {
    for (let i = 1; i < attributes.length; i++) {
      for (let j = 0; j < i; j++) {
        if (attributes[i]?.local === attributes[j]?.local && attributes[i]?.ns === attributes[j]?.ns) return true;
      }
    }
    return false;
  }
  return new Set(attributes.map((each) => `${each.ns} ${each.local}`)).size < attributes.length;
}
