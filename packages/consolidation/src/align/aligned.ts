/** What is aligned: a paragraph, a table row or a whole table. */
export interface Item {
  /** Folded text: equal keys are the same provision unless it occurs several times. */
  readonly key: string;
  /** Items of different sorts never match. */
  readonly sort: 'paragraph' | 'table' | 'row';
  /** Rows of a table. Their keys, by lines, are its key. */
  readonly parts?: readonly Item[];
  /** Name that the item bore when it was sent out: of equal texts it tells which is which, and nothing else. */
  readonly hint?: string;
}

/** `[a0, a1)` of the first sequence answers to `[b0, b1)` of the second. One side empty: deleted or inserted. */
export interface Group {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

export interface AlignOptions {
  /** Least {@link similarity} of two items that are taken for one that was edited. */
  readonly threshold: number;
  /** Whether one paragraph may answer to two (a split) and two to one (a join). */
  readonly splits: boolean;
  /** The last items of both sequences answer to each other (the last paragraph of a cell is never lost). */
  readonly tied: boolean;
}
