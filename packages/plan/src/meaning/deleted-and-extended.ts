import type { Amendment, Meaning } from '@svod/consolidation';
import { partiesOf } from '@svod/consolidation';
import { type Deadline, intervalOf } from '../deadlines/deadline.ts';
import type { Measure } from '../measures/measures-of.ts';
import type { Proposed } from '../proposals/proposals-of.ts';
import { type Finder, type MeaningContext, baseValue, proposalsFor } from './meaning-context.ts';
import { deadlineOf } from './two-deadlines.ts';

/** One party takes a measure out, another gives it more time or more to do, in words that do not overlap. */
export const deletedAndExtended: Finder = (context) => {
  const byRow = new Map<string, Measure>();
  for (const measure of context.measures) for (const row of measure.rows) byRow.set(`${measure.flow}/${measure.block}.${row}`, measure);
  const deleted = new Map<string, Amendment[]>();
  const extended = new Map<string, Amendment[]>();
  const put = (map: Map<string, Amendment[]>, { provision }: Measure, amendment: Amendment): void => {
    const list = map.get(provision);
    if (list) list.push(amendment);
    else map.set(provision, [amendment]);
  };
  const byNumber = new Map(context.measures.map((measure) => [bare(measure.number), measure]));
  for (const amendment of context.amendments) {
    const { change, state } = amendment;
    if (state !== 'open') continue;
    if (change.kind === 'row-deleted') {
      const measure = byRow.get(`${change.flow}/${change.block}.${change.row}`);
      if (measure) put(deleted, measure, amendment);
    } else if (change.kind === 'rows-inserted') {
      const measure = parentOf(amendment, byNumber, context);
      if (measure) put(extended, measure, amendment);
    }
  }
  const provisions = new Map(context.measures.map((measure) => [measure.provision, measure]));
  for (const proposed of context.changed) {
    for (const amendment of emptied(proposed, context)) put(deleted, proposed.measure, amendment);
    if (deleted.has(proposed.measure.provision))
      for (const amendment of extensions(proposed, context)) put(extended, proposed.measure, amendment);
  }
  return [...deleted].flatMap(([provision, gone]): readonly Meaning[] => {
    const more = extended.get(provision) ?? [];
    const pair = (one: Amendment, other: Amendment): boolean => {
      const own = new Set(partiesOf(one));
      return one.id !== other.id && partiesOf(other).some((party) => !own.has(party)) && !context.met(one.id, other.id);
    };
    const [against, by] = [
      more.filter((other) => gone.some((one) => pair(one, other))),
      gone.filter((one) => more.some((other) => pair(one, other))),
    ];
    if (against.length === 0) return [];
    const values = { measure: provisions.get(provision)?.number ?? '' };
    return [{ why: 'deleted-and-extended', amendments: [...by, ...against].map(({ id }) => id), values }];
  });
};

const bare = (number: string): string => number.replace(/[.)\s]+$/u, '');

/** Amendments that leave a measure without words. */
function emptied(proposed: Proposed, context: MeaningContext): readonly Amendment[] {
  if (baseValue(proposed, 'measure', context).kind === 'none') return [];
  return proposalsFor(proposed, 'measure').flatMap(({ value, amendments }) => (value.kind === 'none' ? amendments : []));
}

/** Amendments that give a measure a later deadline, or paragraphs of its own. */
function extensions(proposed: Proposed, context: MeaningContext): readonly Amendment[] {
  const found = new Map<string, Amendment>();
  const was = deadlineOf(baseValue(proposed, 'deadline', context));
  for (const { value, amendments } of proposalsFor(proposed, 'deadline')) {
    const becomes = deadlineOf(value);
    if (was && becomes && isLater(was, becomes)) for (const one of amendments) found.set(one.id, one);
  }
  const paragraphs = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;
  for (const field of ['measure', 'result'])
    for (const { amendments } of proposalsFor(proposed, field))
      for (const one of amendments) if (paragraphs(one.after) > paragraphs(one.before)) found.set(one.id, one);
  return [...found.values()];
}

function isLater(was: Deadline, becomes: Deadline): boolean {
  const [before, after] = [intervalOf(was)?.to, intervalOf(becomes)?.to];
  if (before == null) return false;
  return after != null ? after > before : becomes.kind === 'ongoing' || becomes.kind === 'periodic';
}

/** The measure that an inserted row is a part of by its number: 2.3.1 of 2.3. A number as 2.3-1 is one put in after it. */
function parentOf({ change }: Amendment, byNumber: ReadonlyMap<string, Measure>, { tables }: MeaningContext): Measure | undefined {
  if (change.kind !== 'rows-inserted') return undefined;
  const table = tables.get(`${change.flow}/${change.block}`);
  const column = table?.columns.findIndex(({ field }) => field === 'num') ?? -1;
  const cell = change.rows[0]?.cells.find((one) => one.column === column);
  const [first] = cell?.blocks ?? [];
  const number = first?.kind === 'paragraph' ? bare(first.text.trim() || first.label.trim()) : '';
  const parent = /^(\d+\.\d+(?:\.\d+)*)\.\d+$/u.exec(number)?.[1];
  return parent === undefined ? undefined : byNumber.get(parent);
}
