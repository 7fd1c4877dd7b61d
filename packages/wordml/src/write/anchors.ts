import type { ColumnDeleted, ColumnsInserted, Document, FlowKey, Fragment, Problem } from '@svod/consolidation';
import type { BookedEdit, EditBook } from './edit-book.ts';
import { type LaidFlow, blockAt, cellKey, lengthOf, rootFlow } from './flow-layout.ts';
import type { AnchorPiece } from './piece.ts';
import type { RedlineComment, RedlinePlace, RedlineReason } from './redline-edit.ts';

/** An end of a comment's range at a place of a flow. */
export interface PlacedAnchor {
  readonly offset: number;
  readonly order: number;
  readonly piece: AnchorPiece;
  /** Both ends stand here. */
  readonly point: boolean;
}

/** Where the ends of comments' ranges stand. Content that an edit inserts carries its own. */
export interface Anchors {
  at(flow: FlowKey): readonly PlacedAnchor[];
  /** Comment of an edit whose start, or end, goes with what it inserts; null when it stands elsewhere. */
  inContent(order: number, side: 'start' | 'end'): AnchorPiece | null;
}

/** Takes a comment's text and gives the id under which it is written. */
export type AddComment = (reason: RedlineReason) => string;

/**
 * Finds a place for each comment. Word takes comments in the main text only: one on a note or a text box goes to where that hangs in
 * the main text, one on a header or footer to the beginning of the main text.
 */
export function placeAnchors(
  base: Document,
  book: EditBook,
  remarks: readonly RedlineComment[],
  add: AddComment,
  report: (problem: Problem) => void,
): Anchors {
  const placed = new Map<FlowKey, PlacedAnchor[]>();
  const carried = new Map<string, AnchorPiece>();
  const home = homes(base);
  const put = (at: RedlinePlace, order: number, piece: AnchorPiece, point: boolean): void => {
    const list = placed.get(at.flow);
    const anchor = { offset: at.offset, order, piece, point };
    if (list === undefined) placed.set(at.flow, [anchor]);
    else list.push(anchor);
    book.touch(at.flow);
  };
  const putBoth = (start: RedlinePlace | null, end: RedlinePlace | null, order: number, comment: string): void => {
    const from = start && settle(book, start, 'start');
    const to = end && settle(book, end, 'end');
    const point = from !== null && to !== null && from.flow === to.flow && from.offset === to.offset;
    for (const [place, side] of [
      [from, 'start'],
      [to, 'end'],
    ] as const) {
      const piece: AnchorPiece = { kind: 'anchor', comment, side };
      if (place === null) carried.set(`${order} ${side}`, piece);
      else put(place, order, piece, point);
    }
  };

  for (const booked of book.all) {
    const { comment } = booked.edit;
    if (comment === null) continue;
    const id = add(comment);
    const elsewhere = home(rootFlow(booked.root.change.flow));
    if (elsewhere !== null) putBoth(elsewhere, elsewhere, booked.order, id);
    else putBoth(placeOf(booked, book, 'start'), placeOf(booked, book, 'end'), booked.order, id);
  }
  for (const [index, remark] of remarks.entries()) {
    const order = book.all.length + index;
    if (book.flow(remark.start.flow) === null || book.flow(remark.end.flow) === null) {
      report({ code: 'comment-place-not-found', values: { author: remark.author }, where: remark.start.flow });
      continue;
    }
    const elsewhere = home(rootFlow(remark.start.flow));
    const id = add(remark);
    if (elsewhere !== null) putBoth(elsewhere, elsewhere, order, id);
    else putBoth(remark.start, trimmedEnd(book, remark.start, remark.end), order, id);
  }
  return { at: (flow) => placed.get(flow) ?? [], inContent: (order, side) => carried.get(`${order} ${side}`) ?? null };
}

/** Place of one end of an edit's comment; null where it goes with the inserted content. */
function placeOf({ edit: { change } }: BookedEdit, book: EditBook, side: 'start' | 'end'): RedlinePlace | null {
  const { flow } = change;
  if (change.kind === 'rows-inserted') return null;
  if (change.kind === 'columns-inserted' || change.kind === 'column-deleted') return headerPlace(change, book, side);
  if (change.kind === 'row-deleted') {
    const table = book.flow(flow)?.blocks[change.block];
    const cells = table?.kind === 'table' ? (table.rows[change.row]?.cells.length ?? 1) : 1;
    const key = cellKey(flow, change.block, change.row, side === 'start' ? 0 : cells - 1);
    return { flow: key, offset: side === 'start' ? 0 : (book.flow(key)?.length ?? 0) };
  }
  const inserts = change.kind === 'text' && lengthOfFragment(change.content) > 0;
  // What stands for a table may come before it: then the comment is on the new words alone.
  const laid = book.flow(flow);
  const onTable = laid !== null && laid.blocks[blockAt(laid, change.start)]?.kind === 'table';
  if (inserts && (side === 'end' || change.start === change.end || onTable)) return null;
  if (side === 'start') return { flow, offset: change.start };
  return trimmedEnd(book, { flow, offset: change.start }, { flow, offset: change.end });
}

