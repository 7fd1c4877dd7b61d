import { isEditInside } from '../amendments/edits-inside.ts';
import type { Change, TextChange } from '../amendments/change.ts';
import type { Amendment, Collision, Remark } from '../consolidation.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { CollisionDecision, Decision, DecisionFault, Decisions } from './decision.ts';
import { type Decidable, givenDecisions, isAccepted } from './given-decisions.ts';
import { type Candidate, asStanding, clashesOf } from './stand-together.ts';
import { repeatsAround } from './repeats-around.ts';
import { jointChange, withWording } from './wording.ts';

/** A change that the next version makes of the base. */
export interface Standing {
  /** The amendment's id, or the collision's where it is a joint text. */
  readonly id: string;
  readonly change: Change;
  /** Edits of what it inserts. */
  readonly children: readonly Standing[];
  /** Amendments it comes from: one, or all of a collision. */
  readonly madeOf: readonly string[];
  readonly joint: boolean;
}

/** What decisions make of a consolidation. */
export interface Settlement extends Decidable {
  /** What the next version changes, in the order in which insertions at one point follow. */
  readonly standing: readonly Standing[];
  /** Decisions that were set aside. */
  readonly faults: readonly DecisionFault[];
  /** To be known: nothing was set aside for it. */
  readonly notes: readonly DecisionFault[];
}

/**
 * Applies decisions to what was brought together. Nothing is guessed: decisions that contradict each other are all set aside and named, and
 * what they are about stays as if nothing had been decided. An edit of an insertion and a change that only follows from another
 * share the fate of what they follow, unless decided apart. An adopted or homeless amendment keeps its state: there is
 * nothing to apply. `baseHash` is the hash of the base's text: decisions made on another base are told so. Linear in amendments, collisions and decisions, sorting apart.
 */
export function settle(decidable: Decidable, decisions: Decisions, index: BaseIndex, baseHash: string): Settlement {
  const given = givenDecisions(decidable, decisions);
  const { items, collisions } = given;
  const faults = [...(decisions.faults ?? []), ...given.faults];
  if (decisions.base !== null && decisions.base !== baseHash) faults.unshift({ fault: 'other-base', ids: [decisions.base] });
  const amendments = new Map(decidable.amendments.map((one) => [one.id, one]));
  const setAside = (ids: readonly string[]): void => {
    const gone = new Set(ids);
    for (const id of gone) collisions.delete(id);
    for (const [id, { follows }] of items) if (gone.has(id) || (follows?.kind === 'collision' && gone.has(follows.id))) items.delete(id);
  };

  // Wordings first: a part that can't be made is no decision.
  const changes = new Map<string, Change>();
  const repeats: string[] = [];
  for (const [id, decision] of [...items]) {
    const amendment = amendments.get(id);
    if (!amendment || decision.kind !== 'accepted-in-part' || decision.follows !== null) continue;
    const parent = isEditInside(amendment) ? (amendments.get(amendment.parent)?.change ?? null) : null;
    const made = withWording(amendment.change, decision.text ?? '', index, parent);
    if (typeof made !== 'string') {
      changes.set(id, made);
      const { change } = amendment;
      if (parent === null && change.kind === 'text' && repeatsAround(index, [change], decision.text ?? '')) repeats.push(id);
    } else {
      faults.push({ fault: made, ids: [id] });
      items.delete(id);
    }
  }
  const joints = jointsOf(decidable, collisions, amendments, index);
  for (const id of joints.unfit) faults.push({ fault: 'no-joint-place', ids: [id] });
  setAside(joints.unfit);

  const orders = [...collisions.values()].flatMap(({ settling }) => (settling.kind === 'order' ? [new Set(settling.order)] : []));
  const unsettled = decidable.collisions.filter((one) => one.kind === 'meaning' && !collisions.has(one.id));
  follow(decidable.amendments, items);
  const candidates = candidatesOf(decidable.amendments, items, changes, joints.made, index);
  const clashes = clashesOf(candidates, decisions.orderAsListed ? 'as-listed' : orders, unsettled, index);
  const notes: DecisionFault[] = [...repeats, ...joints.repeats].map((id) => ({ fault: 'words-twice', ids: [id] }));
  const unfit = clashes.unfit.filter((id) => items.get(id)?.follows != null);
  for (const id of unfit) notes.push({ fault: 'folded-not-carried', ids: [id] });
  const torn = clashes.unfit.filter((id) => items.get(id)?.follows === null);
  faults.push(...clashes.faults, ...torn.map((id): DecisionFault => ({ fault: 'rivals-accepted', ids: [id] })));
  setAside([...unfit, ...torn, ...clashes.faults.flatMap(({ ids }) => ids)]);

  // What followed from a decision that was set aside goes with it.
  for (const [id, decision] of items) if (decision.follows?.kind === 'parent' && !items.has(decision.follows.id)) items.delete(id);
  for (const id of orphansOf(decidable.amendments, items)) {
    faults.push({ fault: 'parent-not-accepted', ids: [id] });
    items.delete(id);
  }
  for (const { id } of decidable.remarks) {
    const decision = items.get(id);
    if (decision && isAccepted(decision)) notes.push({ fault: 'remark-without-wording', ids: [id] });
  }
  const kept = candidates.filter(({ amendment, joint }) => (joint === null ? items.has(amendment.id) : collisions.has(joint)));
  return {
    amendments: decidable.amendments.map((one) => decided(one, items.get(one.id))),
    remarks: decidable.remarks.map((one): Remark => withDecision(one, items.get(one.id))),
    collisions: decidable.collisions.map((one) => settled(one, collisions.get(one.id))),
    standing: standingOf(kept, collisions, decidable.collisions),
    faults,
    notes,
  };
}

