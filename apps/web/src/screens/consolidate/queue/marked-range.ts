import type { Line } from '@svod/contract';

/** Whether a line can be marked, to be decided with others: a collision is settled by itself, and what the base says already needs nothing. */
export const isMarkable = ({ kind, state }: Pick<Line, 'kind' | 'state'>): boolean => kind !== 'collision' && state !== 'adopted';

/** What was marked before with all that can be marked between two lines as they are shown, both counted, in either direction. */
export function markedRange(shown: readonly Line[], from: string, to: string, before: ReadonlySet<string>): ReadonlySet<string> {
  const [a, b] = [shown.findIndex(({ id }) => id === from), shown.findIndex(({ id }) => id === to)];
  // A line that a filter hides by now begins nothing.
  const [first, last] = a < 0 ? [b, b] : b < 0 ? [a, a] : [Math.min(a, b), Math.max(a, b)];
  const between = first < 0 ? [] : shown.slice(first, last + 1).filter(isMarkable);
  return new Set([...before, ...between.map(({ id }) => id)]);
}
