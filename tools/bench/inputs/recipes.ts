import type { Recipe } from './input-sets.ts';

const recipe = (name: string, title: string, times: number, copies: number, edits: number, tracked: boolean): Recipe => ({
  name,
  title,
  times,
  copies,
  edits,
  tracked,
});

/** What is timed and counted: three and eighteen times the sample plan are about 35 and 200 pages. */
export const MAIN_RECIPES: readonly Recipe[] = [
  recipe('tracked-35', 'one tracked return, 35 pages', 3, 1, 30, true),
  recipe('untracked-35', 'one untracked return, 35 pages', 3, 1, 30, false),
  recipe('tracked-200', 'one tracked return, 200 pages', 18, 1, 30, true),
  recipe('untracked-200', 'one untracked return, 200 pages', 18, 1, 30, false),
  recipe('copies-20', '20 untracked copies, 35 pages', 3, 20, 30, false),
  recipe('tracked-copies-20', '20 tracked copies, 35 pages', 3, 20, 30, true),
];

/** Returns that nothing of the base is left in, and the ordinary one beside which they are judged. */
export const HARD_RECIPES: readonly Recipe[] = [
  { ...recipe('rewritten-35', 'one return rewritten in full, 35 pages', 3, 1, 0, false), instead: 'rewritten' },
  { ...recipe('unrelated-35', 'another text in the same words, 35 pages', 3, 1, 0, false), instead: 'unrelated' },
];
export const ORDINARY = 'untracked-35';

/** One quantity doubled from step to step, all else equal. */
export interface Growth {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Recipe[];
}

const doubled = (
  name: string,
  title: string,
  from: number,
  count: number,
  make: (size: number) => Omit<Recipe, 'name' | 'title'>,
): Growth => ({
  name,
  title,
  steps: Array.from({ length: count }, (_, k) => from * 2 ** k).map((size) => ({
    name: `${name}-${size}`,
    title: `${title}: ${size}`,
    ...make(size),
  })),
});

const untracked = (times: number, copies: number, edits: number): Omit<Recipe, 'name' | 'title'> => ({
  times,
  copies,
  edits,
  tracked: false,
});

export const MAIN_GROWTH: readonly Growth[] = [
  doubled('by-copies', 'copies of 11 pages', 5, 4, (copies) => untracked(1, copies, 12)),
  doubled('by-size', 'size of the plan', 3, 3, (times) => untracked(times, 1, times * 10)),
];

/** Timed once each, in a process of its own: any number of returns, and any size of plan, within one memory. */
export const LONG_GROWTH: readonly Growth[] = [
  doubled('many', 'returns of 35 pages', 125, 4, (copies) => untracked(3, copies, 12)),
  // Eleven pages each time: 1,012 pages in the end.
  doubled('pages', 'size of the plan, 5 returns', 23, 3, (times) => untracked(times, 5, 30)),
];

/** The same in small, for the tests. */
export const SMALL_RECIPES: readonly Recipe[] = [
  recipe('small-tracked', 'one tracked return, 11 pages', 1, 1, 20, true),
  recipe('small-untracked', 'one untracked return, 11 pages', 1, 1, 20, false),
];

export const SMALL_GROWTH: readonly Growth[] = [
  doubled('small-by-copies', 'copies of 11 pages', 2, 2, (copies) => untracked(1, copies, 12)),
  doubled('small-by-size', 'size of the plan', 1, 3, (times) => untracked(times, 1, times * 8)),
];
