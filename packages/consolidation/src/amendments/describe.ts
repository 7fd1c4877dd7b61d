import type { AmendmentKind, Place } from '../consolidation.ts';
import { type BaseFlow, MARK, type Strip, TABLE, blockAt, sliceStrip, startOf, stripOf, stripOfFragment } from '../flow/strip.ts';
import { atBlockStart, textOf } from '../flow/text-of.ts';
import { type Outline, type PlaceName, blocksText } from '../places/outline.ts';
import type { BaseIndex } from '../returns/context.ts';
import {
  type Change,
  type FormatChange,
  type Move,
  type ParagraphFormatChange,
  type PropertyChange,
  type TextChange,
  isOfWords,
} from './change.ts';
import { describeTableChange } from './describe-table.ts';
import type { Description } from './description.ts';
import { shownText } from './shown-text.ts';

export function describe(change: Change, index: BaseIndex, outline: Outline): Description {
  switch (change.kind) {
    case 'text':
      return describeText(change, index, outline);
    case 'move':
      return describeMove(change, index, outline);
    case 'paragraph-format':
      return describeProperties(change, index, outline);
    case 'property':
      return isOfWords(change) ? describeWords(change, index, outline) : describeProperties(change, index, outline);
    case 'format':
      return describeWords(change, index, outline);
    default:
      return describeTableChange(change, index, outline);
  }
}

/** Words of which the look changes. */
function describeWords(change: FormatChange | PropertyChange, index: BaseIndex, outline: Outline): Description {
  const flow = flowOf(index, change.flow);
  const view = window(flow, change.start, change.end);
  const text = shownText(view.strip);
  const words = textOf(flow, change.start, change.end);
  const range = { start: change.start - view.start, end: change.end - view.start };
  return {
    kind: change.kind,
    place: placeAt(outline.block(change.flow, view.first), change.flow, range),
    before: text,
    after: text,
    old: words,
    new: words,
  };
}

export function placeAt(name: PlaceName, flow: string, range: Place['range']): Place {
  return {
    provision: name.provision,
    flow,
    label: name.label,
    section: name.section,
    measure: name.measure,
    field: name.field,
    range,
    order: name.order,
  };
}

function flowOf(index: BaseIndex, key: string): BaseFlow {
  const flow = index.flow(key);
  if (!flow) throw new RangeError(`the base has no flow ${key}`);
  return flow;
}

const isCell = (flow: string): boolean => /\/\d+\.\d+\.\d+$/u.test(flow);

/** The provision around a range: the whole cell, or the paragraphs that the range touches. Offsets are the flow's. */
function window(flow: BaseFlow, start: number, end: number): { first: number; start: number; strip: Strip } {
  const whole = isCell(flow.key);
  const first = whole ? 0 : blockAt(flow, Math.min(start, flow.length - 1));
  // Where a mark goes, the next paragraph is joined and belongs to the picture.
  const last = whole ? flow.blocks.length - 1 : blockAt(flow, Math.min(Math.max(end, start), flow.length - 1));
  const strip = stripOf(flow.blocks.slice(first, last + 1));
  return { first, start: startOf(flow, first), strip: withoutLastMark(strip) };
}

const withoutLastMark = (strip: Strip): Strip => (strip.text.endsWith(MARK) ? sliceStrip(strip, 0, strip.text.length - 1) : strip);

/** A provision whose properties change: its text stays what it is. */
function describeProperties(change: ParagraphFormatChange | PropertyChange, index: BaseIndex, outline: Outline): Description {
  const flow = flowOf(index, change.flow);
  const first = blockAt(flow, Math.min(change.start, flow.length - 1));
  const block = flow.blocks[first];
  const name = outline.block(change.flow, first);
  const text = block?.kind === 'paragraph' ? shownText(withoutLastMark(stripOf([block]))) : blocksText(block ? [block] : []);
  const place = placeAt(name, change.flow, { start: 0, end: text.length });
  return { kind: change.kind, place, before: text, after: text, old: '', new: '' };
}

function describeText(change: TextChange, index: BaseIndex, outline: Outline): Description {
  const flow = flowOf(index, change.flow);
  const content = stripOfFragment(change.content);
  const kind = kindOfText(flow, change.start, textOf(flow, change.start, change.end), content.text);
  const blocks =
    change.start < change.end
      ? [blockAt(flow, change.start), blockAt(flow, change.end - 1)]
      : [blockAt(flow, Math.min(change.start, flow.length - 1))];
  const removed = change.start < change.end ? cutOf(flow, change.start, change.end) : null;
  const [old, made] = [removed ? shownText(removed) : '', shownText(content)];
  if (
    !isCell(flow.key) &&
    (kind === 'paragraph-inserted' || kind === 'table-inserted' || kind === 'paragraph-deleted' || kind === 'table-deleted')
  ) {
    const inserted = kind.endsWith('inserted');
    // A new paragraph is placed after the one before it.
    const block = inserted && change.start > 0 ? blockAt(flow, change.start - 1) : (blocks[0] ?? 0);
    const name = outline.block(change.flow, block);
    const clean = (text: string): string => text.replace(/\n$/u, '');
    return {
      kind,
      place: placeAt(name, change.flow, { start: 0, end: inserted ? 0 : clean(old).length }),
      before: clean(old),
      after: clean(made),
      old: clean(old),
      new: clean(made),
    };
  }
  const view = window(flow, change.start, change.end);
  const at = change.start - view.start;
  const stop = Math.min(change.end - view.start, view.strip.text.length);
  const before = shownText(view.strip);
  const text = view.strip;
  // The view leaves out the cell's last mark; what goes in after it begins a line of its own.
  const beyond = at > text.text.length && made !== '' ? MARK : '';
  const after = shownText(sliceStrip(text, 0, at)) + beyond + made + shownText(sliceStrip(text, stop, text.text.length));
  const base = textOf(flow, change.start, change.end);
  const { head, tail } = commonEdges(base, content.text);
  const block = isCell(flow.key) ? blockAt(flow, Math.min(change.start, flow.length - 1)) : view.first;
  return {
    kind,
    place: placeAt(outline.block(change.flow, block), change.flow, { start: at + head, end: at + base.length - tail }),
    before,
    after: after.endsWith(MARK) && !before.endsWith(MARK) && isCell(flow.key) ? after.slice(0, -1) : after,
    old: kind.startsWith('paragraph-') && kind !== 'paragraph-split' ? old.replace(/\n$/u, '') : old,
    new: kind.startsWith('paragraph-') && kind !== 'paragraph-split' ? made.replace(/\n$/u, '') : made,
  };
}