/** Joint texts as changes of the base, by collision. */
function jointsOf(
  { collisions }: Decidable,
  decisions: ReadonlyMap<string, CollisionDecision>,
  amendments: ReadonlyMap<string, Amendment>,
  index: BaseIndex,
): { readonly made: ReadonlyMap<string, Candidate>; readonly unfit: readonly string[]; readonly repeats: readonly string[] } {
  const made = new Map<string, Candidate>();
  const unfit: string[] = [];
  const repeats: string[] = [];
  for (const collision of collisions) {
    const settling = decisions.get(collision.id)?.settling;
    if (settling?.kind !== 'joint') continue;
    const members = collision.amendments.flatMap((id) => amendments.get(id) ?? []);
    const texts = members.flatMap(({ change }): readonly TextChange[] => (change.kind === 'text' ? [change] : []));
    const change = texts.length === members.length ? jointChange(texts, settling.text, index) : null;
    const [first] = members;
    if (!change || !first) {
      unfit.push(collision.id);
      continue;
    }
    if (repeatsAround(index, texts, settling.text)) repeats.push(collision.id);
    // Nobody's: it meets whatever anybody asks for at its place.
    const sponsors = first.sponsors.slice(0, 1).map((one) => ({ ...one, return: `\0${collision.id}`, body: '' }));
    const amendment = asStanding({ ...first, id: `\0${collision.id}`, sponsors, parent: null, folded: null }, change, index);
    made.set(collision.id, { amendment, joint: collision.id });
  }
  return { made, unfit, repeats };
}

/** Gives edits inside insertions and folded changes the decision of what they follow. Parents may follow themselves, so chains are walked once. */
function follow(amendments: readonly Amendment[], items: Map<string, Decision>): void {
  const parents = new Map(amendments.map(({ id, parent }) => [id, parent]));
  for (const { id } of amendments) {
    const chain: string[] = [];
    const seen = new Set<string>();
    let at: string | null = id;
    while (at !== null && !items.has(at) && !seen.has(at)) {
      seen.add(at);
      chain.push(at);
      at = parents.get(at) ?? null;
    }
    let from = at;
    for (const one of chain.toReversed()) {
      const decision = from === null ? undefined : items.get(from);
      if (decision && from !== null) items.set(one, { ...decision, follows: { kind: 'parent', id: from } });
      from = one;
    }
  }
}

