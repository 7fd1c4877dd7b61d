import type { Amendment, Consolidation, Place, Remark } from '@svod/consolidation';
import type { Messages } from '../messages/messages.ts';
import { foldsOf } from './folded-rows.ts';
import type { Fold } from './folded-rows.ts';
import { groupTitle } from './place-text.ts';
import { inPlanOrder } from './plan-order.ts';

/** One row before its texts are made. */
export type Item =
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  | { readonly kind: 'remark'; readonly remark: Remark }
  | { readonly kind: 'folded'; readonly fold: Fold };

/** Rows under one heading. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Which rows there are, in what order and groups, and the number of each id's row. */
export interface Layout {
  readonly groups: readonly Group[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Puts everything of a consolidation into rows: in the plan's order by section, then without a place, then folded. */
export function layOut({ amendments, remarks }: Consolidation, messages: Messages): Layout {
  const unfolded = amendments.filter(({ folded }) => folded === null);
  const placed = unfolded.filter(({ state }) => state !== 'homeless');
  const unplaced: readonly Item[] = [
    ...unfolded.filter(({ state }) => state === 'homeless').map((amendment): Item => ({ kind: 'amendment', amendment })),
    ...remarks.filter(({ place }) => place === null).map((remark): Item => ({ kind: 'remark', remark })),
  ];
  const folds = foldsOf(amendments.filter(({ folded }) => folded !== null)).map((fold): Item => ({ kind: 'folded', fold }));
  const groups = [
    ...sectionGroups(placed, remarks.filter(hasPlace), messages),
    { title: messages.groups.unplaced, items: unplaced },
    { title: messages.groups.folded, items: folds },
  ].filter(({ items }) => items.length > 0);
  return { groups, numbers: numbersOf(groups) };
}

/** The ids that a row stands for. */
export function idsOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'amendment':
      return [item.amendment.id];
    case 'remark':
      return [item.remark.id];
    case 'folded':
      return item.fold.amendments.map(({ id }) => id);
  }
}

const hasPlace = (remark: Remark): remark is Remark & { readonly place: Place } => remark.place !== null;

function sectionGroups(
  amendments: readonly Amendment[],
  remarks: readonly (Remark & { readonly place: Place })[],
  messages: Messages,
): readonly Group[] {
  const groups: { title: string; items: Item[] }[] = [];
  for (const entry of inPlanOrder(amendments, remarks)) {
    const title = groupTitle(entry.place, messages);
    const last = groups.at(-1);
    if (last?.title === title) last.items.push(entry);
    else groups.push({ title, items: [entry] });
  }
  return groups;
}

function numbersOf(groups: readonly Group[]): ReadonlyMap<string, number> {
  const items = groups.flatMap((group) => group.items);
  return new Map(items.flatMap((item, i) => idsOf(item).map((id) => [id, i + 1] as const)));
}
