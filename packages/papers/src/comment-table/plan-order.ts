import type { Amendment, Place, Remark } from '@svod/consolidation';

/** One row to be: an amendment or a remark. */
export type Entry =
  | { readonly kind: 'amendment'; readonly amendment: Amendment; readonly place: Place }
  | { readonly kind: 'remark'; readonly remark: Remark; readonly place: Place };

/**
 * Amendments and remarks as one list in the plan's order. Amendments keep the order they have. A remark comes after the amendments of
 * its own provision: by rank where places bear one, else after the last amendment of the same provision, measure or
 * section, else after the group of the remark before it.
 */
export function inPlanOrder(amendments: readonly Amendment[], remarks: readonly (Remark & { readonly place: Place })[]): readonly Entry[] {
  const anchorOf = anchors(amendments);
  const following = new Map<number, Entry[]>();
  let previous = -1;
  for (const remark of remarks) {
    previous = anchorOf(remark.place, previous);
    const list = following.get(previous) ?? [];
    if (list.length === 0) following.set(previous, list);
    list.push({ kind: 'remark', remark, place: remark.place });
  }
  const entries: Entry[] = [...(following.get(-1) ?? [])];
  for (const [i, amendment] of amendments.entries()) {
    entries.push({ kind: 'amendment', amendment, place: amendment.place });
    // One by one: a remark list may be longer than a call's arguments.
    for (const entry of following.get(i) ?? []) entries.push(entry);
  }
  return entries;
}

const measureKey = (place: Place): string => JSON.stringify([place.section, place.measure]);
const groupKey = (place: Place): string => JSON.stringify([place.section, place.measure !== '']);

/** Index of the amendment that a remark at a place comes after; -1 for before all. */
function anchors(amendments: readonly Amendment[]): (place: Place, previous: number) => number {
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
  return (place, previous) => {
    const same = byProvision.get(place.provision);
    if (same !== undefined) return same;
    if (place.order !== undefined) return lastUpTo(ranks, place.order);
    const near = (place.measure !== '' ? byMeasure.get(measureKey(place)) : undefined) ?? byGroup.get(groupKey(place));
    if (near !== undefined) return near;
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