/** Whether something is to be made of an amendment by itself: not where a joint text or its parent's part takes its place. */
function isMade(amendment: Amendment, items: ReadonlyMap<string, Decision>): boolean {
  const decision = items.get(amendment.id);
  if (!decision || !isAccepted(decision) || amendment.state === 'homeless' || amendment.state === 'adopted') return false;
  if (decision.follows?.kind === 'collision') return decision.kind === 'accepted';
  return !(decision.follows?.kind === 'parent' && decision.kind === 'accepted-in-part' && isEditInside(amendment));
}

function candidatesOf(
  amendments: readonly Amendment[],
  items: ReadonlyMap<string, Decision>,
  changes: ReadonlyMap<string, Change>,
  joints: ReadonlyMap<string, Candidate>,
  index: BaseIndex,
): readonly Candidate[] {
  const used = new Set<string>();
  return amendments.flatMap((amendment): readonly Candidate[] => {
    const decision = items.get(amendment.id);
    const from = decision?.follows?.kind === 'collision' && decision.kind === 'accepted-in-part' ? decision.follows.id : null;
    const joint = from === null ? undefined : joints.get(from);
    if (from !== null && joint) {
      if (used.has(from)) return [];
      used.add(from);
      return [joint];
    }
    if (!isMade(amendment, items)) return [];
    return [{ amendment: asStanding(amendment, changes.get(amendment.id) ?? amendment.change, index), joint: null }];
  });
}

/** Edits of an insertion that were accepted though the insertion does not stand, or does not stand as it was. */
function orphansOf(amendments: readonly Amendment[], items: ReadonlyMap<string, Decision>): readonly string[] {
  return amendments.filter(isEditInside).flatMap(({ id, parent }) => {
    const decision = items.get(id);
    if (!decision || !isAccepted(decision) || decision.follows?.kind === 'parent') return [];
    return items.get(parent)?.kind === 'accepted' ? [] : [id];
  });
}

function standingOf(
  candidates: readonly Candidate[],
  decisions: ReadonlyMap<string, CollisionDecision>,
  collisions: readonly Collision[],
): readonly Standing[] {
  const members = new Map(collisions.map(({ id, amendments }) => [id, amendments]));
  const inside = new Map<string, Candidate[]>();
  const own: Candidate[] = [];
  for (const one of candidates) {
    const { amendment } = one;
    if (!isEditInside(amendment)) own.push(one);
    else inside.set(amendment.parent, [...(inside.get(amendment.parent) ?? []), one]);
  }
  const made = ({ amendment, joint }: Candidate): Standing => ({
    id: joint ?? amendment.id,
    change: amendment.change,
    children: (inside.get(amendment.id) ?? []).map(made),
    madeOf: joint === null ? [amendment.id] : (members.get(joint) ?? []),
    joint: joint !== null,
  });
  return inOrder(own.map(made), decisions);
}

/** Puts insertions at one point into the order that was decided, in the places that they have together. */
function inOrder(list: readonly Standing[], decisions: ReadonlyMap<string, CollisionDecision>): readonly Standing[] {
  const result = [...list];
  const at = new Map(list.map((one, k) => [one.id, k]));
  for (const { settling } of decisions.values()) {
    if (settling.kind !== 'order') continue;
    const ids = settling.order.filter((id) => at.has(id));
    const places = ids.map((id) => at.get(id) ?? 0).sort((a, b) => a - b);
    const moved = ids.flatMap((id) => result[at.get(id) ?? -1] ?? []);
    for (const [k, one] of moved.entries()) {
      const place = places[k] ?? 0;
      result[place] = one;
      at.set(one.id, place);
    }
  }
  return result;
}

function decided(amendment: Amendment, decision: Decision | undefined): Amendment {
  if (!decision) return amendment;
  const placed = amendment.state !== 'homeless' && amendment.state !== 'adopted';
  return { ...amendment, state: placed ? 'decided' : amendment.state, decision };
}

const withDecision = (remark: Remark, decision: Decision | undefined): Remark => (decision ? { ...remark, decision } : remark);

function settled(collision: Collision, decision: CollisionDecision | undefined): Collision {
  if (!decision) return collision;
  const { collision: _id, ...rest } = decision;
  return { ...collision, decision: rest };
}
