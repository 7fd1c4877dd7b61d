/** A stretch `[start, end)` of a flow that somebody asks something for. */
export interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  /** Place of the edit in the canonical order: the lowest is heard. */
  readonly order: number;
  readonly value: T;
}

/**
 * Gives each position that is claimed to the first of its claims in order: disjoint stretches, sorted. Neighbouring positions of
 * one claim are one stretch. Sorting apart, linear in the claims: each piece between two ends is given once.
 */
export function firstClaims<T>(claims: readonly Stretch<T>[]): readonly Stretch<T>[] {
  const cuts = [...new Set(claims.flatMap((claim) => [claim.start, claim.end]))].sort((a, b) => a - b);
  const indexOf = new Map(cuts.map((cut, index) => [cut, index]));
  const owner = new Array<Stretch<T> | null>(cuts.length).fill(null);
  // next[i]: the first piece at or after i that nobody has yet.
  const next = cuts.map((_, index) => index);
  const free = (index: number): number => {
    let at = index;
    for (let to = next[at] ?? at; to !== at; to = next[at] ?? at) {
      next[at] = next[to] ?? to;
      at = to;
    }
    return at;
  };
  for (const claim of [...claims].sort((a, b) => a.order - b.order)) {
    const end = indexOf.get(claim.end) ?? 0;
    for (let piece = free(indexOf.get(claim.start) ?? 0); piece < end; piece = free(piece)) {
      owner[piece] = claim;
      next[piece] = piece + 1;
    }
  }
  const stretches: Stretch<T>[] = [];
  let from = -1;
  for (const [index, start] of cuts.entries()) {
    const claim = owner[index] ?? null;
    if (claim === null) continue;
    if (from === -1 || owner[index - 1] !== claim) from = start;
    if (owner[index + 1] === claim) continue;
    stretches.push({ start: from, end: cuts[index + 1] ?? start, order: claim.order, value: claim.value });
    from = -1;
  }
  return stretches;
}

/** The stretch that covers an offset; null when none does. Offsets may be asked in any order. */
export function stretchAt<T>(stretches: readonly Stretch<T>[], offset: number): Stretch<T> | null {
  const stretch = stretches[firstEndingAfter(stretches, offset)];
  return stretch !== undefined && stretch.start <= offset ? stretch : null;
}

/** Stretches that meet `[start, end)`, clipped to it, in order. */
export function stretchesWithin<T>(stretches: readonly Stretch<T>[], start: number, end: number): readonly Stretch<T>[] {
  const found: Stretch<T>[] = [];
  for (let index = firstEndingAfter(stretches, start); index < stretches.length; index++) {
    const stretch = stretches[index];
    if (stretch === undefined || stretch.start >= end) break;
    found.push({ ...stretch, start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) });
  }
  return found;
}

/** True where each position of `[start, end)` is covered; an empty range is. */
export function isCovered<T>(stretches: readonly Stretch<T>[], start: number, end: number): boolean {
  let at = start;
  for (const stretch of stretchesWithin(stretches, start, end)) {
    if (stretch.start > at) return false;
    at = stretch.end;
  }
  return at >= end;
}

function firstEndingAfter<T>(stretches: readonly Stretch<T>[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
