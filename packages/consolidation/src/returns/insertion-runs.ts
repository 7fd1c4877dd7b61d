import { MARK, TABLE } from '../flow/strip.ts';
import type { Del, Ins } from './ops.ts';
import type { Actor } from './raw-change.ts';

/** Insertions that follow one another at one place, until something is deleted. */
interface InsertionRun {
  /** Index of the last insertion by each author. */
  readonly lastBy: Map<Actor, number>;
  /** Index of the last insertion of a mark or table that is not struck out again, or -1. */
  lastBlock: number;
}

/** Where an insertion stands among those at its place. */
export interface InRun {
  readonly run: InsertionRun;
  /** What is left of the insertions before it ends with words, not with a whole paragraph. */
  readonly afterWords: boolean;
}

/** Gives each insertion its place among those around it, in one pass. */
export function insertionRuns(ops: readonly (Del | Ins)[]): readonly (InRun | null)[] {
  let run: InsertionRun | null = null;
  let afterWords = false;
  return ops.map((op, index) => {
    if (op.op === 'del') {
      run = null;
      afterWords = false;
      return null;
    }
    run ??= { lastBy: new Map(), lastBlock: -1 };
    run.lastBy.set(op.actor, index);
    const place = { run, afterWords };
    if (op.dead) return place;
    afterWords = !endsBlock(op.strip.text);
    if (!afterWords) run.lastBlock = index;
    return place;
  });
}

/** True where text ends a paragraph or is a table. */
const endsBlock = (text: string): boolean => text.endsWith(MARK) || text.endsWith(TABLE);
