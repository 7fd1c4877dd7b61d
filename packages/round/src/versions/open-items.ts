import type { Amendment, Collision, Consolidation, Decision, Remark } from '@svod/consolidation';

/** What stays to be decided after a round. */
export interface OpenItems {
  readonly format: 'svod-open/1';
  readonly base: { readonly file: string; readonly hash: string };
  /** Hash of the next version's text. */
  readonly next: { readonly hash: string };
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
  /** Collisions that need a decision and of which something is still open. */
  readonly collisions: readonly Collision[];
}

/** Everything on which nothing was decided, and what was referred to the meeting. Folded, adopted and homeless changes wait for nothing. */
export function openItems({ base, amendments, remarks, collisions }: Consolidation, next: string): OpenItems {
  const waiting = amendments.filter(({ state, decision }) => state === 'open' || isReferred(decision));
  const ids = new Set(waiting.map(({ id }) => id));
  return {
    format: 'svod-open/1',
    base: { file: base.file, hash: base.hash },
    next: { hash: next },
    amendments: waiting,
    remarks: remarks.filter(({ decision }) => decision === undefined || isReferred(decision)),
    collisions: collisions.filter((one) => one.needsDecision && one.amendments.some((id) => ids.has(id))),
  };
}

const isReferred = (decision: Decision | undefined): boolean => decision?.kind === 'referred';
