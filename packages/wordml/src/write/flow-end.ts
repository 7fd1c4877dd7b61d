import type { Problem } from '@svod/consolidation';
import { isCovered } from './coverage.ts';
import { type Draft, markDeletion } from './flow-plan.ts';
import { type Carrier, type MarkPiece, type MarkSource, type Piece, isShown, isTable } from './piece.ts';
import { lineShown, markOf, pointsWithin, shownOf } from './shown-lines.ts';
import type { Stamp } from './stamp.ts';

type Report = (problem: Problem) => void;

/**
 * Sees to the last mark of a story or cell, which can be neither inserted nor deleted (17.13.5.15, .20): another mark takes the change
 * where one can, else the mark stays and `report` hears of it.
 */
export function settleEnd(draft: Draft, report: Report): void {
  const { flow, points } = draft;
  const last = flow.blocks.length - 1;
  const block = flow.blocks[last];
  if (block?.kind !== 'paragraph') return;
  const mark = markOf(draft, last);
  const deletion = markDeletion(draft, mark);
  const rowGoes = draft.site.outer !== null;
  const deleted = deletion !== null && !rowGoes;
  const appended = points.get(flow.length);
  points.delete(flow.length);
  if (deleted || appended !== undefined) draft.marks.set(mark, rowGoes ? deletion : null);
  const settled = appended !== undefined && append(draft, mark, deleted, appended, report);
  if (deleted && !settled) deleteLast(draft, last, deletion, report);
}

/**
 * What goes in after the last mark is put before it. Then the old last paragraph ends with the first of the new marks and the mark
 * that stays ends the new last paragraph, with new properties: what the new marks say moves one mark up. Where the last mark was to be
 * deleted it takes the place of the last new one (true is given). Marks that are inserted and deleted again join lines in every view
 * and stay where they are.
 */
function append(draft: Draft, mark: number, deleted: boolean, appended: readonly Piece[], report: Report): boolean {
  const { flow, points } = draft;
  const pieces = closed(draft, appended, report);
  const marks = pieces.filter((piece) => piece.kind === 'mark');
  const live = marks.filter((each) => each.del === null);
  const survivor = live.at(-1);
  const stamps = new Map<MarkPiece, MarkPiece>();
  for (const [index, each] of live.entries()) stamps.set(each, live[index + 1] ?? each);
  let front: MarkPiece | null = null;
  let dropped = survivor;
  if (!deleted && marks.length > 0) {
    const last = marks.at(-1);
    const first = live[0] ?? last;
    if (first !== undefined) front = { ...first, source: sourceOf(draft, flow.blocks.length - 1), carrier: null };
    if (survivor !== undefined && last !== undefined && last !== survivor) stamps.set(survivor, last);
    dropped = last;
  }
  const shifted: Piece[] = front === null ? [] : [front];
  for (const piece of pieces) {
    if (piece.kind !== 'mark') shifted.push(piece);
    else if (piece !== dropped) {
      const says = stamps.get(piece) ?? piece;
      shifted.push({ ...piece, ins: says.ins, del: says.del });
    }
  }
  // A table behind deleted words would leave them a paragraph of their own: it goes before them and before what begins with them.
  const last = flow.blocks.length - 1;
  const first = shifted.find((piece) => piece.kind !== 'anchor' && piece.kind !== 'range');
  if (deleted && first !== undefined && isTable(first) && !lineShown(draft, last)) {
    const start = flow.starts[last] ?? mark;
    points.set(start, [...(points.get(start) ?? []), ...shifted]);
  } else points.set(mark, [...(points.get(mark) ?? []), ...shifted]);
  if (survivor !== undefined) draft.carrier = { source: survivor.source, stamp: survivor.ins };
  return deleted && survivor !== undefined;
}

