import type { Amendment, Place, Remark } from '@svod/consolidation';

/** One row to be: an amendment or a remark. */
export type Entry =
  | { readonly kind: 'amendment'; readonly amendment: Amendment; readonly place: Place }
  | { readonly kind: 'remark'; readonly remark: Remark; readonly place: Place };

/**
 * Amendments and remarks as one list in the plan's order. Open amendments keep the order they have. An amendment that the base has
 * adopted was placed on another version: it comes after those of its own provision, measure or section. A remark comes after the
 * amendments of its own provision: by rank where places bear one, else as an adopted amendment does; where nothing is known, after the
 * group of what was before it.
 */
export function inPlanOrder(amendments: readonly Amendment[], remarks: readonly (Remark & { readonly place: Place })[]): readonly Entry[] {
  const leading = amendments.filter(({ state }) => state !== 'adopted');
  const anchorOf = anchors(leading);
  const following = new Map<number, Entry[]>();
  const follow = (anchor: number, entry: Entry): number => {
    const list = following.get(anchor) ?? [];
    if (list.length === 0) following.set(anchor, list);
    list.push(entry);
    return anchor;
  };
  let before = -1;
  for (const amendment of amendments) {
    if (amendment.state !== 'adopted') before += 1;
    else follow(anchorOf(amendment.place, before, 'by-section'), { kind: 'amendment', amendment, place: amendment.place });
  }
  let previous = -1;
  for (const remark of remarks)
    previous = follow(anchorOf(remark.place, previous, 'by-rank'), { kind: 'remark', remark, place: remark.place });
  const entries: Entry[] = following.get(-1)?.slice() ?? [];
  for (const [i, amendment] of leading.entries()) {
    entries.push({ kind: 'amendment', amendment, place: amendment.place });
    // One by one: a remark list may be longer than a call's arguments.
    for (const entry of following.get(i) ?? []) entries.push(entry);
  }
  return entries;
}

const measureKey = (place: Place): string => JSON.stringify([place.section, place.measure]);
const groupKey = (place: Place): string => JSON.stringify([place.section, place.measure !== '']);

type AnchorOf = (place: Place, previous: number, first: 'by-rank' | 'by-section') => number;

/** Index of the amendment that something at a place comes after; -1 for before all. */
function anchors(amendments: readonly Amendment[]): AnchorOf {
  const byProvision = new Map<string, number>();
  const byMeasure = new Map<string, number>();
  const byGroup = new Map<string, number>();
  const ranks: { readonly order: number; readonly index: number }[] = [];
  for (const [index, { place }] of amendments.entries()) {
    byProvision.set(place.provision, index);
    if (place.measure !== '') byMeasure.set(measureKey(place), index);
    byGroup.set(groupKey(place), index);
    if (place.order !== undefined) ranks.push({ order: place.order, index });
  }
  ranks.sort((a, b) => a.order - b.order || a.index - b.index);
  return (place, previous, first) => {
    const same = byProvision.get(place.provision);
    if (same !== undefined) return same;
    const ranked = place.order === undefined || ranks.length === 0 ? undefined : lastUpTo(ranks, place.order);
    const near = (place.measure !== '' ? byMeasure.get(measureKey(place)) : undefined) ?? byGroup.get(groupKey(place));
    const found = first === 'by-rank' ? (ranked ?? near) : (near ?? ranked);
    if (found !== undefined) return found;
    const before = amendments[previous];
    return before === undefined ? -1 : (byGroup.get(groupKey(before.place)) ?? previous);
  };
}

function lastUpTo(ranks: readonly { readonly order: number; readonly index: number }[], order: number): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle]?.order ?? Infinity) <= order) low = middle + 1;
    else high = middle;
  }
  return ranks[low - 1]?.index ?? -1;
}
