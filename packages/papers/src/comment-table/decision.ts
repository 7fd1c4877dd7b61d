import type { DecisionKind } from '@svod/consolidation';

/** What the desk or the meeting decided on one amendment or remark. */
export interface RecordedDecision {
  readonly decision: DecisionKind;
  /** Why; in which part, for a part. */
  readonly grounds: string;
}
