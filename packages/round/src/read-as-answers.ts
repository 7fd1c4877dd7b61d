import { type Answers, type Grid, gridsOfDocument, looksAnswered, readAnswers } from '@svod/answers';
import type { BaseIndex, Document, Outline, Problem } from '@svod/consolidation';
import type { ReturnInput } from './round-input.ts';

/** What came of reading a file as an answer table. */
export type ReadAnswers = Answers;

/** Share of a file's letters that stand in its answer tables where it is an answer and not a plan with such a table in it. */
const MOSTLY = 0.5;
/** Below this share of common text a file is no version of the plan, so an answer table in it is what it was sent for. */
const LEAST_KEPT = 0.25;

/**
 * Reads a return as an answer table, or null where it is none: told by its content. It holds a table with the header of one, and most of it
 * stands in that table or it has hardly anything in common with the base. A workbook, and a file of which the desk names the columns, is
 * always one. `kept` is the share of text it has in common with the version it was made on.
 */
export function readAsAnswers(
  one: ReturnInput,
  document: Document,
  on: { readonly index: BaseIndex; readonly outline: Outline },
  base: Document,
  kept: number,
): ReadAnswers | null {
  const sheets = one.grids !== undefined;
  const { grids, around } = one.grids === undefined ? gridsOfDocument(document) : { grids: one.grids, around: [] };
  const given = one.answerColumns ?? null;
  const { tables, share } = looksAnswered(grids, around, given);
  if (tables.length === 0) return sheets || given !== null ? readNothing(grids, on) : null;
  if (!sheets && given === null) {
    if (kept >= LEAST_KEPT && share < MOSTLY) return null;
    // Where the plan itself holds such a table, a file with it may be a version of the plan.
    if (kept >= LEAST_KEPT && looksAnswered(gridsOfDocument(base).grids, [], null).tables.length > 0) return null;
  }
  return readAnswers(grids, around, on.index, on.outline, given);
}

/** A table without a header that is known: nothing is taken from it, and that is said. */
function readNothing(grids: readonly Grid[], on: { readonly index: BaseIndex; readonly outline: Outline }): ReadAnswers {
  const answers = readAnswers([], [], on.index, on.outline, null);
  const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  const problem: Problem = { code: 'answer-no-header', values: { rows }, where: '' };
  return { ...answers, problems: [problem] };
}
