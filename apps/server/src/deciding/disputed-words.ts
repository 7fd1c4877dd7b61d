import type { Amendment, Collision } from '@svod/consolidation';

/**
 * Words of the base that the amendments of a collision are about, from the first that any of them changes to the last: what a joint text takes the place
 * of. Null where they are not all changes of words in one provision.
 */
export function disputedWords({ amendments: ids, kind }: Collision, amendments: readonly Amendment[]): string | null {
  if (kind === 'structure') return null;
  const members = amendments.filter(({ id }) => ids.includes(id));
  const [first] = members;
  if (!first || members.length < ids.length) return null;
  if (
    members.some(
      ({ change, place, before }) => change.kind !== 'text' || place.provision !== first.place.provision || before !== first.before,
    )
  )
    return null;
  const start = Math.min(...members.map(({ place }) => place.range.start));
  const end = Math.max(...members.map(({ place }) => place.range.end));
  return first.before.slice(start, end);
}
