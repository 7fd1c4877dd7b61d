import type { BlockRange } from './attached.ts';
import type { RawChange, RawProperty } from './raw-change.ts';

/**
 * Brings together what was changed in the same way in several places without tracking: one act of a person, or of a program, is one
 * change, at the first of its places.
 */
export function joinSameLooks(changes: readonly RawChange[]): readonly RawChange[] {
  const places = new Map<string, BlockRange[]>();
  const firsts = new Map<string, RawProperty>();
  const joined = new Set<RawChange>();
  for (const change of changes) {
    if (change.kind !== 'property' || change.actor !== null || !change.differences.every(({ of }) => JOINED.has(of))) continue;
    const key = JSON.stringify(change.differences);
    const first = firsts.get(key);
    const { flow, start, end } = change;
    if (first === undefined) {
      firsts.set(key, change);
      continue;
    }
    joined.add(change);
    const known = places.get(key);
    if (known) known.push({ flow, start, end });
    else places.set(key, [{ flow, start, end }]);
  }
  if (joined.size === 0) return changes;
  for (const [key, elsewhere] of places) Object.assign(firsts.get(key) ?? {}, { elsewhere });
  return changes.filter((change) => !joined.has(change));
}

/** Links lead each to its own place, and sections are told apart by their pages. */
const JOINED: ReadonlySet<string> = new Set(['paragraph', 'table', 'row', 'cell', 'markup']);
