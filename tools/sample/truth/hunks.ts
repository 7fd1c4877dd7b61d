/** Lines `[at, at + remove)` of the base text (from 1) give way to `lines`. */
export interface Hunk {
  readonly at: number;
  readonly remove: number;
  readonly lines: readonly string[];
}

/** What makes one list of lines out of another, by their longest common subsequence; a few hundred lines at most. */
export function hunksOf(from: readonly string[], to: readonly string[]): Hunk[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row === undefined || below === undefined) continue;
      row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [startI, startJ] = [i, j];
    while ((i < from.length || j < to.length) && !(i < from.length && j < to.length && from[i] === to[j])) {
      if (j >= to.length || (i < from.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) i += 1;
      else j += 1;
    }
    if (i > startI || j > startJ) hunks.push({ at: startI + 1, remove: i - startI, lines: to.slice(startJ, j) });
    while (i < from.length && j < to.length && from[i] === to[j]) {
      i += 1;
      j += 1;
    }
  }
  return hunks;
}
