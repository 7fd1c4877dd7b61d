import type { Change, RowsInserted, TextChange } from '../amendments/change.ts';
import { type Block, type Cell, type Inline, OBJECT } from '../document/document.ts';
import { formatAt, formatRunsOf } from '../flow/format-runs.ts';
import {
  BARE,
  EMPTY_STRIP,
  MARK,
  type Properties,
  type Strip,
  TABLE,
  blockAt,
  fragmentOf,
  sliceStrip,
  stripOf,
  stripOfFragment,
  startOf,
} from '../flow/strip.ts';
import { atBlockStart } from '../flow/text-of.ts';
import type { BaseIndex } from '../returns/context.ts';
import { wordingApart } from './wording-apart.ts';

/** Why words can't be put in an amendment's place. */
export type WordingFault = 'part-not-possible' | 'cells-differ';

/**
 * The change of an amendment with other words in place of what it puts in: a part of it, as decided. Words take the formatting of those they
 * stand for, paragraphs the properties; `[^]` and `[^1]` stand for the notes of the place, in order. A row's cells are split by tabs.
 * `parent` is the change whose insertion it edits.
 */
export function withWording(change: Change, text: string, index: BaseIndex, parent: Change | null): Change | WordingFault {
  if (change.kind === 'rows-inserted') return rowsWith(change, text);
  if (change.kind !== 'text') return 'part-not-possible';
  const content = stripOfFragment(change.content);
  if (content.tables.length > 0) return 'part-not-possible';
  const around = parent === null ? null : stripInside(parent, change.flow);
  const flow = parent === null ? index.flow(change.flow) : null;
  const taken = around ? sliceStrip(around, change.start, change.end) : baseStretch(index, change.flow, change.start, change.end);
  if (taken.tables.length > 0) return 'part-not-possible';
  const inside = flow ? !atBlockStart(flow, change.start) : true;
  return wordedChange(change, text, content, taken, around ?? baseAround(index, change), inside);
}

/** One change for a place of the base that several amendments dispute, with a wording that settles them. Null where it holds a table. */
export function jointChange(members: readonly TextChange[], text: string, index: BaseIndex): TextChange | null {
  const [first] = members;
  if (!first || members.some((one) => one.flow !== first.flow || one.flow.startsWith('+'))) return null;
  const start = Math.min(...members.map((one) => one.start));
  const end = Math.max(...members.map((one) => one.end));
  const flow = index.flow(first.flow);
  const taken = baseStretch(index, first.flow, start, end);
  const content = members.map((one) => stripOfFragment(one.content)).find((one) => one.text !== '') ?? EMPTY_STRIP;
  if (!flow || taken.tables.length > 0 || members.some((one) => stripOfFragment(one.content).tables.length > 0)) return null;
  const change = { ...first, start, end };
  return wordedChange(change, text, content, taken, baseAround(index, change), !atBlockStart(flow, start));
}

function wordedChange(change: TextChange, text: string, content: Strip, taken: Strip, around: Strip, inside: boolean): TextChange {
  const model = content.text === '' ? taken : content;
  const whole = (taken.text === '' ? content.text : taken.text).endsWith(MARK);
  const clean = whole ? plain(text) : wordingApart(plain(text), content.text === '' ? taken.text : content.text);
  const words = whole && clean !== '' && !clean.endsWith(MARK) ? clean + MARK : clean;
  const last = model.marks.at(-1) ?? taken.marks.at(-1) ?? around.marks[0] ?? BARE;
  const strip = stripOfWords(words, {
    format: formatOf(model) ?? formatOf(taken) ?? formatOf(around) ?? 0,
    mark: (k) => model.marks[k] ?? { ...last, bookmark: '', paraId: '' },
    notes: [...content.objects, ...taken.objects].filter((one) => one.kind === 'footnote' || one.kind === 'endnote'),
  });
  const [head, tail] = whole ? [0, 0] : commonWords(taken, strip);
  const made = sliceStrip(strip, head, strip.text.length - tail);
  const start = change.start + head;
  return { ...change, start, end: change.end - tail, content: fragmentOf(made, BARE, head > 0 || inside) };
}

interface Look {
  readonly format: number;
  readonly mark: (k: number) => Properties;
  readonly notes: readonly Inline[];
}

