import type { NewColumns } from '@svod/consolidation';
import { columnPiece, contentPieces, movedPieces, rowPieces } from './content-pieces.ts';
import { type Stretch, firstClaims } from './coverage.ts';
import type { BookedEdit } from './edit-book.ts';
import { type LaidFlow, blockAt } from './flow-layout.ts';
import { type Draft, type FlowPlan, type FlowSite, type FormatAsk, type Planning, type RowsPlan } from './flow-plan.ts';
import { looksOf } from './look-plan.ts';
import { keepWhatCannotGo } from './kept-marks.ts';
import { type ColumnPiece, type Piece, type RowPiece, isShown, isTable } from './piece.ts';
import { splitAfter } from './split-after.ts';
import type { OrderedStamp, Stamp } from './stamp.ts';

/** Plans a flow: who deletes what, what goes in where, and what its marks and rows become. */
export function planFlow(flow: LaidFlow, site: FlowSite, planning: Planning): FlowPlan {
  const edits = planning.book.editsOf(flow.key);
  const deletions = firstClaims(deletionClaims(flow, site, edits, planning));
  const draft: Draft = {
    flow,
    site,
    deletions,
    points: pointsOf(flow, edits, planning),
    marks: new Map(),
    carrier: null,
    looks: looksOf(flow, edits, deletions, planning),
  };
  splitAfter(draft);
  keepWhatCannotGo(draft, planning.report);
  return {
    deletions: draft.deletions,
    formats: firstClaims(formatClaims(edits)),
    points: draft.points,
    offsets: [...draft.points.keys()].sort((a, b) => a - b),
    marks: draft.marks,
    carrier: draft.carrier,
    rows: rowsOf(draft, edits, planning),
    looks: draft.looks,
  };
}

function deletionClaims(flow: LaidFlow, site: FlowSite, edits: readonly BookedEdit[], planning: Planning): Stretch<Stamp>[] {
  const claims: Stretch<Stamp>[] = [];
  if (site.outer !== null) claims.push({ start: 0, end: flow.length, order: site.outer.order, value: site.outer.stamp });
  for (const booked of edits) {
    const { change } = booked.edit;
    if ((change.kind !== 'text' && change.kind !== 'move') || change.start === change.end) continue;
    claims.push({ start: change.start, end: change.end, order: booked.order, value: planning.stampOf(booked) });
  }
  return claims;
}

function formatClaims(edits: readonly BookedEdit[]): Stretch<FormatAsk>[] {
  const claims: Stretch<FormatAsk>[] = [];
  for (const { edit, order, stamp } of edits) {
    const { change } = edit;
    if (change.kind !== 'format' || change.start === change.end) continue;
    claims.push({ start: change.start, end: change.end, order, value: { set: change.set, clear: change.clear, stamp } });
  }
  return claims;
}

interface Contribution {
  /** Where it belongs: what replaces a stretch belongs to its beginning. */
  readonly place: number;
  /** At one place: ends of comments, whole paragraphs, words, replacements. */
  readonly rank: number;
  readonly order: number;
  /** How far behind its place it may be written: to the end of what it replaces. */
  readonly until: number;
  readonly pieces: readonly Piece[];
  /** Ends of ranges: they say nothing of where words stand. */
  readonly silent: boolean;
}

const RANK = { end: -1, paragraphs: 0, words: 1, replacement: 2 } as const;

function pointsOf(flow: LaidFlow, edits: readonly BookedEdit[], planning: Planning): Map<number, Piece[]> {
  const all = contributions(flow, edits, planning);
  all.sort((a, b) => a.place - b.place || a.rank - b.rank || a.order - b.order);
  // New words follow those they replace, as far as no others stand between: the text is the same as at the beginning.
  const offsets = new Array<number>(all.length);
  let limit = flow.length;
  for (let index = all.length - 1; index >= 0; index--) {
    const each = all[index];
    if (each === undefined) continue;
    const offset = each.silent ? each.place : Math.max(each.place, Math.min(each.until, limit));
    offsets[index] = offset;
    if (!each.silent) limit = offset;
  }
  const byOffset = all.map((each, index) => ({ offset: offsets[index] ?? each.place, pieces: each.pieces }));
  byOffset.sort((a, b) => a.offset - b.offset);
  const points = new Map<number, Piece[]>();
  for (const { offset, pieces } of byOffset) {
    const list = points.get(offset);
    if (list === undefined) points.set(offset, [...pieces]);
    else list.push(...pieces);
  }
  return points;
}

