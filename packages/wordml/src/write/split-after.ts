import type { Paragraph } from '@svod/consolidation';
import { stretchAt } from './coverage.ts';
import { blockAt } from './flow-layout.ts';
import type { Draft } from './flow-plan.ts';
import type { MarkPiece, Piece } from './piece.ts';

/**
 * A break put in at a paragraph's very end makes, by the letter, the old text a new paragraph and the new text the old one (the mark
 * that was there ends it). Where the new mark is like the old one the same text comes about by a new paragraph after the old, which
 * then stays as it is: so Word writes it, and hidden bookmarks and ids stay with their words.
 */
export function splitAfter(draft: Draft): void {
  const { flow, points } = draft;
  for (const offset of [...points.keys()]) {
    const pieces = points.get(offset) ?? [];
    const block = blockEndingAt(draft, offset);
    const paragraph = block === null ? undefined : flow.blocks[block];
    if (block === null || paragraph?.kind !== 'paragraph') continue;
    // The look that is asked for belongs to the mark that was there, and so to the new text.
    if (draft.looks.has(block)) continue;
    if (flow.blocks[block + 1] === undefined || stretchAt(draft.deletions, offset) !== null) continue;
    const at = pieces.findIndex((piece) => piece.kind !== 'anchor');
    const mark = pieces[at];
    if (mark?.kind !== 'mark' || mark.source.from !== 'values' || !likeMarks(mark.source.paragraph, paragraph)) continue;
    if (!pieces.every((piece) => isOf(piece, mark))) continue;
    const ended: MarkPiece = { ...mark, source: { from: 'block', flow: flow.key, block } };
    points.delete(offset);
    points.set(offset + 1, [...pieces.slice(0, at), ...pieces.slice(at + 1), ended, ...(points.get(offset + 1) ?? [])]);
  }
}

/** Half a millimetre in twentieths of a point. */
const ROUNDING = 29;

/** Two marks that carry equal properties. */
export function likeMarks(a: Paragraph, b: Paragraph): boolean {
  if (a.style !== b.style || a.align !== b.align || a.numbering?.list !== b.numbering?.list || a.numbering?.level !== b.numbering?.level)
    return false;
  const off = (['left', 'right', 'first'] as const).map((side) => Math.abs((a.indent?.[side] ?? 0) - (b.indent?.[side] ?? 0)));
  return Math.max(...off) <= ROUNDING;
}

function isOf(piece: Piece, mark: MarkPiece): boolean {
  if (piece.kind === 'anchor') return true;
  if (piece.kind === 'table') return piece.rows.every((row) => row.ins === mark.ins);
  return piece.kind !== 'range' && piece.ins === mark.ins && (piece.kind === 'clone' || piece.del === null);
}

function blockEndingAt({ flow }: Draft, offset: number): number | null {
  const at = blockAt(flow, offset);
  const block = flow.blocks[at];
  return block?.kind === 'paragraph' && (flow.starts[at] ?? 0) + block.text.length === offset ? at : null;
}