function stripOfWords(words: string, look: Look): Strip {
  let note = 0;
  const objects: Inline[] = [];
  const text = words.replace(/\[\^\d*\]/gu, (sign) => {
    const object = look.notes[note];
    if (object === undefined) return sign;
    note++;
    objects.push(object);
    return OBJECT;
  });
  const count = text.split(MARK).length - 1;
  return {
    text,
    formats: formatRunsOf(text.length, (k) => (text[k] === MARK ? 0 : look.format)),
    objects,
    marks: Array.from({ length: count }, (_, k) => look.mark(k)),
    tables: [],
  };
}

/** What means something in a strip is no text. */
const plain = (text: string): string => text.replace(/\r\n?/gu, MARK).replace(/[\uFFFC\uFDD0]/gu, ' ');

function formatOf(strip: Strip): number | null {
  for (let k = 0; k < strip.text.length; k++) if (strip.text[k] !== MARK && strip.text[k] !== TABLE) return formatAt(strip.formats, k) ?? 0;
  return null;
}

/** Whole words that both have at their ends: they are left alone, with their formatting and what stands in them. */
function commonWords(taken: Strip, made: Strip): readonly [number, number] {
  const [a, b] = [taken.text, made.text];
  const most = Math.min(a.length, b.length);
  const same = (i: number, k: number): boolean => a[i] === b[k] && a[i] !== OBJECT && a[i] !== MARK;
  let head = 0;
  while (head < most && same(head, head)) head++;
  while (head > 0 && !(atEdge(a, head) && atEdge(b, head))) head--;
  let tail = 0;
  while (tail < most - head && same(a.length - 1 - tail, b.length - 1 - tail)) tail++;
  while (tail > 0 && !(atEdge(a, a.length - tail) && atEdge(b, b.length - tail))) tail--;
  return [head, tail];
}

/** True where an offset splits no word and no surrogate pair. */
const atEdge = (text: string, at: number): boolean =>
  at === 0 ||
  at === text.length ||
  (!/[\uDC00-\uDFFF]/.test(text[at] ?? '') && !/^[\p{L}\p{M}\p{N}_]{2}$/u.test(text.slice(at - 1, at + 1)));

/** Words of the base that a change takes out. */
function baseStretch(index: BaseIndex, key: string, start: number, end: number): Strip {
  const flow = index.flow(key);
  if (!flow || start >= end) return EMPTY_STRIP;
  const [first, last] = [blockAt(flow, start), blockAt(flow, end - 1)];
  const origin = startOf(flow, first);
  return sliceStrip(stripOf(flow.blocks.slice(first, last + 1)), start - origin, end - origin);
}

/** The paragraph that a change begins in. */
function baseAround(index: BaseIndex, change: TextChange): Strip {
  const flow = index.flow(change.flow);
  const block = flow?.blocks[blockAt(flow, Math.min(change.start, flow.length - 1))];
  return block?.kind === 'paragraph' ? stripOf([block]) : EMPTY_STRIP;
}

/** What a change inserts, in the flow that edits inside it name. */
function stripInside(parent: Change, flow: string): Strip {
  if (parent.kind === 'text') return stripOfFragment(parent.content);
  const cell = parent.kind === 'rows-inserted' ? parent.rows[0]?.cells[Number(flow.split('.').at(-1))] : undefined;
  return stripOf(cell?.blocks ?? []);
}

function rowsWith(change: RowsInserted, text: string): RowsInserted | WordingFault {
  const [row] = change.rows;
  if (!row || change.rows.length !== 1) return 'part-not-possible';
  const texts = plain(text).split('\t');
  if (texts.length !== row.cells.length) return 'cells-differ';
  if (row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return 'part-not-possible';
  return { ...change, rows: [{ ...row, cells: row.cells.map((cell, k) => cellWith(cell, texts[k] ?? '')) }] };
}

function cellWith(cell: Cell, text: string): Cell {
  const model = stripOf(cell.blocks);
  if (model.text === `${text}${MARK}`) return cell;
  const last = model.marks.at(-1) ?? BARE;
  const strip = stripOfWords(`${text}${MARK}`, { format: formatOf(model) ?? 0, mark: (k) => model.marks[k] ?? last, notes: model.objects });
  const blocks: readonly Block[] = fragmentOf(strip).blocks;
  return { ...cell, blocks };
}
