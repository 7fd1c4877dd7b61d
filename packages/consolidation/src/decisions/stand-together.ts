import { kindOfText } from '../amendments/describe.ts';
import type { Change, TextChange } from '../amendments/change.ts';
import { findCollisions } from '../collisions/find-collisions.ts';
import type { Amendment, Collision } from '../consolidation.ts';
import { stripOfFragment } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { DecisionFault, DecisionFaultCode } from './decision.ts';

/** Something that is to stand in the next version: an amendment, a part of it, or a joint text. */
export interface Candidate {
  /** The amendment, with the change that is to be made. */
  readonly amendment: Amendment;
  /** The collision whose joint text it is, else null. */
  readonly joint: string | null;
}

/** Collisions by which things that are all to stand can't: by kind, the fault's code. */
const FAULTS: Readonly<Partial<Record<Collision['kind'], DecisionFaultCode>>> = {
  rival: 'rivals-accepted',
  swallowed: 'swallowed-accepted',
  structure: 'structure-accepted',
};

export interface Clashes {
  readonly faults: readonly DecisionFault[];
  /** Folded changes that can't stand with something else, though nobody decided so. */
  readonly unfit: readonly string[];
}

/**
 * Looks for what can't stand together, by the very rules that find collisions between bodies. Insertions at one point stand where an order
 * is given. `meaning` are the collisions of meaning that nobody settled: they are found by what is known of plans, not by places.
 */
export function clashesOf(
  candidates: readonly Candidate[],
  ordered: readonly ReadonlySet<string>[] | 'as-listed',
  meaning: readonly Collision[],
  index: BaseIndex,
): Clashes {
  const byId = new Map(candidates.map((one) => [one.amendment.id, one]));
  const idOf = (id: string): string => byId.get(id)?.joint ?? id;
  const faults: DecisionFault[] = [];
  const unfit = new Set<string>();
  const loose = (id: string): boolean => byId.get(id)?.amendment.folded !== null && byId.has(id);
  const firm = candidates.filter(({ amendment }) => !loose(amendment.id));
  for (const { kind, amendments } of collide(firm, index)) {
    if (kind === 'order') {
      const ids = amendments.map(idOf);
      if (ordered !== 'as-listed' && !ordered.some((order) => ids.every((id) => order.has(id))))
        faults.push({ fault: 'order-missing', ids });
    } else {
      const fault = FAULTS[kind];
      if (fault !== undefined) faults.push({ fault, ids: [...new Set(amendments.map(idOf))] });
    }
  }
  if (firm.length < candidates.length)
    for (const { amendments } of collide(candidates, index)) for (const id of amendments) if (loose(id)) unfit.add(id);
  for (const { id, amendments } of meaning) {
    const standing = amendments.filter((one) => byId.has(one));
    if (standing.length > 1) faults.push({ fault: 'meaning-accepted', ids: [id, ...standing] });
  }
  return { faults, unfit: [...unfit] };
}

const collide = (candidates: readonly Candidate[], index: BaseIndex): readonly Collision[] =>
  findCollisions(
    candidates.map((one) => one.amendment),
    index,
  ).filter((one) => one.needsDecision && one.kind !== 'meaning');

/** An amendment as it is to stand: with the change that was decided, and named by what that change is. */
export function asStanding(amendment: Amendment, change: Change, index: BaseIndex): Amendment {
  const flow = change.kind === 'text' ? index.flow(change.flow) : undefined;
  const kind = change.kind === 'text' && change !== amendment.change && flow ? kindOf(change, flow) : amendment.kind;
  return { ...amendment, change, kind, state: 'open' };
}

const kindOf = (change: TextChange, flow: NonNullable<ReturnType<BaseIndex['flow']>>): Amendment['kind'] =>
  kindOfText(flow, change.start, textOf(flow, change.start, change.end), stripOfFragment(change.content).text);
