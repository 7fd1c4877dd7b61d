/** A stretch that stands in two sequences: where it begins in each, and how long it is. */
export interface Common {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** Ways through two sequences, as steps by their numbers: each a deletion or an insertion after another step, and what both have in common behind it. */
interface Steps {
  readonly before: number[];
  /** Where it ends in the first sequence. */
  readonly end: number[];
  readonly common: number[];
  readonly inserts: boolean[];
}

const NONE = -1;

/**
 * What two sequences have in common on a shortest way from the one to the other, in order; nothing where that takes over `most` deletions and insertions.
 * Myers's algorithm (1986) without the places beyond the sequences' edges, which gives what the package `diff` gives in a fraction of its memory.
 */
export function commonStretches(a: readonly string[], b: readonly string[], most: number): readonly Common[] {
  if (a.length === 0 || b.length === 0) return [];
  const limit = Math.min(most, a.length + b.length);
  const steps: Steps = { before: [], end: [], common: [], inserts: [] };
  const begun = commonFrom(a, b, 0, 0);
  const start = step(steps, NONE, begun, begun, false);
  if (begun === a.length && begun === b.length) return stretches(steps, start, 0);
  // The furthest way on each diagonal; the first diagonal stands in the middle.
  const middle = limit + 1;
  const furthest = new Int32Array(2 * limit + 3).fill(NONE);
  furthest[middle] = start;
  let [lowest, highest] = [-limit, limit];
  for (let edits = 1; edits <= limit; edits++) {
    for (let diagonal = Math.max(lowest, -edits); diagonal <= Math.min(highest, edits); diagonal += 2) {
      const at = middle + diagonal;
      const [left, right] = [furthest[at - 1] ?? NONE, furthest[at + 1] ?? NONE];
      furthest[at - 1] = NONE;
      const [deleted, inserted] = [endOf(steps, left), endOf(steps, right)];
      const inserts = right !== NONE && inserted > diagonal && inserted - diagonal <= b.length;
      const deletes = left !== NONE && deleted < a.length;
      if (!inserts && !deletes) {
        furthest[at] = NONE;
        continue;
      }
      const insert = !deletes || (inserts && deleted < inserted);
      const from = insert ? inserted : deleted + 1;
      const common = commonFrom(a, b, from, from - diagonal);
      const reached = step(steps, insert ? right : left, from + common, common, insert);
      const [i, j] = [from + common, from + common - diagonal];
      if (i >= a.length && j >= b.length) return stretches(steps, reached, diagonal);
      furthest[at] = reached;
      if (i >= a.length) highest = Math.min(highest, diagonal - 1);
      if (j >= b.length) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return [];
}

function commonFrom(a: readonly string[], b: readonly string[], i: number, j: number): number {
  let count = 0;
  while (i + count < a.length && j + count < b.length && a[i + count] === b[j + count]) count++;
  return count;
}

function step(steps: Steps, before: number, end: number, common: number, inserts: boolean): number {
  steps.before.push(before);
  steps.end.push(end);
  steps.common.push(common);
  return steps.inserts.push(inserts) - 1;
}

const endOf = (steps: Steps, number: number): number => steps.end[number] ?? NONE;

/** What is in common along the way to a step. */
function stretches(steps: Steps, last: number, on: number): readonly Common[] {
  const found: Common[] = [];
  let diagonal = on;
  for (let number = last; number !== NONE; number = steps.before[number] ?? NONE) {
    const count = steps.common[number] ?? 0;
    const a = endOf(steps, number) - count;
    if (count > 0) found.push({ a, b: a - diagonal, count });
    diagonal += steps.inserts[number] === true ? 1 : -1;
  }
  return found.reverse();
}
