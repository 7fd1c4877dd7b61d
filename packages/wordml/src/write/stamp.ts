/** Who makes a tracked change and when: what its marker says. Equal edits share one object. */
export interface Stamp {
  readonly author: string;
  readonly date: string | null;
  /** The marker is one end of a move (ECMA-376 Part 1, 17.13.5.21–28) and not an insertion or deletion. */
  readonly moved: boolean;
}

/** A stamp with its edit's place in the canonical order: of several deletions of one character the lowest is written. */
export interface OrderedStamp {
  readonly stamp: Stamp;
  readonly order: number;
}
