import {
  type Block,
  type Cell,
  type Change,
  type FormatChange,
  OBJECT,
  type ParagraphFormatChange,
  type Paragraph,
  type Row,
} from '@svod/consolidation';
import { stretchAt, stretchesWithin } from './coverage.ts';
import type { BookedEdit } from './edit-book.ts';
import { blockAt, cellKey, layOutFlow } from './flow-layout.ts';
import { type FlowPlan, type FlowSite, type Planning, markDeletion, offsetsWithin } from './flow-plan.ts';
import { type CellPiece, type ColumnPiece, type Piece, type PieceFormat, type RowPiece } from './piece.ts';
import type { OrderedStamp, Stamp } from './stamp.ts';

/*
 * Content that edits insert, turned into pieces with all that the edits inside it ask. Plans of flows ask for content, content for
 * plans of its own flows: the depth is that of edits inside edits and tables inside tables.
 */

const NO_PLAN: FlowPlan = {
  deletions: [],
  formats: [],
  points: new Map(),
  offsets: [],
  marks: new Map(),
  carrier: null,
  rows: new Map(),
  looks: new Map(),
};

/** What a text edit inserts, with the ends of its comment. */
export function contentPieces(booked: BookedEdit, planning: Planning): Piece[] {
  const { change } = booked.edit;
  if (change.kind !== 'text') return [];
  const { blocks, open } = change.content;
  const flow = planning.book.flow(change.flow);
  const startsLine = flow !== null && flow.starts[blockAt(flow, change.start)] === change.start;
  const pieces = flowPieces(booked.content, blocks, open, { container: false, startsLine, outer: null }, booked.stamp, planning);
  return withAnchors(pieces, booked, planning);
}

/** The rows that an edit inserts. */
export function rowPieces(booked: BookedEdit, planning: Planning): RowPiece[] {
  const { change } = booked.edit;
  if (change.kind !== 'rows-inserted') return [];
  const table: Block = { kind: 'table', rows: change.rows };
  const pieces = flowPieces(booked.content, [table], false, { container: false, startsLine: true, outer: null }, booked.stamp, planning);
  const made = withAnchors(pieces, booked, planning)[0];
  return made?.kind === 'table' ? made.rows.map((row) => ({ ...row, origin: booked.edit.origin })) : [];
}

/** The columns that an edit inserts. */
export function columnPiece(booked: BookedEdit, planning: Planning): ColumnPiece | null {
  const { change } = booked.edit;
  if (change.kind !== 'columns-inserted') return null;
  const cells = change.cells.map((row) => row && row.map((cell) => cellPiece('', cell, null, booked.stamp, planning)));
  return { ins: booked.stamp, cells };
}

/** What a move puts at its far end: copies of the base's own blocks, or the values where the moved text is itself inserted. */
export function movedPieces(booked: BookedEdit, planning: Planning): Piece[] {
  const { change } = booked.edit;
  const flow = planning.book.flow(change.flow);
  if (change.kind !== 'move' || flow === null || change.start === change.end) return [];
  const { start, end } = change;
  if (planning.book.editsOf(change.flow).some(({ edit: { change: other } }) => isFormat(other) && other.start < end && start < other.end))
    planning.report({ code: 'format-of-moved', values: { edit: booked.edit.id }, where: change.flow });
  const [first, last] = [blockAt(flow, start), blockAt(flow, end - 1)];
  const stamp = planning.stampOf(booked);
  const blocks = flow.blocks.slice(first, last + 1);
  if (!planning.inBase(change.flow))
    return flowPieces('', blocks, false, { container: false, startsLine: true, outer: null }, stamp, planning);
  const pieces: Piece[] = [];
  const name = planning.moveName(booked);
  if (name !== null) pieces.push({ kind: 'range', element: 'moveToRange', side: 'start', name, stamp: booked.stamp });
  for (const [index, block] of blocks.entries()) {
    const at = { flow: change.flow, block: first + index };
    pieces.push({ kind: 'clone', ...at, table: block.kind === 'table', ins: stamp });
    if (block.kind === 'paragraph') pieces.push({ kind: 'mark', source: { from: 'block', ...at }, carrier: null, ins: stamp, del: null });
  }
  if (name !== null) pieces.push({ kind: 'range', element: 'moveToRange', side: 'end', name, stamp: booked.stamp });
  return pieces;
}

const isFormat = (change: Change): change is FormatChange | ParagraphFormatChange =>
  change.kind === 'format' || change.kind === 'paragraph-format';

/** Pieces of blocks that `stamp` inserts. An open last paragraph gives no mark. */
export function flowPieces(
  key: string,
  blocks: readonly Block[],
  open: boolean,
  site: Omit<FlowSite, 'endsSection'>,
  stamp: Stamp,
  planning: Planning,
): Piece[] {
  const flow = layOutFlow(key, blocks);
  const touched = site.outer !== null || (key !== '' && planning.book.touches(key));
  const plan = touched ? planning.plan(flow, { ...site, endsSection: () => false }) : NO_PLAN;
  const pieces: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const start = flow.starts[index] ?? 0;
    if (block.kind === 'table') {
      pieces.push(...(plan.points.get(start) ?? []), { kind: 'table', rows: tableRows(key, index, block.rows, plan, stamp, planning) });
      continue;
    }
    paragraphPieces(block, start, plan, stamp, pieces);
    const last = index === blocks.length - 1;
    if (open && last) continue;
    const del = markDeletion(plan, start + block.text.length);
    if (isUndone(stamp, del) && !(last && site.container)) continue;
    pieces.push({
      kind: 'mark',
      source: { from: 'values', paragraph: block },
      carrier: last && site.container ? plan.carrier : null,
      ins: stamp,
      del,
    });
  }
  pieces.push(...(plan.points.get(flow.length) ?? []));
  return pieces;
}

