import type { Block, Cell, FlowKey, Format, ParagraphLook, PropertyOwner, Row } from '../document/document.ts';

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

/** Moves a row whole to before row `to` of a table (equal to the number of rows: to its end), the same table or another. */
export interface RowMoved {
  readonly kind: 'row-moved';
  readonly flow: FlowKey;
  readonly block: number;
  readonly row: number;
  readonly toFlow: FlowKey;
  readonly toBlock: number;
  readonly to: number;
}

/**
 * Puts other rows in the place of rows `[start, end)`: cells were merged, split, put in or taken out in these rows alone. The new rows have
 * the old ones' words with them, as changed.
 */
export interface RowsReplaced {
  readonly kind: 'rows-replaced';
  readonly flow: FlowKey;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** Inserts grid columns before column `at` of a table (equal to its number of columns: at the end). */
export interface ColumnsInserted {
  readonly kind: 'columns-inserted';
  readonly flow: FlowKey;
  readonly block: number;
  readonly at: number;
  /** How many. */
  readonly columns: number;
  /**
   * What goes in, for each row of the base: its new cells, with columns counted from 0 at the first new one (none: the row stays as wide as it
   * is); or null where a cell of the row goes across the place and grows.
   */
  readonly cells: readonly (readonly Cell[] | null)[];
}

/** Deletes one grid column: the cells in it go, those that go across it shrink. */
export interface ColumnDeleted {
  readonly kind: 'column-deleted';
  readonly flow: FlowKey;
  readonly block: number;
  readonly column: number;
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

/** A stretch of a flow of the base. */
export interface FlowRange {
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
}

/** A property that is another one. `was` and `now` may be '' where only its name is known. */
export interface PropertyDifference {
  readonly of: PropertyOwner;
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/**
 * Says that properties which are not carried were changed: of a paragraph, of a table with its rows, cells and columns (the one at `[start,
 * end)`; of a row or a cell by itself: the cell's first paragraph), of a section (its last paragraph's mark), of links or content controls in
 * a paragraph; of words, those of the range. Applying it changes nothing.
 */
export interface PropertyChange {
  readonly kind: 'property';
  readonly flow: FlowKey;
  readonly start: BaseOffset;
  readonly end: BaseOffset;
  readonly differences: readonly PropertyDifference[];
  /** Where else the same was done without tracking. Absent: nowhere. */
  readonly elsewhere?: readonly FlowRange[];
}

/** True for a change of the look of words: its range is theirs, where that of any other is a block's. */
export const isOfWords = ({ differences }: Pick<PropertyChange, 'differences'>): boolean => differences.every(({ of }) => of === 'words');

/** A change of a table's rows or columns. */
export type TableChange = RowsInserted | RowDeleted | RowMoved | RowsReplaced | ColumnsInserted | ColumnDeleted;

/** One proposed change of a base, in its coordinates. */
export type Change = TextChange | TableChange | Move | FormatChange | ParagraphFormatChange | PropertyChange;

const TABLE_CHANGES: ReadonlySet<Change['kind']> = new Set([
  'rows-inserted',
  'row-deleted',
  'row-moved',
  'rows-replaced',
  'columns-inserted',
  'column-deleted',
]);

/** True for a change of a table's rows or columns: it has a block and rows or columns, and no offsets. */
export const isTableChange = <C extends Change>(change: C): change is Extract<C, TableChange> => TABLE_CHANGES.has(change.kind);
