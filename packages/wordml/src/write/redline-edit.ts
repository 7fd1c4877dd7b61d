import type { Change, FlowKey } from '@svod/consolidation';

/** A comment's text with who says it. Paragraphs are split by `\n`. */
export interface RedlineReason {
  readonly author: string;
  /** ISO with Z, or null: then no `w:date` is written. */
  readonly date: string | null;
  readonly text: string;
}

/** One change to be shown as a tracked change of a base. */
export interface RedlineEdit {
  readonly id: string;
  /** In coordinates of the base; of the content that its parent inserts, for a child. */
  readonly change: Change;
  /** A body's name. */
  readonly author: string;
  /** ISO with Z, or null: then no `w:date` is written. */
  readonly date: string | null;
  readonly comment: RedlineReason | null;
  /**
   * Changes of the content that this one inserts. Their flows are `+<id of this edit>`, cells of its tables
   * `+<id>/<block>.<row>.<cell>`; the rows of a `rows-inserted` are the rows of block 0.
   */
  readonly children: readonly RedlineEdit[];
}

/** A remark that asks for no particular wording, with the words it is pinned to; start equals end for a point. */
export interface RedlineComment extends RedlineReason {
  readonly start: RedlinePlace;
  readonly end: RedlinePlace;
}

/** A place of the base: an offset in a flow, counted as in a change. */
export interface RedlinePlace {
  readonly flow: FlowKey;
  readonly offset: number;
}
