import type { TextChange } from '../amendments/change.ts';
import { textOf } from '../flow/text-of.ts';
import type { BaseIndex } from '../returns/context.ts';

/** So many words that stand beside a place and again at the end of its wording are no chance. */
const LEAST = 2;
/** So far beside the place is looked, in letters. */
const NEAR = 2_000;

/**
 * True where a wording for a place says again what stands right before or after it: whoever wrote it gave the whole sentence, of which the place
 * is only a part. `changes` are those whose place it settles, all in one flow of the base.
 */
export function repeatsAround(index: BaseIndex, changes: readonly TextChange[], text: string): boolean {
  const [first] = changes;
  const flow = first === undefined ? null : index.flow(first.flow);
  if (!first || !flow || text.includes('\n')) return false;
  const start = Math.min(...changes.map((one) => one.start));
  const end = Math.max(...changes.map((one) => one.end));
  const before = wordsOf(
    textOf(flow, start - NEAR, start)
      .split(BORDER)
      .at(-1) ?? '',
  );
  const after = wordsOf(textOf(flow, end, end + NEAR).split(BORDER)[0] ?? '');
  const made = wordsOf(text);
  return meets(before, made) || meets(made, after);
}

/** Ends of paragraphs, lines and tables. */
const BORDER = /[\n\v\uFDD0]/u;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the first list ends with words with which the second begins. */
function meets(left: readonly string[], right: readonly string[]): boolean {
  for (let count = LEAST; count <= Math.min(left.length, right.length); count++)
    if (left.slice(left.length - count).every((word, k) => word === right[k])) return true;
  return false;
}
