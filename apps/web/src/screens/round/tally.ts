import type { Asked, Counts } from '@svod/contract';

/** How many bodies are in each state, and what was read of them so far. */
export interface Tally {
  readonly asked: number;
  readonly by: Readonly<Record<Asked['state'], number>>;
  readonly changes: number;
  readonly untracked: number;
}

/** Counts the lines of a round. */
export function tallyOf(asked: readonly Asked[]): Tally {
  const by = { sent: 0, acknowledged: 0, reading: 0, answered: 0, 'no-remarks': 0, late: 0 };
  let changes = 0;
  let untracked = 0;
  for (const { state, counts } of asked) {
    by[state] += 1;
    changes += counts === null ? 0 : changesIn(counts);
    untracked += counts?.untracked ?? 0;
  }
  return { asked: asked.length, by, changes, untracked };
}

/** Changes that an answer asks for: marked, unmarked, and those of its table or typed in. */
export const changesIn = ({ tracked, untracked, answered }: Counts): number => tracked + untracked + answered;
