import type { Block, FlowKey, Format, ParagraphLook, PropertyOwner, Row } from '../document/document.ts';

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

/**
 * Gives the paragraph that stands at `[start, end)`, its mark included, other basic formatting: what `set` names; the rest stays. List and
 * style are the base's. `others` are properties that were changed too and are not carried, by the names of the format; with an empty
 * `set` nothing is carried at all.
 */
export interface ParagraphFormatChange {
  readonly kind: 'paragraph-format';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly set: Partial<ParagraphLook>;
  readonly others: readonly string[];
}

/** A property that is another one. `was` and `now` may be '' where only its name is known. */
export interface PropertyDifference {
  readonly of: PropertyOwner;
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/**
 * Says that properties which are not carried were changed: of a table with its rows, cells and columns (the one at `[start, end)`), of a
 * section (its last paragraph's mark), of links or content controls in a paragraph. Applying it changes nothing.
 */
export interface PropertyChange {
  readonly kind: 'property';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly differences: readonly PropertyDifference[];
}

/** One proposed change of a base, in its coordinates. */
export type Change = TextChange | RowsInserted | RowDeleted | Move | FormatChange | ParagraphFormatChange | PropertyChange;