function contributions(flow: LaidFlow, edits: readonly BookedEdit[], planning: Planning): Contribution[] {
  const all: Contribution[] = [];
  for (const { offset, order, piece, point } of planning.anchors.at(flow.key)) {
    const rank = piece.side === 'end' && !point ? RANK.end : RANK.replacement;
    all.push({ place: offset, rank, order, until: offset, pieces: [piece], silent: true });
  }
  for (const booked of edits) {
    const { change } = booked.edit;
    const { order } = booked;
    if (change.kind === 'text' && change.content.blocks.length > 0) {
      const pieces = contentPieces(booked, planning);
      const replaces = change.end > change.start;
      const whole = planning.inBase(flow.key) && beginsBlock(flow, change.start) && endsBlock(pieces);
      const rank = replaces ? RANK.replacement : whole ? RANK.paragraphs : RANK.words;
      all.push({
        place: change.start,
        rank,
        order,
        until: replaces ? latest(flow, change.start, change.end, pieces) : change.start,
        pieces,
        silent: false,
      });
    } else if (change.kind === 'move') {
      const name = planning.moveName(booked);
      if (name === null) continue;
      const range = { kind: 'range', element: 'moveFromRange', name, stamp: booked.stamp } as const;
      all.push({
        place: change.start,
        rank: RANK.replacement,
        order,
        until: change.start,
        pieces: [{ ...range, side: 'start' }],
        silent: true,
      });
      all.push({ place: change.end, rank: RANK.end, order, until: change.end, pieces: [{ ...range, side: 'end' }], silent: true });
    }
  }
  for (const booked of planning.book.movesInto(flow.key)) {
    const { change } = booked.edit;
    if (change.kind !== 'move') continue;
    all.push({
      place: change.to,
      rank: RANK.paragraphs,
      order: booked.order,
      until: change.to,
      pieces: movedPieces(booked, planning),
      silent: false,
    });
  }
  return all;
}

const beginsBlock = (flow: LaidFlow, offset: number): boolean => offset === flow.length || flow.starts[blockAt(flow, offset)] === offset;

/** True for content whose last paragraph is whole once all in it is accepted. */
function endsBlock(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => isShown(piece) || isTable(piece) || (piece.kind === 'mark' && piece.del === null));
  return last !== undefined && (last.kind === 'mark' || isTable(last));
}

/**
 * How far behind its place a replacement may stand. Words that join what follows can't stand right before a table; and where the
 * replaced range runs from within a paragraph over a table, nothing joins across that.
 */
function latest(flow: LaidFlow, start: number, end: number, pieces: readonly Piece[]): number {
  const [first, last] = [blockAt(flow, start), blockAt(flow, end - 1)];
  const beforeTable = flow.blocks[blockAt(flow, end)]?.kind === 'table';
  if (beforeTable && !endsBlock(pieces)) return start;
  if (start === (flow.starts[first] ?? 0)) return end;
  for (let block = first; block <= last; block++) if (flow.blocks[block]?.kind === 'table') return start;
  return end;
}

interface RowsDraft {
  readonly deleted: Map<number, OrderedStamp>;
  readonly inserted: Map<number, RowPiece[]>;
  readonly goneColumns: Map<number, OrderedStamp>;
  readonly newColumns: Map<number, NewColumns<ColumnPiece>[]>;
}

function rowsOf(draft: Draft, edits: readonly BookedEdit[], planning: Planning): ReadonlyMap<number, RowsPlan> {
  const rows = new Map<number, RowsDraft>();
  const plan = (block: number): RowsDraft => {
    const known = rows.get(block);
    if (known !== undefined) return known;
    const made = { deleted: new Map(), inserted: new Map(), goneColumns: new Map(), newColumns: new Map() };
    rows.set(block, made);
    return made;
  };
  const claim = (map: Map<number, OrderedStamp>, at: number, stamp: OrderedStamp): void => {
    const other = map.get(at);
    if (other === undefined || stamp.order < other.order) map.set(at, stamp);
  };
  for (const { start, end, order, value } of draft.deletions) {
    for (let block = blockAt(draft.flow, start); (draft.flow.starts[block] ?? end) < end; block++) {
      const table = draft.flow.blocks[block];
      if (table?.kind !== 'table') continue;
      for (let row = 0; row < table.rows.length; row++) claim(plan(block).deleted, row, { stamp: value, order });
    }
  }
  // Rows that stand for others come where those stood: before what goes in behind them.
  const inOrder = [...edits.filter(({ edit }) => edit.replaces), ...edits.filter(({ edit }) => !edit.replaces)];
  for (const booked of inOrder) {
    const { change } = booked.edit;
    if (change.kind === 'row-deleted') claim(plan(change.block).deleted, change.row, booked);
    else if (change.kind === 'column-deleted') claim(plan(change.block).goneColumns, change.column, booked);
    else if (change.kind === 'rows-inserted') append(plan(change.block).inserted, change.at, rowPieces(booked, planning));
    else if (change.kind === 'columns-inserted') {
      const owner = columnPiece(booked, planning);
      if (owner !== null) append(plan(change.block).newColumns, change.at, [{ columns: change.columns, owner }]);
    }
  }
  return rows;
}

function append<T>(map: Map<number, T[]>, key: number, values: readonly T[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [...values]);
  else list.push(...values);
}
