import { itemAt } from './item-at.ts';

/** The longest run of pairs, given by rising first number, whose second numbers rise too (patience sorting, n log n). */
export function longestIncreasing(pairs: readonly [number, number][]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    // Nearly always it goes on with the longest run so far.
    const longest = tails.at(-1);
    let low = longest !== undefined && itemAt(pairs, longest)[1] < j ? tails.length : 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(pairs, itemAt(tails, middle))[1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? itemAt(tails, low - 1) : -1;
    tails[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(itemAt(pairs, index));
  run.reverse();
  // Equal first numbers can follow one another in the input; one item answers to one item.
  return run.filter((pair, k) => k === 0 || pair[0] > itemAt(run, k - 1)[0]);
}