const isOwn = (ins: Stamp, other: Stamp): boolean => ins.author === other.author;

/**
 * Words that one takes back of one's own insertion are not written at all: so Word does it, and LibreOffice keeps words that one author
 * both inserts and deletes.
 */
const isUndone = (ins: Stamp, del: Stamp | null): boolean => del !== null && isOwn(ins, del);

function paragraphPieces(paragraph: Paragraph, start: number, plan: FlowPlan, stamp: Stamp, pieces: Piece[]): void {
  const end = start + paragraph.text.length;
  let object = 0;
  for (const span of paragraph.spans) {
    for (const [from, to] of cutAt(start + span.start, start + span.end, paragraph.text, start, plan)) {
      pieces.push(...(plan.points.get(from) ?? []));
      const del = stretchAt(plan.deletions, from)?.value ?? null;
      const ask = stretchAt(plan.formats, from)?.value ?? null;
      const text = paragraph.text.slice(from - start, to - start);
      const format = ask === null ? span.format : (span.format & ~ask.clear) | ask.set;
      const changed: PieceFormat | null =
        ask === null || format === span.format || isOwn(stamp, ask.stamp) ? null : { stamp: ask.stamp, was: span.format };
      if (isUndone(stamp, del)) {
        if (text === OBJECT) object++;
        continue;
      }
      if (text !== OBJECT) {
        pieces.push({ kind: 'text', text, format, changed, ins: stamp, del });
        continue;
      }
      const inline = paragraph.objects[object++];
      if (inline !== undefined) pieces.push({ kind: 'object', inline, format, ins: stamp, del });
    }
  }
  pieces.push(...(plan.points.get(end) ?? []));
}

/** Cuts a span where objects stand and where what is asked of it changes. */
function cutAt(start: number, end: number, text: string, origin: number, plan: FlowPlan): readonly (readonly [number, number])[] {
  const cuts = new Set([start, end]);
  for (let at = text.indexOf(OBJECT, start - origin); at >= 0 && at < end - origin; at = text.indexOf(OBJECT, at + 1)) {
    cuts.add(origin + at).add(origin + at + 1);
  }
  for (const each of stretchesWithin(plan.deletions, start, end)) cuts.add(each.start).add(each.end);
  for (const each of stretchesWithin(plan.formats, start, end)) cuts.add(each.start).add(each.end);
  for (const at of offsetsWithin(plan, start, end)) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => [from, sorted[index + 1] ?? end] as const);
}

function tableRows(key: string, block: number, rows: readonly Row[], plan: FlowPlan, stamp: Stamp, planning: Planning): RowPiece[] {
  const made: RowPiece[] = [];
  const asked = plan.rows.get(block);
  for (const [index, row] of rows.entries()) {
    made.push(...(asked?.inserted.get(index) ?? []));
    const outer: OrderedStamp | null = asked?.deleted.get(index) ?? null;
    const cells = row.cells.map((cell, at): CellPiece =>
      cellPiece(key === '' ? '' : cellKey(key, block, index, at), cell, outer, stamp, planning),
    );
    made.push({ header: row.header, origin: null, cells, ins: stamp, del: outer?.stamp ?? null });
  }
  made.push(...(asked?.inserted.get(rows.length) ?? []));
  return made;
}

function cellPiece(key: string, cell: Cell, outer: OrderedStamp | null, stamp: Stamp, planning: Planning): CellPiece {
  const { column, span, merge } = cell;
  return {
    column,
    span,
    merge,
    pieces: flowPieces(key, cell.blocks, false, { container: true, startsLine: true, outer }, stamp, planning),
  };
}

/** Puts the ends of the edit's comment around its content, inside the paragraphs that the content brings. */
function withAnchors(pieces: Piece[], { order }: BookedEdit, planning: Planning): Piece[] {
  const start = planning.anchors.inContent(order, 'start');
  const end = planning.anchors.inContent(order, 'end');
  const opened = start === null ? pieces : putFirst(pieces, start);
  return end === null ? opened : putLast(opened, end);
}

function putFirst(pieces: readonly Piece[], anchor: Piece): Piece[] {
  const first = pieces[0];
  return first?.kind === 'table' ? [intoCell(first, 0, 0, (cell) => putFirst(cell, anchor)), ...pieces.slice(1)] : [anchor, ...pieces];
}

function putLast(pieces: readonly Piece[], anchor: Piece): Piece[] {
  const last = pieces.at(-1);
  const before = pieces.slice(0, -1);
  if (last?.kind === 'mark') return [...before, anchor, last];
  if (last?.kind !== 'table') return [...pieces, anchor];
  const row = last.rows.length - 1;
  return [...before, intoCell(last, row, (last.rows[row]?.cells.length ?? 0) - 1, (cell) => putLast(cell, anchor))];
}

function intoCell(
  table: Extract<Piece, { kind: 'table' }>,
  row: number,
  cell: number,
  change: (pieces: readonly Piece[]) => readonly Piece[],
): Piece {
  const rows = table.rows.map((each, index) =>
    index !== row
      ? each
      : { ...each, cells: each.cells.map((inner, at) => (at !== cell ? inner : { ...inner, pieces: change(inner.pieces) })) },
  );
  return { kind: 'table', rows };
}
