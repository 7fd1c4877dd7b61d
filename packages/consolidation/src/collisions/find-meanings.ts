import type { Amendment, Collision } from '../consolidation.ts';
import type { Outline } from '../places/outline.ts';
import type { BaseIndex } from '../returns/context.ts';
import { fingerprint } from '../text/hash.ts';

/** Amendments that share no words, yet can't all stand; one alone where the base's own words stand against it. */
export interface Meaning {
  /** Code of one line of why. */
  readonly why: string;
  readonly amendments: readonly string[];
  /** What the line of why speaks of. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a detector is given: all amendments of a round in reading order, and the base they are of. */
export interface MeaningRound {
  readonly amendments: readonly Amendment[];
  readonly index: BaseIndex;
  readonly outline: Outline;
  /** Whether two amendments meet already in a collision that needs a decision. */
  readonly met: (a: string, b: string) => boolean;
}

/** Finds amendments that can't stand together for what they mean. Pure; its cost grows in step with the amendments. */
export type Detector = (round: MeaningRound) => readonly Meaning[];

/** Adds what detectors find to the collisions of words. What one collision holds already is not told twice. */
export function findMeanings(
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
  base: { readonly index: BaseIndex; readonly outline: Outline },
  detectors: readonly Detector[],
): readonly Collision[] {
  if (detectors.length === 0) return collisions;
  const decided = new Map<string, Set<string>>();
  for (const { id, needsDecision, amendments: members } of collisions) {
    if (!needsDecision) continue;
    for (const member of members) {
      const known = decided.get(member) ?? new Set();
      known.add(id);
      decided.set(member, known);
    }
  }
  const met = (a: string, b: string): boolean => {
    const [one, other] = [decided.get(a), decided.get(b)];
    return one !== undefined && other !== undefined && [...one].some((id) => other.has(id));
  };
  const rank = new Map(amendments.map(({ id }, k) => [id, k]));
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const found = new Map<string, Collision>();
  for (const detector of detectors) {
    for (const { why, values, amendments: ids } of detector({ amendments, ...base, met })) {
      const members = [...new Set(ids)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).flatMap((id) => byId.get(id) ?? []);
      const [first] = members;
      if (!first) continue;
      const unique = members.map(({ id }) => id);
      const [shared = new Set<string>()] = unique.map((id) => decided.get(id));
      if (unique.length > 1 && [...shared].some((id) => unique.every((one) => decided.get(one)?.has(id) === true))) continue;
      const id = `c${fingerprint(JSON.stringify(['meaning', why, ...unique.toSorted()])).slice(0, 12)}`;
      const bodies = [...new Set(members.flatMap((amendment) => amendment.bodies))];
      found.set(id, { id, kind: 'meaning', needsDecision: true, amendments: unique, bodies, place: first.place, why, values });
    }
  }
  const at = ({ amendments: [first = ''] }: Collision): number => rank.get(first) ?? 0;
  return [...collisions, ...found.values()].sort(
    (a, b) => at(a) - at(b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