/** A comment on a column stands in its header; on new columns, in that of the column before them. */
function headerPlace(change: ColumnsInserted | ColumnDeleted, book: EditBook, side: 'start' | 'end'): RedlinePlace | null {
  const table = book.flow(change.flow)?.blocks[change.block];
  const column = change.kind === 'column-deleted' ? change.column : Math.max(change.at - 1, 0);
  const cells = table?.kind === 'table' ? (table.rows[0]?.cells ?? []) : [];
  const found = cells.findIndex((cell) => column < cell.column + cell.span);
  const key = cellKey(change.flow, change.block, 0, found < 0 ? Math.max(cells.length - 1, 0) : found);
  return { flow: key, offset: side === 'start' ? 0 : (book.flow(key)?.length ?? 0) };
}

const lengthOfFragment = ({ blocks, open }: Fragment): number => blocks.reduce((sum, block) => sum + lengthOf(block), open ? -1 : 0);

/** An end that would fall into the next paragraph stands before the mark instead. */
function trimmedEnd(book: EditBook, start: RedlinePlace, end: RedlinePlace): RedlinePlace {
  const flow = book.flow(end.flow);
  if (flow === null || end.offset === 0 || (start.flow === end.flow && start.offset === end.offset && end.offset < flow.length)) return end;
  const last = blockAt(flow, end.offset - 1);
  const beginsNext = last !== blockAt(flow, end.offset);
  return beginsNext ? { flow: end.flow, offset: end.offset - 1 } : end;
}

/** A place in a paragraph: one on a table goes to its first or last cell. */
function settle(book: EditBook, place: RedlinePlace, side: 'start' | 'end'): RedlinePlace {
  let at = place;
  for (let flow = book.flow(at.flow); flow !== null && flow.blocks.length > 0; flow = book.flow(at.flow)) {
    const offset = Math.min(at.offset, flow.length - 1);
    const index = blockAt(flow, offset);
    const block = flow.blocks[index];
    if (block?.kind !== 'table') return { flow: at.flow, offset };
    const row = side === 'start' ? 0 : block.rows.length - 1;
    const cell = side === 'start' ? 0 : (block.rows[row]?.cells.length ?? 0) - 1;
    const key = cellKey(at.flow, index, row, cell);
    const inner: LaidFlow | null = book.flow(key);
    if (inner === null) return { flow: at.flow, offset };
    at = { flow: key, offset: side === 'start' ? 0 : inner.length };
  }
  return at;
}

/** Where in the main text a story that takes no comments hangs; null for one that takes them. */
function homes(base: Document): (story: FlowKey) => RedlinePlace | null {
  let hanging: Map<FlowKey, RedlinePlace> | null = null;
  return (story) => {
    if (story === 'main') return null;
    hanging ??= hangingStories(base);
    let at: RedlinePlace | undefined = hanging.get(story);
    // A text box may hang in a header, or in another text box.
    for (let steps = 0; at !== undefined && rootFlow(at.flow) !== 'main' && steps < 100; steps++) at = hanging.get(rootFlow(at.flow));
    return at !== undefined && rootFlow(at.flow) === 'main' ? at : { flow: 'main', offset: 0 };
  };
}

function hangingStories(base: Document): Map<FlowKey, RedlinePlace> {
  const hanging = new Map<FlowKey, RedlinePlace>();
  const walk = (key: FlowKey, blocks: Document['flows'][number]['blocks']): void => {
    let start = 0;
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'paragraph') {
        let at = -1;
        for (const object of block.objects) {
          at = block.text.indexOf('\uFFFC', at + 1);
          if (object.flow !== null) hanging.set(object.flow, { flow: key, offset: start + at });
        }
        start += block.text.length + 1;
        continue;
      }
      for (const [row, { cells }] of block.rows.entries()) {
        for (const [cell, { blocks: inner }] of cells.entries()) walk(cellKey(key, index, row, cell), inner);
      }
      start += 1;
    }
  };
  for (const flow of base.flows) walk(flow.key, flow.blocks);
  return hanging;
}
