import type { Bodies, NamedBody } from '../bodies/parse-bodies.ts';
import { fieldOf } from '../measures/measures-of.ts';
import type { PlanValue } from '../values/plan-value.ts';
import { type Choice, type Finder, addChoice, apart, baseValue, idsOf, proposalsFor } from './meaning-context.ts';

/** Two parties want different bodies to answer for one measure, in different cells or by words that do not overlap. */
export const twoLeads: Finder = (context) =>
  context.changed.flatMap((proposed) => {
    const proposals = proposalsFor(proposed, 'resp');
    if (proposals.length < 2) return [];
    const was = leadOf(baseValue(proposed, 'resp', context));
    const choices = new Map<string, Choice>();
    for (const proposal of proposals) {
      const lead = leadOf(proposal.value);
      if (lead === null || lead.key === was?.key) continue;
      // What else a party changes among the executors has nothing to do with it.
      const own = proposal.amendments.filter(({ change, after }) => {
        const alone = leadOf(fieldOf(proposed.measure, 'resp', context.bodies, new Map([[change.flow, after]])));
        return alone?.key !== was?.key;
      });
      addChoice(choices, lead.key, lead.text, proposal, own.length > 0 ? own : proposal.amendments);
    }
    const found = apart([...choices.values()], context.met, (a, b) => a.key !== b.key);
    if (!found) return [];
    const values = { measure: proposed.measure.number, list: found.map(({ text }) => text).join(' / ') };
    return [{ why: 'two-leads', amendments: idsOf(found), values }];
  });

/** Abbreviations, and what begins as the name of a body does: other words that stand first are no lead that could be held against another. */
const SHORT = /\p{Lu}{2}/u;
const BODY =
  /^(?:министерств|госуд|агентств|служб|комитет|департамент|управлени|национальн|министрлик|мамлекеттик|\p{L}+ министрлиги|кызмат|ministry|agency|service|committee|department|national|state)/iu;

function leadOf(value: PlanValue): { readonly key: string; readonly text: string } | null {
  if (value.kind !== 'bodies') return null;
  const leads = (value as Extract<Bodies, { kind: 'bodies' }>).bodies.filter(({ role }) => role === 'lead');
  if (leads.length === 0 || leads.some(({ id, raw }) => id === null && !SHORT.test(raw) && !BODY.test(raw))) return null;
  return { key: leads.map(keyOf).sort().join(' + '), text: leads.map(({ raw }) => raw).join(', ') };
}

const keyOf = ({ id, raw }: NamedBody): string =>
  id ??
  raw
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
