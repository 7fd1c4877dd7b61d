import type { BlockRange } from './attached.ts';
import type { RawChange, RawProperty } from './raw-change.ts';

/**
 * Brings together what was changed in the same way in several places without tracking: one act of a person, or of a program, is one
 * change, at the first of its places.
 */
export function joinSameLooks(changes: readonly RawChange[]): readonly RawChange[] {
  const counts = countsOf(changes);
  const places = new Map<string, BlockRange[]>();
  const firsts = new Map<string, RawProperty>();
  const joined = new Set<RawChange>();
  for (const change of changes) {
    if (change.kind !== 'property' || change.actor !== null || !change.differences.every(({ of }) => JOINED.has(of))) continue;
    const key = JSON.stringify(change.differences);
    if (marksWords(change) && (counts.get(key) ?? 0) <= MANY) continue;
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
const JOINED: ReadonlySet<string> = new Set(['words', 'paragraph', 'table', 'row', 'cell', 'markup']);

/** What somebody marks words by to say something of them: each place is told by itself, but where it was so many that a program may have done it. */
const MARKING: ReadonlySet<string> = new Set(['highlight', 'colour', 'hidden', 'frame']);
const MANY = 20;

const marksWords = ({ differences }: RawProperty): boolean => differences.every(({ of, name }) => of === 'words' && MARKING.has(name));

function countsOf(changes: readonly RawChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'property' || !marksWords(change)) continue;
    const key = JSON.stringify(change.differences);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