/** Pieces that end with a mark: no story or cell ends with a table, and open words at the end are a paragraph like the last. */
function closed({ flow }: Draft, appended: readonly Piece[], report: Report): readonly Piece[] {
  const at = appended.findLastIndex((piece) => (piece.kind === 'mark' && piece.del === null) || isShown(piece) || isTable(piece));
  const final = appended[at];
  const stamp = stampOf(final);
  if (final === undefined || final.kind === 'mark' || stamp === null) return appended;
  const block = flow.blocks.length - 1;
  if (isTable(final)) report({ code: 'paragraph-after-table', values: { block }, where: flow.key });
  const mark: MarkPiece = { kind: 'mark', source: { from: 'block', flow: flow.key, block }, carrier: null, ins: stamp, del: null };
  return [...appended.slice(0, at + 1), mark, ...appended.slice(at + 1)];
}

/** The properties of a paragraph with the look that is asked for. */
function sourceOf({ flow, looks }: Draft, block: number): MarkSource {
  const look = looks.get(block);
  return { from: 'block', flow: flow.key, block, ...(look && { set: look.set }) };
}

function stampOf(piece: Piece | undefined): Stamp | null {
  if (piece?.kind === 'table') return piece.rows[0]?.ins ?? null;
  return piece === undefined || piece.kind === 'anchor' || piece.kind === 'range' ? null : piece.ins;
}

/**
 * The last paragraph goes: its mark stays and the one before it goes instead, with the properties of the paragraph that is last from
 * then on. With words left on the line, nothing more is needed; without a paragraph before it, it stays, emptied.
 */
function deleteLast(draft: Draft, last: number, deletion: Stamp, report: Report): void {
  const { flow } = draft;
  for (let at = last; at >= 0; at--) {
    if (flow.blocks[at]?.kind !== 'paragraph') break;
    const broken = lastBreak(draft, at);
    if (broken !== null) {
      if (broken.shownAfter) return;
      draft.carrier = dropBreak(draft, broken);
      if (broken.mark === null) report({ code: 'last-paragraph-kept', values: { block: last }, where: flow.key });
      return;
    }
    if (shownOf(draft, at).last) return;
    const before = at - 1;
    const mark = markOf(draft, before);
    if (flow.blocks[before]?.kind !== 'paragraph') {
      if (before >= 0) report({ code: 'last-paragraph-kept', values: { block: last }, where: flow.key });
      return;
    }
    if (markDeletion(draft, mark) !== null) continue;
    if (draft.site.endsSection(before)) {
      report({ code: 'last-paragraph-kept', values: { block: last }, where: flow.key });
      return;
    }
    draft.marks.set(mark, deletion);
    draft.carrier = { source: sourceOf(draft, before), stamp: deletion };
    return;
  }
}

interface Break {
  readonly offset: number;
  readonly index: number;
  readonly mark: MarkPiece | null;
  readonly shownAfter: boolean;
}

/** The last break that goes in within a paragraph, null for none. */
function lastBreak(draft: Draft, block: number): Break | null {
  const paragraph = draft.flow.blocks[block];
  const start = draft.flow.starts[block] ?? 0;
  const end = start + (paragraph?.kind === 'paragraph' ? paragraph.text.length : 0);
  const points = pointsWithin(draft, start, end);
  let shownAfter = false;
  let to = end;
  for (const offset of points.toReversed()) {
    if (!isCovered(draft.deletions, offset, to)) shownAfter = true;
    to = offset;
    const pieces = draft.points.get(offset) ?? [];
    for (const [index, piece] of [...pieces.entries()].toReversed()) {
      if (isShown(piece)) shownAfter = true;
      if (piece.kind === 'mark' && piece.del === null) return { offset, index, mark: piece, shownAfter };
      if (isTable(piece)) return { offset, index, mark: null, shownAfter };
    }
  }
  return null;
}

/** An inserted paragraph before the deleted last one: its mark and the last mark are one and the same. */
function dropBreak(draft: Draft, { offset, index, mark }: Break): Carrier | null {
  if (mark === null) return null;
  const pieces = draft.points.get(offset) ?? [];
  draft.points.set(offset, [...pieces.slice(0, index), ...pieces.slice(index + 1)]);
  return { source: mark.source, stamp: mark.ins };
}
