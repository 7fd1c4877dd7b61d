import { OBJECT } from '@svod/consolidation';
import type { Link } from '@svod/consolidation';
import { wAttr } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { fieldName, isGeneratedList, isVolatile, normalInstruction } from './field-names.ts';
import { fieldWithoutResult } from './field-without-result.ts';
import { collectItems } from './inline-items.ts';
import { targetInCode } from './links.ts';
import type { Atom, FieldItem, InlineItem, InlineMark, InlineObject, InlineRevision, Wrappers } from './inline-item.ts';

/** A field begun in an earlier paragraph and still open. */
export interface OpenField {
  readonly phase: 'code' | 'result';
  readonly code: string;
}

export const NO_FIELDS: readonly OpenField[] = Object.freeze([]);

/** A paragraph's content with its fields put together. */
export interface Inline {
  /** In document order; atoms cover the paragraph's text, one after another. */
  readonly items: readonly (Atom | InlineMark | InlineRevision)[];
  /** Fields that stay open after it. */
  readonly open: readonly OpenField[];
  /** Instructions of the fields that it closes or leaves open. */
  readonly codes: readonly string[];
  /** All of its text is the result of a table of contents, an index or such. */
  readonly generated: boolean;
  /** Characters of its text that HYPERLINK fields which end here lead from. */
  readonly links: readonly Link[];
}

/**
 * Pieces of a paragraph in exactly the order in which reading makes its text. `open`: fields open at its beginning
 * (`Binding.atoms` knows them).
 */
export function inlineAtoms(paragraph: XmlElement, open: readonly OpenField[] = NO_FIELDS): readonly Atom[] {
  return resolveInline(paragraph, open).items.filter((item) => item.kind === 'atom');
}

/**
 * Reads a paragraph's content. A field's instruction is not text, its result is; a field that a program fills in by itself and that
 * begins and ends here is one object, unless only a part of it is tracked or it holds more than text.
 */
export function resolveInline(paragraph: XmlElement, open: readonly OpenField[]): Inline {
  const items = collectItems(paragraph);
  if (open.length === 0 && items.every(isPlain))
    return { items: items as Inline['items'], open, codes: [], generated: false, links: NO_LINKS };
  const resolver = new Resolver(items, open);
  return resolver.resolve();
}

const NO_LINKS: readonly Link[] = Object.freeze([]);

function isPlain(item: InlineItem): boolean {
  return item.kind === 'atom' || item.kind === 'mark' || item.kind === 'revision';
}

interface Field {
  phase: 'code' | 'result';
  code: string;
  /** Index of its beginning among the items and of the slot kept for its object; -1 when it began in an earlier paragraph. */
  readonly item: number;
  readonly slot: number;
}

/** Fields nested deeper are read as plain text: each level looks at its content again. */
const NESTED = 20;

class Resolver {
  private readonly items: readonly InlineItem[];
  private readonly stack: Field[];
  private readonly out: (Atom | InlineMark | InlineRevision | null)[] = [];
  private readonly codes: string[] = [];
  /** HYPERLINK fields by the slots of what they show. */
  private readonly linked: { readonly from: number; readonly to: number; readonly target: string }[] = [];
  private inCode: number;
  private inList: number;
  private listed = 0;
  private unlisted = 0;
  private afterNoteMark = false;

  constructor(items: readonly InlineItem[], open: readonly OpenField[]) {
    this.items = items;
    this.stack = open.map((field) => ({ ...field, item: -1, slot: -1 }));
    this.inCode = open.filter((field) => field.phase === 'code').length;
    this.inList = open.filter((field) => field.phase === 'result' && isGeneratedList(field.code)).length;
  }

  resolve(): Inline {
    const openAtStart = this.inList > 0;
    for (const [index, item] of this.items.entries()) this.take(item, index);
    const open = this.stack.map(({ phase, code }) => ({ phase, code }));
    for (const field of open) if (field.phase === 'result') this.codes.push(field.code);
    return {
      items: this.out.filter((item) => item !== null),
      open: open.length === 0 ? NO_FIELDS : open,
      codes: this.codes,
      links: this.links(),
      generated: this.unlisted === 0 && (this.listed > 0 || (openAtStart && this.inList > 0)),
    };
  }

  private links(): readonly Link[] {
    if (this.linked.length === 0) return NO_LINKS;
    const starts: number[] = [];
    let length = 0;
    for (const item of this.out) {
      starts.push(length);
      if (item?.kind === 'atom') length += item.text.length;
    }
    return this.linked.map(({ from, to, target }) => ({ start: starts[from] ?? length, end: starts[to] ?? length, target }));
  }

