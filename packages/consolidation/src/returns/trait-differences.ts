import type { PropertyDifference } from '../amendments/change.ts';
import type { PropertyOwner, Values } from '../document/document.ts';
import { sameTabs, shownTabs } from '../document/tab-stops.ts';
import { type Trait, plainTrait, sameTrait, sameValues } from '../document/traits.ts';
import type { Ground } from './ground.ts';

/** True where two sets of traits show the same on their grounds. */
export function showsSame(one: Values | undefined, other: Values | undefined, ground: Ground): boolean {
  if (ground.same && sameValues(one, other)) return true;
  // Each cell has a ground of its own: what stands in it is looked at there.
  if (ground.cell !== null) return false;
  return traitDifferences('paragraph', one, other, ground).length === 0;
}

/** Traits that show otherwise, each with what it was and is, as they take effect. */
export function traitDifferences(
  of: PropertyOwner,
  was: Values | undefined,
  now: Values | undefined,
  ground: Ground,
): readonly PropertyDifference[] {
  const sets = ground.same ? [was, now] : [was, now, ground.base, ground.made];
  const names = new Set(sets.flatMap((set) => Object.keys(set ?? {})));
  const differences: PropertyDifference[] = [];
  for (const name of names) {
    const mine = was?.[name] ?? ground.base[name] ?? plainTrait(name);
    const theirs = now?.[name] ?? ground.made[name] ?? plainTrait(name);
    if (name === 'tabs' ? !sameTabs(mine, theirs) : !sameTrait(mine, theirs)) differences.push(difference(of, name, mine, theirs));
  }
  return allAround(differences);
}

export const difference = (of: PropertyOwner, name: string, was: Trait, now: Trait): PropertyDifference => ({
  of,
  name,
  was: shownTrait(name, was),
  now: shownTrait(name, now),
});

/** Sides of which one border around is told. */
export const BORDERS: readonly string[] = ['border-top', 'border-bottom', 'border-left', 'border-right'];

/** In order of their names; where all four sides get the same border instead of the same, that is told once. */
export function allAround(differences: readonly PropertyDifference[]): readonly PropertyDifference[] {
  if (differences.length === 0) return differences;
  const sorted = differences.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const sides = sorted.filter(({ name }) => BORDERS.includes(name));
  const [side] = sides;
  if (!side || sides.length < BORDERS.length || !sides.every(({ was, now }) => was === side.was && now === side.now)) return sorted;
  return [{ ...side, name: 'border' }, ...sorted.filter((one) => !sides.includes(one))];
}

/** Lengths in points, lines as multiples, colours with a `#` before them; words stay what they are. */
export function shownTrait(name: string, value: Trait): string {
  if (name === 'tabs') return shownTabs(value);
  if (typeof value === 'number') return points(value / 20);
  const [kind = '', size = '', ...rest] = value.split(' ');
  if (kind === 'auto' && size !== '') return String(round(Number(size) / 240));
  if (kind === 'exact' || kind === 'least') return `${kind} ${points(Number(size) / 20)}`;
  if (name.startsWith('border') && size !== '') return [kind, points(Number(size) / 8), ...rest.map((colour) => `#${colour}`)].join(' ');
  return name === 'shade' ? value.replace(/\b[0-9A-F]{6}$/u, '#$&') : value;
}

const points = (value: number): string => `${round(value)} pt`;
const round = (value: number): number => Math.round(value * 100) / 100;
