import type { AmendmentKind, Place } from '../consolidation.ts';

/** What people read of a change: where it is, what kind it is, the provision before and after it, and the words that go and come. */
export interface Description {
  readonly kind: AmendmentKind;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  readonly old: string;
  readonly new: string;
  /** Of a move: the provision that it comes to stand after; absent at the beginning of a flow. */
  readonly destination?: Place;
}
