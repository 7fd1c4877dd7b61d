import type { DecisionKind } from '@svod/contract';
import type { CollisionDecision, DecisionNote, Decisions, ItemDecision, Settling } from '@svod/consolidation';

/** A decision as the database keeps it. */
export interface KeptDecision {
  readonly item: string;
  readonly revision: number;
  readonly kind: DecisionKind | null;
  readonly wording: string | null;
  readonly picks: readonly string[];
  readonly reason: string;
  readonly meeting: string;
  readonly agreed: boolean;
  readonly state: 'standing' | 'proposed';
  /** Name of who decided. */
  readonly by: string;
  readonly decided: Date;
  readonly confirmedBy: string | null;
}

/** Decisions as the engine takes them. Proposed ones count too where `proposed` says so; those that were undone say nothing. */
export function asDecisions(kept: readonly KeptDecision[], proposed: boolean): Decisions {
  const items: ItemDecision[] = [];
  const collisions: CollisionDecision[] = [];
  for (const one of kept) {
    if (one.kind === null || (one.state === 'proposed' && !proposed)) continue;
    const settling = settlingOf(one);
    if (settling) collisions.push({ ...noteOf(one), collision: one.item, settling });
    else items.push({ ...noteOf(one), id: one.item, kind: one.kind as ItemDecision['kind'], text: one.wording });
  }
  return { base: null, items, collisions, orderAsListed: false };
}

const noteOf = ({ reason, by, decided, meeting, agreed }: KeptDecision): DecisionNote => ({
  reason,
  by: { name: by, role: '' },
  date: decided.toISOString().slice(0, 10),
  meeting,
  agreed,
});

function settlingOf({ kind, picks, wording }: KeptDecision): Settling | null {
  switch (kind) {
    case 'pick':
      return { kind, pick: picks };
    case 'order':
      return { kind, order: picks };
    case 'joint':
      return { kind, text: wording ?? '' };
    case 'dismissed':
      return { kind };
    default:
      return null;
  }
}
