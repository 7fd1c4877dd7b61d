import type { DecisionFaultCode } from '@svod/consolidation';

/** Texts about decisions, the next version, and where its sentences come from. */
export interface DecidedMessages {
  readonly decided: Readonly<
    Record<'title' | 'count' | 'open' | 'leftOut' | 'nothingOpen' | 'faults' | 'fault' | 'faultNowhere' | 'note' | 'problem', string>
  >;
  readonly why: Readonly<
    Record<
      | 'untouched'
      | 'fresh'
      | 'removed'
      | 'notFound'
      | 'nearest'
      | 'asked'
      | 'reason'
      | 'standing'
      | 'grounds'
      | 'meeting'
      | 'earlier'
      | 'joint'
      | 'untracked'
      | 'file'
      | 'author',
      string
    >
  >;
  /** Why a decision is set aside, or what is to be known of it. */
  readonly decisionFaults: Readonly<Record<DecisionFaultCode, string>>;
}
