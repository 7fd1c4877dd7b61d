import {
  type Block,
  type Cell,
  type Document,
  type Flow,
  type FlowKey,
  type Format,
  type Inline,
  NONE,
  OBJECT,
  type Paragraph,
  type Row,
  type Span,
  type Table,
} from '../../src/document/document.ts';

/** A piece of a paragraph: words, words with a format, or an object. */
export type Part = string | { readonly text: string; readonly format: Format } | Inline;

/** Content of the notes and text boxes made by {@link note}, until {@link doc} gives it a flow. */
const bodies = new WeakMap<Inline, readonly Block[]>();

/** Words in a format. */
export const f = (format: Format, text: string): Part => ({ text, format });

export const note = (...blocks: readonly (string | Block)[]): Inline => held('footnote', blocks);
export const textbox = (...blocks: readonly (string | Block)[]): Inline => held('textbox', blocks);
export const picture = (key: string): Inline => ({ kind: 'picture', key, text: '', flow: null });
export const field = (key: string, text: string): Inline => ({ kind: 'field', key, text, flow: null });

function held(kind: 'footnote' | 'textbox', blocks: readonly (string | Block)[]): Inline {
  const inline: Inline = { kind, key: '', text: '', flow: `${kind}/0` };
  bodies.set(inline, blocks.map(block));
  return inline;
}

const block = (content: string | Block): Block => (typeof content === 'string' ? p(content) : content);

/** A paragraph of its parts. */
export function p(...parts: readonly Part[]): Paragraph {
  let text = '';
  const spans: Span[] = [];
  const objects: Inline[] = [];
  for (const part of parts) {
    const isObject = typeof part !== 'string' && 'kind' in part;
    const words = typeof part === 'string' ? part : isObject ? OBJECT : part.text;
    const format = typeof part === 'string' || isObject ? 0 : part.format;
    if (isObject) objects.push(part);
    if (words === '') continue;
    const start = text.length;
    text += words;
    const last = spans.at(-1);
    if (last?.format === format) spans[spans.length - 1] = { ...last, end: text.length };
    else spans.push({ start, end: text.length, ins: NONE, del: NONE, format, formatChange: null });
  }
  return { ...BARE, text, spans, objects };
}

const BARE: Paragraph = {
  kind: 'paragraph',
  text: '',
  spans: [],
  objects: [],
  mark: { ins: NONE, del: NONE },
  style: '',
  heading: null,
  numbering: null,
  label: '',
  align: '',
  bookmark: '',
  paraId: '',
  generated: false,
  formatChanges: NONE,
};

/** A cell of paragraphs and tables; its column is given by {@link row}. */
export const cell = (...blocks: readonly (string | Block)[]): Cell => ({ column: 0, span: 1, merge: 'none', blocks: blocks.map(block) });

/** A row of cells side by side; a string is a cell of one paragraph. */
export function row(...cells: readonly (string | Cell)[]): Row {
  let column = 0;
  const placed = cells.map((content) => {
    const one = { ...(typeof content === 'string' ? cell(content) : content), column };
    column += one.span;
    return one;
  });
  return { cells: placed, header: false, ins: NONE, del: NONE };
}

export const table = (...rows: readonly Row[]): Table => ({ kind: 'table', rows });

/** A document without tracked changes: its main text and other stories by key. Notes and text boxes are numbered in reading order. */
export function doc(...blocks: readonly (string | Block)[]): Document {
  return stories({ main: blocks });
}

export function stories(given: Readonly<Record<FlowKey, readonly (string | Block)[]>>): Document {
  const made: Flow[] = [];
  const counts = new Map<string, number>();
  const place = (inline: Inline): Inline => {
    const body = bodies.get(inline);
    if (!body) return inline;
    const number = (counts.get(inline.kind) ?? 0) + 1;
    counts.set(inline.kind, number);
    const flow = `${inline.kind}/${number}`;
    made.push({ key: flow, blocks: placeAll(body) });
    return { ...inline, flow };
  };
  const placeAll = (list: readonly Block[]): readonly Block[] =>
    list.map((one) => {
      if (one.kind === 'paragraph') return { ...one, objects: one.objects.map(place) };
      return {
        ...one,
        rows: one.rows.map((each) => ({ ...each, cells: each.cells.map((part) => ({ ...part, blocks: placeAll(part.blocks) })) })),
      };
    });
  const flows = Object.entries(given).map(([key, list]) => ({ key, blocks: placeAll(list.map(block)) }));
  const ofKind = (kind: string): Flow[] => made.filter((flow) => flow.key.startsWith(kind));
  return { flows: [...flows, ...ofKind('footnote'), ...ofKind('textbox')], revisions: [], comments: [], problems: [] };
}
