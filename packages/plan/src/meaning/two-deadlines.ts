import type { Amendment, Meaning } from '@svod/consolidation';
import { partiesOf } from '@svod/consolidation';
import { type Deadline, intervalOf } from '../deadlines/deadline.ts';
import { deadlinesIn } from '../deadlines/deadlines-in.ts';
import type { Proposal, Proposed } from '../proposals/proposals-of.ts';
import { roleOf } from '../table/column-role.ts';
import { type PlanValue, sameValue } from '../values/plan-value.ts';
import {
  type Choice,
  type Finder,
  type MeaningContext,
  addChoice,
  apart,
  baseValue,
  idsOf,
  line,
  proposalsFor,
} from './meaning-context.ts';

/** Most wishes of one measure that are held against each other. */
const MOST = 40;

const KINDS: readonly string[] = ['by', 'period', 'ongoing', 'periodic', 'as-needed', 'after', 'several'];

/** A value of a field of deadlines that is understood. */
export const deadlineOf = (value: PlanValue): Deadline | null => (KINDS.includes(value.kind) ? (value as Deadline) : null);

/**
 * Two parties want a measure done at different times, in different cells or by words that do not overlap; or one shortens the deadline and
 * another puts in a step that ends later.
 */
export const twoDeadlines: Finder = (context) =>
  context.changed.flatMap((proposed) => {
    if (proposalsFor(proposed, 'deadline').length === 0) return [];
    const was = deadlineOf(baseValue(proposed, 'deadline', context));
    // Where several deadlines stand, each may be changed by itself.
    if (!was || was.kind === 'several') return [];
    return [...betweenCells(proposed, was, context), ...betweenFields(proposed, was, context)];
  });

function betweenCells(proposed: Proposed, was: Deadline, context: MeaningContext): readonly Meaning[] {
  const choices = new Map<string, Choice>();
  const deadlines = new Map<string, Deadline>();
  for (const proposal of proposalsFor(proposed, 'deadline')) {
    const deadline = deadlineOf(proposal.value);
    if (!deadline || sameValue(deadline, was) || onlyAdds(proposed, proposal)) continue;
    const { raw: _raw, ...rest } = deadline;
    const key = JSON.stringify(rest);
    deadlines.set(key, deadline);
    addChoice(choices, key, line(deadline.raw), proposal, proposal.amendments);
  }
  const found = apart([...choices.values()], context.met, (a, b) => {
    const [one, other] = [deadlines.get(a.key), deadlines.get(b.key)];
    return one !== undefined && other !== undefined && contradict(was, one, other);
  });
  if (!found) return [];
  const values = { measure: proposed.measure.number, list: found.map(({ text }) => text).join(' / ') };
  return [{ why: 'two-deadlines', amendments: idsOf(found), values }];
}

/** Years side by side are marked one by one: marks that only come can stand together. */
function onlyAdds({ measure }: Proposed, { texts }: Proposal): boolean {
  const touched = measure.cells.filter(({ flow, field, title }) => texts.has(flow) && roleOf(title, field).kind === 'year');
  return touched.length > 0 && touched.every(({ flow, text }) => text.trim() === '' || (texts.get(flow) ?? '').trim() !== '');
}

/** Both change the same end of a deadline, or its kind, to different things. */
function contradict(was: Deadline, a: Deadline, b: Deadline): boolean {
  const [base, one, other] = [was, a, b].map((deadline) => intervalOf(deadline));
  if (base && one && other) {
    const differ = (end: 'from' | 'to'): boolean => one[end] !== base[end] && other[end] !== base[end] && one[end] !== other[end];
    const crossed = (start: string | null, end: string | null): boolean => start !== null && end !== null && start > end;
    return differ('to') || differ('from') || crossed(one.from, other.to) || crossed(other.from, one.to);
  }
  return true;
}

/** One brings the deadline forward, another inserts a step into the measure's words that ends after it. */
function betweenFields(proposed: Proposed, was: Deadline, context: MeaningContext): readonly Meaning[] {
  const last = intervalOf(was)?.to ?? null;
  const shorter = proposalsFor(proposed, 'deadline').flatMap((proposal) => {
    const deadline = deadlineOf(proposal.value);
    const to = deadline && intervalOf(deadline)?.to;
    return to != null && last !== null && to < last ? [{ proposal, to, text: line(proposal.value.raw) }] : [];
  });
  if (shorter.length === 0 || last === null) return [];
  const few = shorter.slice(0, MOST);
  const steps: { readonly amendment: Amendment; readonly to: string; readonly text: string }[] = [];
  for (const field of ['measure', 'result', 'indicator', 'task']) {
    const seen = new Map(
      proposalsFor(proposed, field).flatMap(({ amendments }) => amendments.map((amendment) => [amendment.id, amendment] as const)),
    );
    for (const amendment of seen.values()) {
      const known = new Set(deadlinesIn(amendment.old).map(({ text }) => text));
      for (const { deadline, text } of deadlinesIn(amendment.new)) {
        const to = intervalOf(deadline)?.to;
        if (to != null && to <= last && !known.has(text)) steps.push({ amendment, to, text });
      }
    }
  }
  return steps.slice(0, MOST).flatMap(({ amendment, to, text }) => {
    const own = new Set(partiesOf(amendment));
    const against = few.filter((one) => one.to < to && one.proposal.parties.some((party) => !own.has(party)));
    const ids = against.flatMap(({ proposal }) => proposal.amendments.map(({ id }) => id)).filter((id) => !context.met(id, amendment.id));
    if (ids.length === 0) return [];
    const values = { measure: proposed.measure.number, list: [...new Set(against.map((one) => one.text)), text].join(' / ') };
    return [{ why: 'two-deadlines', amendments: [...ids, amendment.id], values }];
  });
}
