import {
  type Block,
  type Flow,
  type FlowKey,
  type Inline,
  NONE,
  OBJECT,
  type Paragraph,
  type Span,
  type Table,
} from '../document/document.ts';
import { addSpan } from '../document/add-span.ts';
import { type FormatRun, type FormatRuns, addRun, joinRuns, sliceRuns } from './format-runs.ts';
import type { Fragment } from '../amendments/change.ts';

/** A paragraph's mark in a {@link Strip}'s text. */
export const MARK = '\n';
/** A table in a {@link Strip}'s text: a noncharacter, which no XML file can hold. */
export const TABLE = '\uFDD0';

/** What a paragraph mark carries: everything of a paragraph but its text, its links, the look of its words and what was before its tracked changes. */
export type Properties = Omit<Paragraph, 'text' | 'spans' | 'objects' | 'links' | 'formerly' | 'changed' | 'words'>;

/**
 * A stretch of a flow as one line of characters, so that words, marks and tables are cut and joined in one way. Offsets in it are
 * the flow offsets of `change.ts`.
 */
export interface Strip {
  readonly text: string;
  /** Basic formatting of each character. */
  readonly formats: FormatRuns;
  /** For each {@link OBJECT}, {@link MARK} and {@link TABLE} of the text, in order. */
  readonly objects: readonly Inline[];
  readonly marks: readonly Properties[];
  readonly tables: readonly Table[];
}

export const EMPTY_STRIP: Strip = Object.freeze({ text: '', formats: [], objects: [], marks: [], tables: [] });

/** Turns paragraphs and tables into one strip. Revisions are ignored: give a view's blocks. */
export function stripOf(blocks: readonly Block[]): Strip {
  const text: string[] = [];
  const formats: FormatRun[] = [];
  let at = 0;
  const objects: Inline[] = [];
  const marks: Properties[] = [];
  const tables: Table[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      text.push(TABLE);
      addRun(formats, ++at, 0);
      tables.push(block);
      continue;
    }
    text.push(plainText(block), MARK);
    for (const span of block.spans) addRun(formats, at + span.end, span.format);
    at += block.text.length + 1;
    addRun(formats, at, 0);
    objects.push(...block.objects);
    marks.push(propertiesOf(block));
  }
  return { text: text.join(''), formats, objects, marks, tables };
}

/** A paragraph's text without characters that mean something in a strip. Same length. */
export const plainText = (paragraph: Paragraph): string =>
  /[\n\r\uFDD0]/u.test(paragraph.text) ? paragraph.text.replace(/[\n\r\uFDD0]/gu, ' ') : paragraph.text;

export function propertiesOf(paragraph: Paragraph): Properties {
  const { text: _text, spans: _spans, objects: _objects, links: _links, words: _words, ...others } = paragraph;
  const { formerly: _formerly, changed: _changed, ...properties } = others;
  return properties;
}

const countOf = (text: string, char: string): number => {
  let count = 0;
  for (let k = text.indexOf(char); k >= 0; k = text.indexOf(char, k + 1)) count++;
  return count;
};

export function sliceStrip(strip: Strip, start: number, end: number): Strip {
  if (start === 0 && end === strip.text.length) return strip;
  const before = strip.text.slice(0, start);
  const text = strip.text.slice(start, end);
  const part = <T>(list: readonly T[], char: string): readonly T[] => {
    if (list.length === 0) return list;
    const from = countOf(before, char);
    return list.slice(from, from + countOf(text, char));
  };
  return {
    text,
    formats: sliceRuns(strip.formats, start, end),
    objects: part(strip.objects, OBJECT),
    marks: part(strip.marks, MARK),
    tables: part(strip.tables, TABLE),
  };
}

export function joinStrips(...strips: readonly Strip[]): Strip {
  const full = strips.filter((strip) => strip.text !== '');
  const [only] = full;
  if (!only) return EMPTY_STRIP;
  if (full.length === 1) return only;
  return {
    text: full.map((strip) => strip.text).join(''),
    formats: joinRuns(full.map((strip) => strip.formats)),
    objects: full.flatMap((strip) => strip.objects),
    marks: full.flatMap((strip) => strip.marks),
    tables: full.flatMap((strip) => strip.tables),
  };
}

/** Makes a paragraph of a strip's characters that hold no mark and no table. */
function paragraphOf(text: string, formats: FormatRuns, objects: readonly Inline[], properties: Properties): Paragraph {
  const spans: Span[] = [];
  let start = 0;
  for (const { end, format } of formats) {
    addSpan(spans, start, end, format);
    start = end;
  }
  return { ...properties, text, spans, objects };
}

/** Properties of a paragraph of which nothing is known. */
export const BARE: Properties = Object.freeze({
  kind: 'paragraph',
  mark: Object.freeze({ ins: NONE, del: NONE }),
  style: '',
  heading: null,
  numbering: null,
  label: '',
  align: '',
  bookmark: '',
  paraId: '',
  generated: false,
  formatChanges: NONE,
} as const);

/** {@link MARK} and {@link TABLE}: what a block ends with. */
const ENDS = /[\n\uFDD0]/gu;

/**
 * Cuts a strip into blocks. Characters after the last mark become an open paragraph with the properties `rest`; with `inside` (the
 * content goes into the middle of a paragraph) an empty open one follows a closing mark, so that a split says where its second half begins.
 */
export function fragmentOf(strip: Strip, rest: Properties = BARE, inside = false): Fragment {
  const blocks: Block[] = [];
  let [object, mark, table, start] = [0, 0, 0, 0];
  const flush = (end: number, properties: Properties): void => {
    const text = strip.text.slice(start, end);
    const count = countOf(text, OBJECT);
    blocks.push(paragraphOf(text, sliceRuns(strip.formats, start, end), strip.objects.slice(object, object + count), properties));
    object += count;
  };
  for (const { 0: char, index: k } of strip.text.matchAll(ENDS)) {
    if (char === MARK) flush(k, strip.marks[mark++] ?? rest);
    else {
      if (k > start) flush(k, rest);
      const value = strip.tables[table++];
      if (value) blocks.push(value);
    }
    start = k + 1;
  }
  const open = start < strip.text.length || (inside && strip.text.endsWith(MARK));
  if (open) flush(strip.text.length, rest);
  return { blocks, open };
}

/** The reverse of {@link fragmentOf}. */
export function stripOfFragment(fragment: Fragment): Strip {
  const strip = stripOf(fragment.blocks);
  return fragment.open ? sliceStrip({ ...strip, marks: strip.marks.slice(0, -1) }, 0, strip.text.length - 1) : strip;
}

/** A flow of the base, laid out once for all returns. */
export interface BaseFlow {
  readonly key: FlowKey;
  readonly blocks: readonly Block[];
  /** Flow offset at which each block begins. */
  readonly starts: readonly number[];
  readonly length: number;
}

export function layOut(flow: Flow): BaseFlow {
  const starts: number[] = [];
  let length = 0;
  for (const block of flow.blocks) {
    starts.push(length);
    length += block.kind === 'table' ? 1 : block.text.length + 1;
  }
  return { key: flow.key, blocks: flow.blocks, starts, length };
}

/** Flow offset at which a block begins; the flow's length for one past its end. */
export const startOf = (flow: Pick<BaseFlow, 'starts' | 'length'>, block: number): number => flow.starts[block] ?? flow.length;

/** Index of the block that holds a flow offset (the last one for the flow's end). Binary search. */
export function blockAt(flow: BaseFlow, offset: number): number {
  let low = 0;
  let high = flow.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
