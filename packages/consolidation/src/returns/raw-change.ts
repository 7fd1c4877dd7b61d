import type { Cell, FlowKey, Format, ParagraphLook, RevisionIndex, Row } from '../document/document.ts';
import type { FlowRange, PropertyDifference } from '../amendments/change.ts';
import type { Strip } from '../flow/strip.ts';

/** Who made a change: an author's name in the file, or null for a change without tracking. */
export type Actor = string | null;

/** An edit inside the content that a change inserts: by another author, or by the same one on second thoughts. */
export interface RawChild {
  /** Cell of an inserted row, else null: the inserted text itself. */
  readonly cell: number | null;
  /** Which of several new rows the cell is in; the first where it is not said. */
  readonly row?: number;
  readonly start: number;
  end: number;
  content: Strip;
  readonly actor: Actor;
  readonly revisions: Set<RevisionIndex>;
}

/**
 * An edit that is counted in the change of another author that it stands in: words that one put into another's and a third struck out again, which
 * show in neither view, and a deletion within a deletion.
 */
export interface EditWithin {
  readonly edit: 'insertion' | 'deletion';
  readonly author: string;
  /** Author of the change around. */
  readonly holder: string;
  readonly text: string;
}

/** Where a change was asked for in words rather than made in the text. */
export interface RawSource {
  /** Typed in at its place rather than written into a table. */
  readonly typed?: true;
  /** Name of the sheet or number of the table, and of the row in it, from 1. */
  readonly table: string;
  readonly row: number;
  /** Who speaks in that row, where the table says so; '' where it does not. */
  readonly author: string;
  readonly reason: string;
  /** The words are asked for one by one ("replace … by …"), so that even their typography is; not so where a whole text was typed anew. */
  readonly exact: boolean;
}

interface RawBase {
  readonly flow: FlowKey;
  readonly actor: Actor;
  /** Markers this change accounts for. */
  readonly revisions: Set<RevisionIndex>;
  readonly children: RawChild[];
  /** Comments of the file attached to it as its reason: root comments' ids. */
  readonly comments: string[];
  /** Set where it was written down in an answer table. */
  readonly source?: RawSource;
}

export interface RawText extends RawBase {
  readonly kind: 'text';
  start: number;
  end: number;
  content: Strip;
}

export interface RawRowInserted extends RawBase {
  readonly kind: 'row-inserted';
  readonly block: number;
  readonly at: number;
  readonly row: Row;
}

export interface RawRowDeleted extends RawBase {
  readonly kind: 'row-deleted';
  readonly block: number;
  readonly row: number;
}

export interface RawRowMoved extends RawBase {
  readonly kind: 'row-moved';
  readonly block: number;
  readonly row: number;
  readonly toFlow: FlowKey;
  readonly toBlock: number;
  readonly to: number;
}

export interface RawRowsReplaced extends RawBase {
  readonly kind: 'rows-replaced';
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

export interface RawColumnsInserted extends RawBase {
  readonly kind: 'columns-inserted';
  readonly block: number;
  readonly at: number;
  readonly columns: number;
  readonly cells: readonly (readonly Cell[] | null)[];
}

export interface RawColumnDeleted extends RawBase {
  readonly kind: 'column-deleted';
  readonly block: number;
  readonly column: number;
}

export interface RawMove extends RawBase {
  readonly kind: 'move';
  readonly start: number;
  readonly end: number;
  readonly toFlow: FlowKey;
  readonly to: number;
}

export interface RawFormat extends RawBase {
  readonly kind: 'format';
  readonly start: number;
  end: number;
  readonly set: Format;
  readonly clear: Format;
}

/** A paragraph's look and the number it bears. */
export interface NumberedLook extends ParagraphLook {
  readonly label: string;
}

export interface RawParagraphFormat extends RawBase {
  readonly kind: 'paragraph-format';
  readonly start: number;
  readonly end: number;
  /** What it was: the base's look where nobody tracked it, else the return's. What it became is in the return's terms. */
  readonly from: NumberedLook;
  readonly to: NumberedLook;
  /** What is set, in the base's terms. */
  set: Partial<ParagraphLook>;
  others: readonly string[];
}

export interface RawProperty extends RawBase {
  readonly kind: 'property';
  readonly start: number;
  end: number;
  readonly differences: readonly PropertyDifference[];
  /** Where else the same was done. Absent: nowhere. */
  readonly elsewhere?: readonly FlowRange[];
}

/** A change as first found, in the base's coordinates; later merged with equal ones of other returns. */
export type RawChange =
  | RawText
  | RawRowInserted
  | RawRowDeleted
  | RawRowMoved
  | RawRowsReplaced
  | RawColumnsInserted
  | RawColumnDeleted
  | RawMove
  | RawFormat
  | RawParagraphFormat
  | RawProperty;

/** What a stretch of a return's paragraph became: kept base text, or part of a change. */
export interface Trace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Flow offsets of the base it stands for (equal: the point where it goes in). */
  readonly start: number;
  readonly end: number;
  readonly change: RawChange | null;
}
