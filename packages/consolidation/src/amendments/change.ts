import type { Block, FlowKey, Format, Row } from '../document/document.ts';

/**
 * Offset in a flow of the base. A paragraph takes the length of its text and one more for its mark; a table takes one. The brand
 * keeps offsets of the base and of a result from being mixed; a plain number may be given for either.
 */
export type BaseOffset = number & { readonly space?: 'Base' };
/** Offset in a flow of a text that amendments were applied to, counted in the same way. */
export type ResultOffset = number & { readonly space?: 'Result' };

/**
 * Content to put in. All paragraphs end with a mark but the last one where `open` is true: the words "abc" are one open
 * paragraph; a whole new paragraph is one that is not open; a mark alone (a split) is an open fragment of two empty paragraphs.
 * `blocks` empty means nothing. Spans of fragments hold no revisions.
 */
export interface Fragment {
  readonly blocks: readonly Block[];
  readonly open: boolean;
}

export const EMPTY_FRAGMENT: Fragment = Object.freeze({ blocks: Object.freeze([]) as readonly Block[], open: false });

/** Replaces what stands in `[start, end)` of a flow: words, marks (split, join), whole paragraphs, whole tables. */
export interface TextChange {
  readonly kind: 'text';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly content: Fragment;
}

/** Inserts rows before row `at` (equal to the number of rows: at the end) of the table that is block `block` of a flow. */
export interface RowsInserted {
  readonly kind: 'rows-inserted';
  readonly flow: FlowKey;
  readonly block: number;
  readonly at: number;
  readonly rows: readonly Row[];
}

export interface RowDeleted {
  readonly kind: 'row-deleted';
  readonly flow: FlowKey;
  readonly block: number;
  readonly row: number;
}

/** Moves whole paragraphs `[start, end)` (end just after a mark) to `to`, a paragraph's beginning or the end of a flow. */
export interface Move {
  readonly kind: 'move';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly toFlow: FlowKey;
  readonly to: BaseOffset;
}

/** Sets and clears bits of the basic formatting of `[start, end)`. */
export interface FormatChange {
  readonly kind: 'format';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly set: Format;
  readonly clear: Format;
}

/** One proposed change of a base, in its coordinates. */
export type Change = TextChange | RowsInserted | RowDeleted | Move | FormatChange;