  private take(item: InlineItem, index: number): void {
    switch (item.kind) {
      case 'atom':
        this.atom(item);
        break;
      case 'mark':
      case 'revision':
        this.out.push(item);
        break;
      case 'note-mark':
        this.afterNoteMark = true;
        break;
      case 'field-begin':
        this.stack.push({ phase: 'code', code: '', item: index, slot: this.out.length });
        this.out.push(null);
        this.inCode++;
        break;
      case 'field-code': {
        const field = this.stack.at(-1);
        if (field?.phase === 'code') field.code += item.code;
        break;
      }
      case 'field-separate': {
        const field = this.stack.at(-1);
        if (field?.phase !== 'code') break;
        field.phase = 'result';
        this.inCode--;
        if (isGeneratedList(field.code)) this.inList++;
        break;
      }
      case 'field-end':
        this.end(item, index);
        break;
      default:
    }
  }

  private atom(item: Atom): void {
    if (this.inCode > 0) return;
    let atom = item;
    if (this.afterNoteMark) {
      this.afterNoteMark = false;
      if (item.text === '\t') return;
      const text = item.text.replace(/^ +/, '');
      if (text === '') return;
      atom = { ...item, text, lead: item.lead + item.text.length - text.length };
    }
    if (this.inList > 0) this.listed += atom.text.length;
    else this.unlisted += atom.text.length;
    this.out.push(atom);
  }

  private end(item: FieldItem, index: number): void {
    const field = this.stack.pop();
    if (field === undefined) return;
    if (field.phase === 'code') this.inCode--;
    else if (isGeneratedList(field.code)) this.inList--;
    this.codes.push(field.code);
    const outer = this.stack.at(-1);
    // A field inside an instruction belongs to that instruction.
    if (outer?.phase === 'code') outer.code += `{${field.code}}`;
    if (this.inCode > 0 || field.item === -1) return;
    if (fieldName(field.code) === 'HYPERLINK')
      this.linked.push({ from: field.slot, to: this.out.length, target: targetInCode(field.code) });
    const begin = this.items[field.item] as FieldItem;
    const wrappers = this.commonWrappers(field.item, index);
    const object = wrappers === null ? null : this.objectOf(field, begin);
    if (object === null || wrappers === null) return;
    let lastRevision = -1;
    for (let i = field.slot; i < this.out.length; i++) {
      if (this.out[i]?.kind === 'atom') this.out[i] = null;
      else if (this.out[i]?.kind === 'revision') lastRevision = i;
    }
    if (this.inList === 0 && !isGeneratedList(field.code)) this.unlisted++;
    const atom: Atom = {
      kind: 'atom',
      node: begin.run ?? begin.node,
      run: begin.run,
      last: item.run,
      wrappers,
      text: OBJECT,
      lead: 0,
      object,
    };
    // Markers come before what they touch: the object, too, stands after all of its own.
    if (lastRevision === -1) this.out[field.slot] = atom;
    else this.out.splice(lastRevision + 1, 0, atom);
  }

  private objectOf(field: Field, begin: FieldItem): InlineObject | null {
    let text = '';
    let content = false;
    for (let i = field.slot; i < this.out.length; i++) {
      const inner = this.out[i];
      if (inner?.kind !== 'atom') continue;
      content = true;
      if (inner.object !== null && inner.object.kind !== 'field' && inner.object.kind !== 'symbol') return null;
      text += inner.object === null ? inner.text : inner.object.text;
    }
    const element = begin.run ?? begin.node;
    if (isVolatile(field.code)) {
      // Inside a table of contents all text is marked as generated and stays plain.
      return this.inList > 0 ? null : { kind: 'field', element, key: normalInstruction(field.code), text };
    }
    return content ? null : fieldWithoutResult(field.code, element, begin.node);
  }

  /**
   * Wrappers for the field as one object, null when that would hide something: its pieces are not all tracked alike (kind and author
   * of each change), or a run in it has a tracked format change.
   */
  private commonWrappers(from: number, to: number): Wrappers | null {
    if (this.stack.length >= NESTED) return null;
    const begin = this.items[from] as FieldItem;
    const expected = signature(begin.wrappers);
    const revisions = new Set(begin.wrappers.revisions);
    for (let i = from + 1; i <= to; i++) {
      const item = this.items[i];
      if (item === undefined || item.kind === 'mark' || item.kind === 'note-mark') continue;
      if (item.kind === 'revision') {
        if (item.node.local === 'rPrChange') return null;
        continue;
      }
      if (item.wrappers === begin.wrappers) continue;
      if (signature(item.wrappers) !== expected) return null;
      for (const revision of item.wrappers.revisions) revisions.add(revision);
    }
    if (revisions.size === begin.wrappers.revisions.length) return begin.wrappers;
    return { elements: begin.wrappers.elements, revisions: [...revisions] };
  }
}

function signature(wrappers: Wrappers): string {
  return wrappers.revisions.map((each) => `${each.local} ${wAttr(each, 'author') ?? ''}`).join('\n');
}