function cutOf(flow: BaseFlow, start: number, end: number): Strip {
  const first = blockAt(flow, start);
  const last = blockAt(flow, end - 1);
  const origin = startOf(flow, first);
  return sliceStrip(stripOf(flow.blocks.slice(first, last + 1)), start - origin, end - origin);
}

/** How many characters two texts have in common at their ends; surrogate pairs are not split. */
function commonEdges(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  if (head > 0 && /[\uD800-\uDBFF]/u.test(a[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (tail > 0 && /[\uDC00-\uDFFF]/u.test(a[a.length - tail] ?? '')) tail--;
  return { head, tail };
}

const endsBlock = (text: string): boolean => text.endsWith(MARK) || text.endsWith(TABLE);
const marksIn = (text: string): number => text.split(MARK).length - 1;

/** Names a change of text. `old` and `made` are strip texts. */
export function kindOfText(flow: BaseFlow, start: number, old: string, made: string): AmendmentKind {
  const aligned = atBlockStart(flow, start) && (old === '' || endsBlock(old)) && (made === '' || endsBlock(made));
  if (old === TABLE && made === TABLE) return 'table-replaced';
  if (aligned && old === '') return made.includes(TABLE) ? 'table-inserted' : 'paragraph-inserted';
  if (aligned && made === '') return old.includes(TABLE) ? 'table-deleted' : 'paragraph-deleted';
  if (aligned) return 'paragraph-replaced';
  if (marksIn(made) > marksIn(old) && blank(old) && blank(made)) return 'paragraph-split';
  if (marksIn(old) > marksIn(made) && blank(old) && blank(made)) return 'paragraphs-joined';
  if (old === '') return 'text-inserted';
  return made === '' ? 'text-deleted' : 'text-replaced';
}

const blank = (text: string): boolean => text.trim() === '';

function describeMove(change: Move, index: BaseIndex, outline: Outline): Description {
  const flow = flowOf(index, change.flow);
  const strip = cutOf(flow, change.start, change.end);
  const text = shownText(strip).replace(/\n$/u, '');
  const name = outline.block(change.flow, blockAt(flow, change.start));
  const target = index.flow(change.toFlow);
  return {
    kind: strip.tables.length > 0 ? 'table-moved' : 'paragraph-moved',
    place: placeAt(name, change.flow, { start: 0, end: text.length }),
    before: text,
    after: text,
    old: text,
    new: text,
    ...(target && change.to > 0
      ? { destination: placeAt(outline.block(change.toFlow, blockAt(target, change.to - 1)), change.toFlow, POINT) }
      : {}),
  };
}

const POINT = { start: 0, end: 0 };

/** Describes an edit inside inserted content, at its parent's place. */
export function describeChild(change: Change, parent: { readonly change: Change; readonly description: Description }): Description {
  const { place } = parent.description;
  if (change.kind !== 'text')
    return { kind: 'row-deleted', place, before: parent.description.after, after: '', old: parent.description.after, new: '' };
  const strip = parentStrip(parent.change, change.flow);
  const [old, made] = [shownText(sliceStrip(strip, change.start, change.end)), shownText(stripOfFragment(change.content))];
  const before = shownText(strip);
  const kind: AmendmentKind = old === '' ? 'text-inserted' : made === '' ? 'text-deleted' : 'text-replaced';
  const head = shownText(sliceStrip(strip, 0, change.start));
  const tail = shownText(sliceStrip(strip, change.end, strip.text.length));
  return { kind, place, before: before.replace(/\n$/u, ''), after: (head + made + tail).replace(/\n$/u, ''), old, new: made };
}

function parentStrip(parent: Change, flow: string): Strip {
  if (parent.kind === 'text') return stripOfFragment(parent.content);
  const [row, index] = flow.split('.').slice(-2).map(Number);
  const rows = parent.kind === 'rows-inserted' || parent.kind === 'rows-replaced' ? parent.rows : [];
  const cell = rows[row ?? 0]?.cells[index ?? 0];
  return stripOf(cell?.blocks ?? []);
}
