import type { Change, Flow, FlowKey, Format, Fragment, Inline, Paragraph, Problem, Row } from '@svod/consolidation';
import { type RedlineComment, type RedlineEdit, resolveRevisions, writeRedline } from '../src/index.ts';
import { type BaseParts, type Opened, basePackage, openEntries, withEntries } from './write-package.ts';

/** A paragraph of a fragment. */
export function par(text: string, more: Partial<Paragraph> & { readonly format?: Format } = {}): Paragraph {
  const { format = 0, ...properties } = more;
  return {
    kind: 'paragraph',
    text,
    spans: text === '' ? [] : [{ start: 0, end: text.length, ins: [], del: [], format, formatChange: null }],
    objects: [],
    mark: { ins: [], del: [] },
    style: '',
    heading: null,
    numbering: null,
    label: '',
    align: '',
    bookmark: '',
    paraId: '',
    generated: false,
    formatChanges: [],
    ...properties,
  };
}

export const open = (...blocks: Fragment['blocks']): Fragment => ({ blocks, open: true });
export const closed = (...blocks: Fragment['blocks']): Fragment => ({ blocks, open: false });
export const nothing: Fragment = { blocks: [], open: false };

export const row = (...cells: readonly string[]): Row => ({
  cells: cells.map((text, column) => ({ column, span: 1, merge: 'none', blocks: [par(text)] })),
  header: false,
  ins: [],
  del: [],
});

export const text = (start: number, end: number, content: Fragment = nothing, flow: FlowKey = 'main'): Change => ({
  kind: 'text',
  flow,
  start,
  end,
  content,
});

let number = 0;
export function edit(change: Change, more: Partial<RedlineEdit> = {}): RedlineEdit {
  return { id: `e${number++}`, change, author: 'МЗ', date: '2012-03-04T05:06:07Z', comment: null, children: [], ...more };
}

export const object = (kind: Inline['kind'], key: string, shown = '', flow: FlowKey | null = null): Inline => ({
  kind,
  key,
  text: shown,
  flow,
});

export interface Written {
  readonly base: Opened;
  readonly redline: Opened;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly notCarried: readonly Problem[];
  /** Text of a part of the redline, without the root's declarations. */
  xml(part?: string): string;
  /** The redline's text once all is accepted; see `linesOf`. */
  accepted(flow?: FlowKey): string;
  rejected(flow?: FlowKey): string;
}

export interface WrittenOptions {
  readonly remarks?: readonly RedlineComment[];
  readonly content?: ReadonlyMap<FlowKey, Flow>;
}

/** Writes a redline of a small base. */
export function written(base: BaseParts | string, edits: readonly RedlineEdit[], options: WrittenOptions = {}): Written {
  const entries = basePackage(typeof base === 'string' ? { body: base } : base);
  const opened = openEntries(entries);
  const { parts, notCarried } = writeRedline(opened.package, opened.document, opened.binding, edits, options);
  const all = withEntries(entries, parts);
  const redline = openEntries(all);
  const lines = (action: 'accept' | 'reject', flow: FlowKey): string =>
    linesOf(
      openEntries(withEntries(all, resolveRevisions(redline.package, action).parts)).document.flows.find(({ key }) => key === flow)
        ?.blocks ?? [],
    );
  return {
    base: opened,
    redline,
    entries: all,
    parts,
    notCarried,
    xml: (part = 'word/document.xml') =>
      new TextDecoder().decode(all.get(part)).replace(/^[^]*?<w:(?:document|footnotes|comments|hdr) ?[^>]*>/, ''),
    accepted: (flow = 'main') => lines('accept', flow),
    rejected: (flow = 'main') => lines('reject', flow),
  };
}

/** Text of blocks: `¶` ends each paragraph, cells are split by `|`. */
export function linesOf(blocks: Fragment['blocks']): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `${block.text}¶`
        : block.rows.map((each) => `[${each.cells.map((cell) => linesOf(cell.blocks)).join('|')}]`).join(''),
    )
    .join('');
}

export const MZ = 'w:author="МЗ" w:date="2012-03-04T05:06:07Z"';
