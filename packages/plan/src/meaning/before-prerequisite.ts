import type { Amendment, Meaning } from '@svod/consolidation';
import { type Deadline, intervalOf } from '../deadlines/deadline.ts';
import { prerequisitesIn } from '../deadlines/prerequisites-in.ts';
import { type Measure, fieldOf, textsOf } from '../measures/measures-of.ts';
import type { Proposed } from '../proposals/proposals-of.ts';
import { type Finder, type MeaningContext, line } from './meaning-context.ts';
import { deadlineOf } from './two-deadlines.ts';

/** A deadline somebody wants, or the base's (by nobody). */
interface Option {
  readonly to: string;
  readonly text: string;
  readonly parties: readonly string[];
  readonly amendments: readonly Amendment[];
}

/** Most options of one measure that are held against those of another. */
const MOST = 40;

/** A measure is to be done before another that must be done first: by one party's deadlines, by those of two, or by words that make the one depend on the other. */
export const beforePrerequisite: Finder = (context) => {
  const byNumber = new Map<string, Measure | null>();
  for (const measure of context.measures) {
    const number = bare(measure.number);
    // A number that two measures bear names neither.
    byNumber.set(number, byNumber.has(number) ? null : measure);
  }
  const byMeasure = new Map(context.changed.map((proposed) => [proposed.measure.provision, proposed]));
  const found: Meaning[] = [];
  for (const measure of context.measures) {
    const proposed = byMeasure.get(measure.provision);
    for (const number of prerequisitesOf(measure)) {
      const first = byNumber.get(number);
      if (first && first !== measure) found.push(...disorder(measure, first, null, byMeasure, context));
    }
    for (const { amendment, number } of proposed ? newPrerequisites(proposed) : []) {
      const first = byNumber.get(number);
      if (first && first !== measure) found.push(...disorder(measure, first, amendment, byMeasure, context));
    }
  }
  return found;
};

const FIELDS = ['measure', 'deadline', 'result'] as const;

const bare = (number: string): string => number.replace(/[.)\s]+$/u, '').replace(/^№\s*/u, '');

const prerequisitesOf = (measure: Measure): ReadonlySet<string> =>
  new Set(FIELDS.flatMap((field) => textsOf(measure, field).flatMap(({ text }) => prerequisitesIn(text))));

/** What amendments make a measure depend on. */
function newPrerequisites({ measure, fields }: Proposed): readonly { readonly amendment: Amendment; readonly number: string }[] {
  const known = prerequisitesOf(measure);
  const seen = new Map(
    FIELDS.flatMap((field) => (fields.get(field) ?? []).flatMap(({ amendments }) => amendments)).map((one) => [one.id, one]),
  );
  return [...seen.values()].flatMap((amendment) =>
    prerequisitesIn(amendment.after).flatMap((number) => (known.has(number) ? [] : [{ amendment, number }])),
  );
}

/** The last day of a deadline; of one that is said beside what it comes after ("2026 год, после выполнения мероприятия 2.1") too. */
function endOf(deadline: Deadline | null): string | null {
  if (deadline === null) return null;
  if (deadline.kind !== 'several') return intervalOf(deadline)?.to ?? null;
  const [only, ...others] = deadline.parts.filter(({ kind }) => kind !== 'after');
  return only && others.length === 0 ? (intervalOf(only)?.to ?? null) : null;
}

function optionsOf(
  measure: Measure,
  byMeasure: ReadonlyMap<string, Proposed>,
  context: MeaningContext,
): { readonly base: Option | null; readonly wanted: readonly Option[] } {
  const value = fieldOf(measure, 'deadline', context.bodies);
  const to = endOf(deadlineOf(value));
  const base = to === null ? null : { to, text: line(value.raw), parties: [], amendments: [] };
  const wanted = (byMeasure.get(measure.provision)?.fields.get('deadline') ?? []).flatMap((proposal): readonly Option[] => {
    const end = endOf(deadlineOf(proposal.value));
    return end === null || end === to
      ? []
      : [{ to: end, text: line(proposal.value.raw), parties: proposal.parties, amendments: proposal.amendments }];
  });
  return { base, wanted: wanted.slice(0, MOST) };
}

/** Deadlines of the second measure that end before those of the first. `because`: the amendment that makes it depend on the first; null for the base's words. */
function disorder(
  second: Measure,
  first: Measure,
  because: Amendment | null,
  byMeasure: ReadonlyMap<string, Proposed>,
  context: MeaningContext,
): readonly Meaning[] {
  const [mine, theirs] = [optionsOf(second, byMeasure, context), optionsOf(first, byMeasure, context)];
  // What is out of order in the base already is nobody's proposal, unless it is the dependence that is new.
  if (because === null && mine.base && theirs.base && mine.base.to < theirs.base.to) return [];
  const pairs: [Option, Option][] = [];
  if (mine.base && theirs.base && because !== null) pairs.push([mine.base, theirs.base]);
  const bothBy = (a: Option, others: readonly Option[]): boolean =>
    others.some(({ parties }) => a.parties.every((party) => parties.includes(party)));
  // A party that moves both measures is to be judged by both.
  if (theirs.base) for (const one of mine.wanted) if (!bothBy(one, theirs.wanted)) pairs.push([one, theirs.base]);
  if (mine.base) for (const one of theirs.wanted) if (!bothBy(one, mine.wanted)) pairs.push([mine.base, one]);
  for (const one of mine.wanted) for (const other of theirs.wanted) pairs.push([one, other]);
  const wrong = pairs.filter(([one, other]) => one.to < other.to);
  const [example] = wrong;
  if (!example) return [];
  // Where somebody's own deadlines set it right, nothing is wrong with the dependence alone.
  if (because !== null && pairs.some(([one, other]) => one.to >= other.to && one.amendments.length + other.amendments.length > 0))
    return [];
  const ids = wrong.flatMap(([one, other]) => [...one.amendments, ...other.amendments].map(({ id }) => id));
  const values = { measure: second.number, other: first.number, deadline: example[0].text, otherDeadline: example[1].text };
  const amendments = [...(because ? [because.id] : []), ...ids];
  return amendments.length === 0 ? [] : [{ why: 'deadline-before-prerequisite', amendments, values }];
}
