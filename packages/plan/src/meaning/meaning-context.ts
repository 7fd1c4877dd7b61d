import type { Amendment, FieldTable, Meaning, MeaningRound } from '@svod/consolidation';
import type { BodyIndex } from '../bodies/body-index.ts';
import { fieldOf } from '../measures/measures-of.ts';
import type { Proposal, Proposals, Proposed } from '../proposals/proposals-of.ts';
import type { PlanValue } from '../values/plan-value.ts';

/** What the detectors of one round share. */
export interface MeaningContext extends MeaningRound, Proposals {
  readonly bodies: BodyIndex;
  /** The plan's tables by their place: `flow/block`. */
  readonly tables: ReadonlyMap<string, FieldTable>;
}

/** Finds what can't stand together; pure. */
export type Finder = (context: MeaningContext) => readonly Meaning[];

/** What a field of a measure says in the base. */
export const baseValue = ({ measure }: Proposed, field: string, { bodies }: MeaningContext): PlanValue => fieldOf(measure, field, bodies);

export const proposalsFor = ({ fields }: Proposed, field: string): readonly Proposal[] => fields.get(field) ?? [];

/** A choice that some parties make, and the amendments by which they make it. */
export interface Choice {
  readonly key: string;
  readonly text: string;
  readonly parties: Set<string>;
  readonly amendments: Map<string, Amendment>;
}

/** Most different choices of one field that are held against each other. */
const MOST = 40;

/**
 * Choices of different parties that do not meet in their words yet: the amendments of all that can't stand with another one. Null where
 * there are none. Each two choices are held against each other once, {@link MOST} of them at most.
 */
export function apart(
  choices: readonly Choice[],
  met: MeaningRound['met'],
  conflict: (a: Choice, b: Choice) => boolean,
): readonly Choice[] | null {
  const few = choices.slice(0, MOST);
  const found = new Set<Choice>();
  few.forEach((a, k) => {
    for (const b of few.slice(k + 1)) {
      if (!conflict(a, b) || [...a.parties].every((party) => b.parties.has(party))) continue;
      if (meet(a, b, met)) continue;
      found.add(a);
      found.add(b);
    }
  });
  return found.size === 0 ? null : few.filter((choice) => found.has(choice));
}

/** Whether some amendment of one meets some of the other in a collision of words, or they share one. */
function meet(a: Choice, b: Choice, met: MeaningRound['met']): boolean {
  for (const one of a.amendments.keys()) for (const other of b.amendments.keys()) if (one === other || met(one, other)) return true;
  return false;
}

/** Puts parties that choose the same together. */
export function addChoice(
  choices: Map<string, Choice>,
  key: string,
  text: string,
  { parties }: Proposal,
  amendments: readonly Amendment[],
): void {
  const choice = choices.get(key) ?? { key, text, parties: new Set(), amendments: new Map() };
  choices.set(key, choice);
  for (const party of parties) choice.parties.add(party);
  for (const amendment of amendments) choice.amendments.set(amendment.id, amendment);
}

export const idsOf = (choices: readonly Choice[]): readonly string[] => [
  ...new Set(choices.flatMap(({ amendments }) => [...amendments.keys()])),
];

/** The text as one short line. */
export const line = (text: string): string => {
  const plain = text.replace(/[\s\v]+/gu, ' ').trim();
  return plain.length <= 100 ? plain : `${plain.slice(0, 99)}…`;
};
