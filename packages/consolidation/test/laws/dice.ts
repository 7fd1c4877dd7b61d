/** A source of numbers that follow from one seed (mulberry32). */
export interface Dice {
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** True once in `times` on the average. */
  once(times: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    once: (times) => below(times) === 0,
    pick<T>(list: readonly T[]): T {
      const value = list[below(list.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}
