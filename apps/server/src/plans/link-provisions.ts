import type { Page } from '@svod/contract';

/** Which provision of another language says the same, and what tells it. */
export interface Link {
  readonly from: string;
  readonly to: string | null;
  readonly by: 'number' | 'place' | 'hand';
}

/** A provision with what tells it whatever the language: its number, and the field of a measure. */
interface Place {
  readonly id: string;
  /** '' where it has no number of its own. */
  readonly number: string;
}

/** Addresses of all provisions of a page, those in measures among them, in reading order. */
export const idsOfPage = (page: Page): readonly string[] => placesOf(page).map(({ id }) => id);

/**
 * Links the provisions of two languages: those that bear the same number first (a number that occurs more often is of no use), then, between two that
 * are linked, those in the same place, where as many stand there in both. What a person has said comes before either.
 */
export function linkProvisions(from: Page, to: Page, byHand: ReadonlyMap<string, string | null>): readonly Link[] {
  const [here, there] = [placesOf(from), placesOf(to)];
  const indexThere = new Map(there.map(({ id }, index) => [id, index]));
  const numbersHere = once(here);
  const numbersThere = once(there);
  const anchors: { readonly here: number; readonly there: number }[] = [];
  const links = new Map<string, Link>();
  here.forEach(({ id, number }, index) => {
    const hand = byHand.get(id);
    const numbered = number !== '' && numbersHere.has(number) ? numbersThere.get(number) : undefined;
    const at = hand === undefined ? numbered : hand === null ? undefined : indexThere.get(hand);
    if (hand !== undefined) links.set(id, { from: id, to: hand, by: 'hand' });
    else if (numbered !== undefined) links.set(id, { from: id, to: there[numbered]?.id ?? null, by: 'number' });
    const last = anchors.at(-1);
    if (at !== undefined && (last === undefined || at > last.there)) anchors.push({ here: index, there: at });
  });
  const taken = new Set([...links.values()].map(({ to: other }) => other));
  let [a, b] = [0, 0];
  for (const anchor of [...anchors, { here: here.length, there: there.length }]) {
    if (anchor.here - a === anchor.there - b)
      for (let k = 0; a + k < anchor.here; k++) {
        const [one, other] = [here[a + k], there[b + k]];
        if (!one || !other || links.has(one.id) || taken.has(other.id)) continue;
        // A number that stands in one language alone, or in another place, speaks against it.
        if (one.number === '' ? other.number === '' : one.number === other.number)
          links.set(one.id, { from: one.id, to: other.id, by: 'place' });
      }
    [a, b] = [anchor.here + 1, anchor.there + 1];
  }
  return here.flatMap(({ id }) => links.get(id) ?? []);
}

/** Numbers that occur once, with the place of each. */
function once(places: readonly Place[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  places.forEach(({ number }, index) => {
    if (found.has(number)) twice.add(number);
    found.set(number, index);
  });
  for (const number of twice) found.delete(number);
  return found;
}

function placesOf(page: Page): readonly Place[] {
  return page.parts.flatMap(({ provisions, measures }) => [
    ...provisions.map(({ id, label, measure, heading }) => ({
      id,
      number: label === '' ? '' : `${heading === undefined ? 'paragraph' : 'heading'} ${measure ?? ''} ${label}`,
    })),
    ...measures.flatMap(({ number, fields }) =>
      Object.entries(fields).map(([field, { id }]) => ({ id, number: number === '' ? '' : `measure ${number} ${field}` })),
    ),
  ]);
}
