import type { FlowKey, Format, Inline, Paragraph, ParagraphLook } from '@svod/consolidation';
import type { Stamp } from './stamp.ts';

/*
 * What goes in at a place of the base, as one line of pieces in order: words, objects, paragraph marks, tables. Who inserts a piece
 * and who deletes it again is said of each, so that one body's wrapper is never inside another's (ECMA-376 Part 1, 17.13.5).
 */

/** A format change asked for inserted words. */
export interface PieceFormat {
  readonly stamp: Stamp;
  readonly was: Format;
}

interface Inserted {
  readonly ins: Stamp;
  /** Deleted again, in the content that `ins` inserts. */
  readonly del: Stamp | null;
}

export interface TextPiece extends Inserted {
  readonly kind: 'text';
  readonly text: string;
  readonly format: Format;
  readonly changed: PieceFormat | null;
}

export interface ObjectPiece extends Inserted {
  readonly kind: 'object';
  readonly inline: Inline;
  readonly format: Format;
}

/**
 * Where the properties of a paragraph come from: a fragment's values, or a paragraph of a flow (of the base, or of what is inserted), with
 * what is asked for beside.
 */
export type MarkSource =
  | { readonly from: 'values'; readonly paragraph: Paragraph }
  | { readonly from: 'block'; readonly flow: FlowKey; readonly block: number; readonly set?: Partial<ParagraphLook> };

export interface MarkPiece extends Inserted {
  readonly kind: 'mark';
  readonly source: MarkSource;
  /** A change of the paragraph's own properties: what they become. */
  readonly carrier: Carrier | null;
}

/** New properties for a paragraph that stays, written as a tracked change of them. */
export interface Carrier {
  readonly source: MarkSource;
  readonly stamp: Stamp;
}

export interface CellPiece {
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  /** All paragraphs with their marks. */
  readonly pieces: readonly Piece[];
}

export interface RowPiece extends Inserted {
  /** The base's row that it is, come from elsewhere in its table; null for a new one. */
  readonly origin: number | null;
  readonly header: boolean;
  readonly cells: readonly CellPiece[];
}

/** New columns: their cells in each row of the base, null where a cell of the row grows instead. */
export interface ColumnPiece {
  readonly ins: Stamp;
  readonly cells: readonly (readonly CellPiece[] | null)[];
}

export interface TablePiece {
  readonly kind: 'table';
  readonly rows: readonly RowPiece[];
}

/** A copy of a block of the base, all of it inserted: a table, or the content of a paragraph without its mark. The far end of a move. */
export interface ClonePiece {
  readonly kind: 'clone';
  readonly flow: FlowKey;
  readonly block: number;
  readonly table: boolean;
  readonly ins: Stamp;
}

/** One end of a comment's range; the end brings the reference with it. */
export interface AnchorPiece {
  readonly kind: 'anchor';
  readonly comment: string;
  readonly side: 'start' | 'end';
}

/** One end of a move's range (17.13.5.22–28), by the move's name. */
export interface RangePiece {
  readonly kind: 'range';
  readonly element: 'moveFromRange' | 'moveToRange';
  readonly side: 'start' | 'end';
  readonly name: string;
  readonly stamp: Stamp;
}

export type Piece = TextPiece | ObjectPiece | MarkPiece | TablePiece | ClonePiece | AnchorPiece | RangePiece;

/** True for a piece that shows words or an object of a paragraph once all is accepted. */
export function isShown(piece: Piece): boolean {
  if (piece.kind === 'clone') return !piece.table;
  return (piece.kind === 'text' || piece.kind === 'object') && piece.del === null;
}

export const isTable = (piece: Piece): boolean => piece.kind === 'table' || (piece.kind === 'clone' && piece.table);
