import type { FlowKey, Format, NewColumns, ParagraphLook, Problem } from '@svod/consolidation';
import type { Anchors } from './anchors.ts';
import { type Stretch, stretchAt } from './coverage.ts';
import type { BookedEdit, EditBook } from './edit-book.ts';
import type { LaidFlow } from './flow-layout.ts';
import type { Carrier, ColumnPiece, Piece, RowPiece } from './piece.ts';
import type { OrderedStamp, Stamp } from './stamp.ts';

export interface FormatAsk {
  readonly set: Format;
  readonly clear: Format;
  readonly stamp: Stamp;
}

/** What a paragraph's look becomes, by the first edit that asks for it. */
export interface LookAsk {
  readonly set: Partial<ParagraphLook>;
  readonly stamp: Stamp;
  readonly id: string;
}

export interface RowsPlan {
  readonly deleted: ReadonlyMap<number, OrderedStamp>;
  /** New rows by the row they go before. */
  readonly inserted: ReadonlyMap<number, readonly RowPiece[]>;
  /** Columns that go, with who takes them out. */
  readonly goneColumns: ReadonlyMap<number, OrderedStamp>;
  /** New columns by the column they go before, in order. */
  readonly newColumns: ReadonlyMap<number, readonly NewColumns<ColumnPiece>[]>;
}

/** All that is asked of one flow, in its coordinates, each position given to one edit. */
export interface FlowPlan {
  readonly deletions: readonly Stretch<Stamp>[];
  readonly formats: readonly Stretch<FormatAsk>[];
  /** What goes in at an offset, in order. */
  readonly points: ReadonlyMap<number, readonly Piece[]>;
  /** The offsets that `points` has, rising. */
  readonly offsets: readonly number[];
  /** Marks whose deletion is not what `deletions` says: another's, or none (null). */
  readonly marks: ReadonlyMap<number, Stamp | null>;
  /** What the last paragraph's properties become. */
  readonly carrier: Carrier | null;
  readonly rows: ReadonlyMap<number, RowsPlan>;
  /** By block. */
  readonly looks: ReadonlyMap<number, LookAsk>;
}

/** What a flow is to its plan. */
export interface FlowSite {
  /** It ends by itself (a story, a cell): its last mark stays. A fragment's own flow goes on in what it is put into. */
  readonly container: boolean;
  /** Nothing stands before it on its first line. */
  readonly startsLine: boolean;
  /** Its row goes: all in it is deleted by this edit, its last mark too. */
  readonly outer: OrderedStamp | null;
  /** True where a block's mark ends a section. */
  endsSection(block: number): boolean;
}

/** What planning needs at hand. */
export interface Planning {
  readonly book: EditBook;
  readonly anchors: Anchors;
  /** Name under which a move is written with both its ends; null for one that is written as a deletion and an insertion. */
  moveName(move: BookedEdit): string | null;
  /** An edit's stamp; that of a move with both its ends says so. One object for one edit. */
  stampOf(booked: BookedEdit): Stamp;
  /** True for a flow of the base: its blocks can be copied as they are. */
  inBase(flow: FlowKey): boolean;
  /** Plans a flow, of the base or of what is inserted. */
  plan(flow: LaidFlow, site: FlowSite): FlowPlan;
  report(problem: Problem): void;
}

/** A plan in the making. */
export interface Draft {
  readonly flow: LaidFlow;
  readonly site: FlowSite;
  deletions: readonly Stretch<Stamp>[];
  readonly points: Map<number, Piece[]>;
  readonly marks: Map<number, Stamp | null>;
  carrier: Carrier | null;
  readonly looks: ReadonlyMap<number, LookAsk>;
}

/** Offsets from `start` to `end`, that one too, at which something goes in. */
export function offsetsWithin({ offsets }: Pick<FlowPlan, 'offsets'>, start: number, end: number): readonly number[] {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let until = low;
  while (until < offsets.length && (offsets[until] ?? 0) <= end) until++;
  return offsets.slice(low, until);
}

/** Who deletes the mark at an offset, null when nobody does. */
export function markDeletion(plan: Pick<FlowPlan, 'deletions' | 'marks'>, offset: number): Stamp | null {
  const settled = plan.marks.get(offset);
  return settled === undefined ? (stretchAt(plan.deletions, offset)?.value ?? null) : settled;
}
