import type { Consolidated } from '../../src/consolidate-returns.ts';
import type { Amendment } from '../../src/consolidation.ts';
import type { Dice } from './dice.ts';

/** Amendments that are open and of which no two collide, chosen at random; edits inside an insertion come with it. */
export function compatible({ amendments, collisions }: Pick<Consolidated, 'amendments' | 'collisions'>, dice: Dice): readonly Amendment[] {
  const enemies = new Map<string, Set<string>>();
  for (const { kind, amendments: ids } of collisions) {
    if (kind === 'dependent' || kind === 'same') continue;
    for (const id of ids) enemies.set(id, new Set([...(enemies.get(id) ?? []), ...ids]));
  }
  const chosen = new Set<string>();
  const order = mixed(amendments, dice);
  for (const { id, state } of order)
    if (state === 'open' && ![...(enemies.get(id) ?? [])].some((one) => one !== id && chosen.has(one))) chosen.add(id);
  return amendments.filter(({ id, parent }) => chosen.has(id) && (parent === null || chosen.has(parent)));
}

function mixed<T>(list: readonly T[], dice: Dice): readonly T[] {
  const out = [...list];
  for (let k = out.length - 1; k > 0; k--) {
    const other = dice.below(k + 1);
    const [a, b] = [out[k], out[other]];
    if (a !== undefined && b !== undefined) [out[k], out[other]] = [b, a];
  }
  return out;
}

export const sharesReturn = (a: Amendment, b: Amendment): boolean =>
  a.sponsors.some((one) => b.sponsors.some((other) => other.return === one.return));
