import type { Bounds } from './canonical.ts';
import type { RawFormat, RawText } from './raw-change.ts';

/** Keeps changes of words from sliding over words whose formatting changes: what is alike in the base is not alike in the return there. */
export interface Fence {
  within(bounds: Bounds, change: RawText): Bounds;
}

/** `formats` are one flow's, in order. One pass, then a binary search for each change. */
export function fenceOf(formats: readonly RawFormat[]): Fence {
  const ranges = formats.filter((one) => one.set !== 0 || one.clear !== 0).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const reach: number[] = [];
  for (const { end } of ranges) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return {
    within({ low, high }, { start, end }) {
      // Ranges [0, after) begin before the change's end; `reach` says how far the ones before a place go.
      const before = countBelow(ranges, start);
      const left = before > 0 ? Math.min(reach[before - 1] ?? 0, start) : 0;
      const covered = (reach[countBelow(ranges, end + 1) - 1] ?? 0) > end;
      const right = covered ? end : (ranges[countBelow(ranges, end)]?.start ?? Infinity);
      return { low: Math.max(low, left), high: Math.min(high, Math.max(right, end)) };
    },
  };
}

/** How many ranges begin before an offset. */
function countBelow(ranges: readonly RawFormat[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
