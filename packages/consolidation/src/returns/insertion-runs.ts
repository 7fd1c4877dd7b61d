import { MARK, TABLE } from '../flow/strip.ts';
import type { Del, Ins } from './flow-ops.ts';
import type { Actor } from './raw-change.ts';

/** What comes later at the same place, for each of some operations: insertions follow one another there until something is deleted. */
export interface InsertionRun {
  /** Index of the last insertion by each author. */
  readonly lastBy: Map<Actor, number>;
  /** Index of the last insertion of a mark or table that is not struck out again, or -1. */
  lastBlock: number;
}

/** Gives each insertion its run, in one pass. */
export function insertionRuns(ops: readonly (Del | Ins)[]): readonly (InsertionRun | null)[] {
  let run: InsertionRun | null = null;
  return ops.map((op, index) => {
    if (op.op === 'del') run = null;
    else {
      run ??= { lastBy: new Map(), lastBlock: -1 };
      run.lastBy.set(op.actor, index);
      if (!op.dead && endsBlock(op.strip.text)) run.lastBlock = index;
    }
    return run;
  });
}

/** True where text ends a paragraph or is a table. */
export const endsBlock = (text: string): boolean => text.endsWith(MARK) || text.endsWith(TABLE);
