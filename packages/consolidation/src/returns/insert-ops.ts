import type { Block, RevisionIndex } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { rowMark } from '../document/tracked-cells.ts';
import { evenRuns } from '../flow/format-runs.ts';
import type { OriginalLine } from '../flow/original-lines.ts';
import { type Piece, piecesOf } from '../flow/pieces.ts';
import { EMPTY_STRIP, TABLE, sliceStrip } from '../flow/strip.ts';
import { type Comparison, authorOf, deletionOf, inserterOf } from './comparison.ts';
import { noteDeeper } from './edits-within.ts';
import { finalTable, revisionsOfBlocks, revisionsOfNotes } from './inserted-content.ts';
import type { Op } from './ops.ts';

/** Inserts what a line of the return holds. */
export function insertLine(c: Comparison, blocks: readonly Block[], line: OriginalLine, ops: Op[]): void {
  for (let index = line.first; index <= line.last; index++) {
    insertTable(c, blocks, index, ops);
    for (const piece of piecesOf(blocks, index, index)) insertPiece(c, piece, ops);
  }
}

/** Inserts a block of the return where it is a table. */
export function insertTable(c: Comparison, blocks: readonly Block[], index: number, ops: Op[]): void {
  const block = blocks[index];
  if (block?.kind !== 'table') return;
  const shown = finalTable(block);
  const [first] = block.rows.map(rowMark);
  const inserter = block.rows.every((row) => !markStays(row, 'original')) ? authorOf(c, first?.ins ?? []) : null;
  const all = revisionsOfBlocks(c, [block]);
  const strikes = (revision: RevisionIndex): boolean => ['delete', 'move-from'].includes(c.made.revisions[revision]?.kind ?? '');
  const struck = shown ? null : deletionOf(c, all.filter(strikes));
  const remover = struck && { actor: authorOf(c, first?.del ?? []), revisions: struck };
  ops.push({
    op: 'ins',
    strip: { ...EMPTY_STRIP, text: TABLE, formats: evenRuns(1, 0), tables: [shown ?? block] },
    actor: inserter,
    revisions: struck ? all.filter((revision) => !strikes(revision)) : all,
    dead: remover,
    source: { block: index, from: 0, to: 1 },
  });
}

/** Inserts a piece of a paragraph. */
export function insertPiece(c: Comparison, piece: Piece, ops: Op[]): void {
  const dead = deletionOf(c, piece.del);
  if (dead) noteDeeper(c, dead, piece.strip.text);
  ops.push({
    op: 'ins',
    strip: piece.strip,
    actor: piece.ins.length > 0 ? inserterOf(c, piece.ins) : null,
    revisions: [...piece.ins, ...formatRevisions(piece), ...revisionsOfNotes(c, piece.strip)],
    dead: dead && { actor: authorOf(c, dead), revisions: dead },
    source: piece,
  });
}

/** Markers of formatting that a piece brings. */
export const formatRevisions = (piece: Piece): readonly RevisionIndex[] =>
  piece.formatRevision === null ? piece.paragraphRevisions : [...piece.paragraphRevisions, piece.formatRevision];

/** Inserts characters `[start, end)` of a piece. */
export function insertPart(c: Comparison, piece: Piece, start: number, end: number, ops: Op[]): void {
  insertPiece(c, { ...piece, from: piece.from + start, to: piece.from + end, strip: sliceStrip(piece.strip, start, end) }, ops);
}
