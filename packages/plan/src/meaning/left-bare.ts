import type { Amendment, Meaning } from '@svod/consolidation';
import { textsAfter } from '../proposals/proposals-of.ts';
import { fieldOf } from '../measures/measures-of.ts';
import type { Proposed } from '../proposals/proposals-of.ts';
import { type Finder, type MeaningContext, baseValue, proposalsFor } from './meaning-context.ts';

const FIELDS = [
  { field: 'resp', why: 'no-executor-left' },
  { field: 'deadline', why: 'no-deadline-left' },
] as const;

/** An obligation left bare: its executors or its deadline go and nothing comes in their place, by one party's amendments or by those of several together. */
export const leftBare: Finder = (context) => {
  // The row goes with them: nothing is left that could be bare.
  const gone = new Map<string, Set<string>>();
  for (const { change, sponsors, state } of context.amendments) {
    if (change.kind !== 'row-deleted' || state !== 'open') continue;
    const key = `${change.flow}/${change.block}.${change.row}`;
    gone.set(key, new Set([...(gone.get(key) ?? []), ...sponsors.map((one) => `${one.return}|${one.body}`)]));
  }
  return context.changed.flatMap((proposed) => FIELDS.flatMap(({ field, why }) => bareField(proposed, field, why, gone, context)));
};

function bareField(
  proposed: Proposed,
  field: string,
  why: string,
  gone: ReadonlyMap<string, ReadonlySet<string>>,
  context: MeaningContext,
): readonly Meaning[] {
  const proposals = proposalsFor(proposed, field);
  if (proposals.length === 0 || baseValue(proposed, field, context).kind === 'none') return [];
  const { measure } = proposed;
  const emptied = new Set(proposalsFor(proposed, 'measure').flatMap(({ value, parties }) => (value.kind === 'none' ? parties : [])));
  const takesAll = (party: string): boolean =>
    emptied.has(party) || measure.rows.every((row) => gone.get(`${measure.flow}/${measure.block}.${row}`)?.has(party) === true);
  const values = { measure: measure.number };
  const all = new Map(proposals.flatMap(({ amendments }) => amendments.map((amendment) => [amendment.id, amendment] as const)));
  const unmet = (list: readonly Amendment[]): boolean => {
    const own = new Set(list.map(({ id }) => id));
    return list.every(({ id }) => [...all.keys()].every((other) => own.has(other) || !context.met(id, other)));
  };
  const alone = proposals.filter(
    ({ value, parties, amendments }) => value.kind === 'none' && !parties.every(takesAll) && unmet(amendments),
  );
  if (alone.length > 0) return [{ why, amendments: alone.flatMap(({ amendments }) => amendments.map(({ id }) => id)), values }];
  // Each leaves something, and all of them together nothing.
  const cuts = [...all.values()].filter(({ change }) => change.kind === 'text' && change.content.blocks.length === 0);
  if (cuts.length < 2 || cuts.length < all.size || proposals.some(({ parties }) => parties.some(takesAll))) return [];
  if (cuts.some((a, k) => cuts.slice(k + 1, k + 40).some((b) => context.met(a.id, b.id)))) return [];
  const together = fieldOf(measure, field, context.bodies, textsAfter(cuts, context.index));
  const nothing = together.kind === 'none' || !/\p{L}|\d/u.test(together.raw);
  return nothing ? [{ why, amendments: cuts.map(({ id }) => id), values }] : [];
}
