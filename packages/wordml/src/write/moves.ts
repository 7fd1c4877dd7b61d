import { type FlowKey, type Move, isTableChange } from '@svod/consolidation';
import type { Binding } from '../read/binding.ts';
import { wChild } from '../xml/names.ts';
import type { BookedEdit, EditBook } from './edit-book.ts';
import { type LaidFlow, blockAt, cellAddress } from './flow-layout.ts';

/**
 * Names of the moves that can be written with both their ends (17.13.5.21–28): whole paragraphs without notes, text boxes and section
 * breaks, within one part, that no other edit touches, and not from or to a flow's end, whose mark can't be tracked. A range needs a
 * date by the schema. All others are a deletion and an insertion.
 */
export function moveNames(book: EditBook, binding: Binding): (move: BookedEdit) => string | null {
  const names = new Map<number, string>();
  const busy = new Map<FlowKey, Busy>();
  for (const booked of book.all) {
    const { change } = booked.edit;
    if (change.kind !== 'move' || booked.edit.date === null) continue;
    if (isWhole(change, book, binding) && isFree(change, book, busy)) names.set(booked.order, `move${names.size + 1}`);
  }
  return ({ order }) => names.get(order) ?? null;
}

function isWhole(change: Move, book: EditBook, binding: Binding): boolean {
  const [from, to] = [book.flow(change.flow), book.flow(change.toFlow)];
  const [source, target] = [binding.flows.get(change.flow), binding.flows.get(change.toFlow)];
  if (from === null || to === null || source === undefined || target === undefined || source.part !== target.part) return false;
  if (change.start === change.end || change.end >= from.length || change.to >= to.length) return false;
  if (change.flow === change.toFlow && change.to >= change.start && change.to <= change.end) return false;
  if (!beginsBlock(from, change.start) || !beginsBlock(from, change.end) || !beginsBlock(to, change.to)) return false;
  const last = blockAt(from, change.end - 1);
  for (let block = blockAt(from, change.start); block <= last; block++) {
    const paragraph = from.blocks[block];
    const element = source.blocks[block];
    if (paragraph?.kind !== 'paragraph' || element === undefined || paragraph.objects.some((object) => object.flow !== null)) return false;
    const properties = wChild(element, 'pPr');
    if (properties !== null && wChild(properties, 'sectPr') !== null) return false;
  }
  return true;
}

const beginsBlock = (flow: LaidFlow, offset: number): boolean => flow.starts[blockAt(flow, offset)] === offset;

function isFree(change: Move, book: EditBook, busy: Map<FlowKey, Busy>): boolean {
  for (const flow of [change.flow, change.toFlow]) if (isInDeletedRow(flow, book)) return false;
  let known = busy.get(change.flow);
  if (known === undefined) {
    known = busyIn(change.flow, book);
    busy.set(change.flow, known);
  }
  // The mark before it must stay: else another paragraph joins the first that moves.
  const claims = countWithin(known.starts, -Infinity, change.end) - countWithin(known.ends, -Infinity, change.start + 1);
  const before =
    change.start === 0 ? 0 : countWithin(known.starts, -Infinity, change.start) - countWithin(known.ends, -Infinity, change.start);
  return (
    claims === 1 &&
    before === 0 &&
    countWithin(known.points, change.start + 1, change.end) === 0 &&
    countWithin(known.words, change.start, change.start + 1) === 0
  );
}

/** What edits touch in a flow: ends of the stretches they claim, and where they put something in. Each sorted. */
interface Busy {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly points: readonly number[];
  /** Where what goes in joins the words behind it. */
  readonly words: readonly number[];
}

function busyIn(flow: FlowKey, book: EditBook): Busy {
  const busy = { starts: [] as number[], ends: [] as number[], points: [] as number[], words: [] as number[] };
  for (const { edit } of book.editsOf(flow)) {
    const { change } = edit;
    if (isTableChange(change) || change.kind === 'paragraph-format' || change.kind === 'property') continue;
    if (change.end > change.start) {
      busy.starts.push(change.start);
      busy.ends.push(change.end);
    } else if (change.kind === 'text') {
      busy.points.push(change.start);
      if (change.content.open) busy.words.push(change.start);
    }
  }
  for (const { edit } of book.movesInto(flow)) if (edit.change.kind === 'move') busy.points.push(edit.change.to);
  for (const list of Object.values(busy)) list.sort((a, b) => a - b);
  return busy;
}

/** How many of sorted numbers are in `[from, to)`. */
function countWithin(sorted: readonly number[], from: number, to: number): number {
  const below = (limit: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return below(to) - below(from);
}

function isInDeletedRow(flow: FlowKey, book: EditBook): boolean {
  for (let address = cellAddress(flow); address !== null; address = cellAddress(address.flow)) {
    const { block, row } = address;
    const offset = book.flow(address.flow)?.starts[block] ?? 0;
    const gone = book.editsOf(address.flow).some(({ edit: { change } }) => {
      if (change.kind === 'row-deleted') return change.block === block && change.row === row;
      return (change.kind === 'text' || change.kind === 'move') && change.start <= offset && change.end > offset;
    });
    if (gone) return true;
  }
  return false;
}
