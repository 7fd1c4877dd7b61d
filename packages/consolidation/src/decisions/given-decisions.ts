import type { Amendment, Collision, Remark } from '../consolidation.ts';
import type {
  CollisionDecision,
  Decision,
  DecisionFault,
  DecisionFaultCode,
  DecisionKind,
  DecisionNote,
  Decisions,
  ItemDecision,
} from './decision.ts';

/** What was brought together, as far as decisions speak of it. */
export interface Decidable {
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
  readonly collisions: readonly Collision[];
}

/** Decisions that can be taken as given, each by itself, by the id of what they are about. */
export interface GivenDecisions {
  /** Of amendments and remarks: made on themselves, or following from a collision's. */
  readonly items: Map<string, Decision>;
  readonly collisions: Map<string, CollisionDecision>;
  readonly faults: DecisionFault[];
}

/** Takes decisions one by one; what can't be as it is given is set aside and named. */
export function givenDecisions(decidable: Decidable, decisions: Decisions): GivenDecisions {
  const faults: DecisionFault[] = [];
  const own = ownDecisions(decidable, decisions.items, faults);
  const collisions = collisionDecisions(decidable, decisions.collisions, own, faults);
  const items = new Map([...own].map(([id, item]) => [id, decisionOf(item.kind, item, item.text, null)]));
  addFollowing(items, own, collisions, decidable, faults);
  return { items, collisions, faults };
}

/** A note with a kind, as it stands in the record. */
export const decisionOf = (kind: DecisionKind, note: DecisionNote, text: string | null, follows: Decision['follows']): Decision => ({
  kind,
  text,
  reason: note.reason,
  by: note.by,
  date: note.date,
  meeting: note.meeting,
  agreed: note.agreed,
  follows,
});

function ownDecisions(decidable: Decidable, items: readonly ItemDecision[], faults: DecisionFault[]): Map<string, ItemDecision> {
  const amendments = new Map(decidable.amendments.map((one) => [one.id, one]));
  const remarks = new Set(decidable.remarks.map((one) => one.id));
  const own = new Map<string, ItemDecision>();
  for (const [id, list] of byKey(items, (one) => one.id)) {
    const [item] = list;
    const amendment = amendments.get(id);
    const fault =
      !amendment && !remarks.has(id)
        ? 'unknown-id'
        : list.length > 1
          ? 'decided-twice'
          : item && (amendment ? (itemFault(item) ?? stateFault(item, amendment)) : reasonFault(item));
    if (fault) faults.push({ fault, ids: [id] });
    else if (item) own.set(id, item);
  }
  return own;
}

const reasonFault = ({ kind, reason }: ItemDecision): DecisionFaultCode | null =>
  kind === 'rejected' && reason.trim() === '' ? 'reason-missing' : null;

function itemFault(item: ItemDecision): DecisionFaultCode | null {
  const text = item.text ?? '';
  if (item.kind === 'accepted-in-part' && text === '') return 'text-missing';
  if (item.kind !== 'accepted-in-part' && text !== '') return 'text-without-part';
  return reasonFault(item);
}

/** What has no place in the base can't be accepted into it; what stands in it can't be refused by a word. */
function stateFault({ kind }: ItemDecision, { state }: Amendment): DecisionFaultCode | null {
  const accepted = kind === 'accepted' || kind === 'accepted-in-part';
  if (state === 'homeless' && accepted) return 'homeless-accepted';
  return state === 'adopted' && (kind === 'rejected' || kind === 'accepted-in-part') ? 'adopted-rejected' : null;
}

function collisionDecisions(
  { collisions }: Decidable,
  given: readonly CollisionDecision[],
  own: ReadonlyMap<string, ItemDecision>,
  faults: DecisionFault[],
): Map<string, CollisionDecision> {
  const known = new Map(collisions.map((one) => [one.id, one]));
  const taken = new Map<string, CollisionDecision>();
  for (const [id, list] of byKey(given, (one) => one.collision)) {
    const collision = known.get(id);
    const [decision] = list;
    if (!collision) faults.push({ fault: 'unknown-collision', ids: [id] });
    else if (list.length > 1) faults.push({ fault: 'decided-twice', ids: [id] });
    else if (decision) {
      const found = settlingFault(decision, collision, own);
      if (found) faults.push(found);
      else taken.set(id, decision);
    }
  }
  return taken;
}

function settlingFault(
  { settling }: CollisionDecision,
  collision: Collision,
  own: ReadonlyMap<string, ItemDecision>,
): DecisionFault | null {
  const members = new Set(collision.amendments);
  switch (settling.kind) {
    case 'pick':
    case 'order': {
      const ids = settling.kind === 'pick' ? settling.pick : settling.order;
      const strange = ids.filter((id) => !members.has(id));
      if (strange.length > 0) return { fault: 'not-in-collision', ids: [collision.id, ...strange] };
      if (settling.kind === 'order' && (collision.kind !== 'order' || new Set(ids).size !== ids.length))
        return { fault: 'not-an-order', ids: [collision.id] };
      return null;
    }
    case 'dismissed':
      return collision.kind === 'meaning' ? null : { fault: 'not-dismissable', ids: [collision.id] };
    case 'joint': {
      if (settling.text === '') return { fault: 'text-missing', ids: [collision.id] };
      const decided = collision.amendments.filter((id) => ['accepted', 'accepted-in-part'].includes(own.get(id)?.kind ?? ''));
      return decided.length > 0 ? { fault: 'joint-and-decided', ids: [collision.id, ...decided] } : null;
    }
  }
}

/** What a decision on a collision means for its amendments. A decision made on an amendment itself goes before. */
function addFollowing(
  items: Map<string, Decision>,
  own: ReadonlyMap<string, ItemDecision>,
  collisions: ReadonlyMap<string, CollisionDecision>,
  decidable: Decidable,
  faults: DecisionFault[],
): void {
  const torn = new Map<string, string[]>();
  for (const { id, amendments } of decidable.collisions) {
    const decision = collisions.get(id);
    for (const amendment of decision ? amendments : []) {
      const follows = decision && followed(decision, amendment);
      if (!follows) continue;
      const known = items.get(amendment);
      if (!known) items.set(amendment, follows);
      else if (own.has(amendment) ? follows.kind === 'accepted' && !isAccepted(known) : known.kind !== follows.kind)
        torn.set(amendment, [...(torn.get(amendment) ?? [known.follows?.id ?? ''].filter((other) => other !== '')), id]);
    }
  }
  for (const [amendment, ids] of torn) {
    items.delete(amendment);
    faults.push({ fault: 'picked-and-rejected', ids: [amendment, ...ids] });
  }
}

function followed(decision: CollisionDecision, amendment: string): Decision | null {
  const { settling } = decision;
  const follows = { kind: 'collision', id: decision.collision } as const;
  switch (settling.kind) {
    case 'pick':
      return decisionOf(settling.pick.includes(amendment) ? 'accepted' : 'rejected', decision, null, follows);
    case 'order':
      return settling.order.includes(amendment) ? decisionOf('accepted', decision, null, follows) : null;
    case 'joint':
      return decisionOf('accepted-in-part', decision, settling.text, follows);
    case 'dismissed':
      return null;
  }
}

/** True where something of what was asked for stands. */
export const isAccepted = ({ kind }: Decision): boolean => kind === 'accepted' || kind === 'accepted-in-part';

function byKey<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
