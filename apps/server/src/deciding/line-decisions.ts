import type { Line } from '@svod/contract';
import type { KeptDecision } from './as-decisions.ts';
import type { GatheredLine } from './round-lines.ts';

type Decided = NonNullable<Line['decided']>;

/**
 * What each line of the queue is decided to be: by its own decision, by that of a collision it is in, or with the amendment it follows from.
 * The rules are those of docs/decisions.md; contradictions are named elsewhere.
 */
export function lineDecisions(lines: readonly GatheredLine[], kept: readonly KeptDecision[]): ReadonlyMap<string, Decided> {
  const own = new Map(kept.map((one) => [one.item, one]));
  const decided = new Map<string, Decided>();
  for (const { id } of lines) {
    const decision = own.get(id);
    if (decision) decided.set(id, { revision: decision.revision, kind: decision.kind, state: decision.state, follows: false });
  }
  const says = (id: string): boolean => decided.get(id)?.kind != null;
  for (const { id, meets, collision } of lines) {
    const decision = collision === null ? undefined : own.get(id);
    if (!decision || decision.kind === null) continue;
    for (const member of meets) {
      const kind = followed(decision, member);
      if (kind !== null && !says(member))
        decided.set(member, { revision: own.get(member)?.revision ?? 0, kind, state: decision.state, follows: true });
    }
  }
  // An amendment of a collision that was settled needs none itself; a collision whose amendments are all decided is settled by them.
  for (const { id, meets, collision } of lines) {
    if (collision === null || says(id) || meets.length === 0 || !meets.every(says)) continue;
    decided.set(id, { revision: own.get(id)?.revision ?? 0, kind: 'pick', state: 'standing', follows: true });
  }
  const parents = new Map(lines.map(({ id, parent = null }) => [id, parent]));
  for (const { id, parent = null } of lines) {
    if (parent === null || says(id)) continue;
    const seen = new Set<string>([id]);
    let at: string | null = parent;
    while (at !== null && !says(at) && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    const from = at === null ? undefined : decided.get(at);
    if (from?.kind != null) decided.set(id, { ...from, revision: own.get(id)?.revision ?? 0, follows: true });
  }
  return decided;
}

function followed({ kind, picks }: KeptDecision, member: string): Decided['kind'] {
  switch (kind) {
    case 'pick':
      return picks.includes(member) ? 'accepted' : 'rejected';
    case 'order':
      return picks.includes(member) ? 'accepted' : null;
    case 'joint':
      return 'accepted-in-part';
    default:
      return null;
  }
}
