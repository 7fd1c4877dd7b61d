import { blocksKey } from '../flow/original-lines.ts';
import type { Cell } from '../document/document.ts';

/** Columns of more than this many pairs are not compared one by one. Word has 63 columns at most. */
const PAIRS = 10_000;
/** A text that stands in more columns than this says nothing of any. */
const COMMON = 4;
const HEADER = 3;

/**
 * Which columns of a table answer to those of another: by the texts of their cells, in order, never by their position alone. For each column of
 * `mine` the number of the other, or null. Null as a whole: too many to say.
 */
export function matchColumns(
  mine: readonly (readonly Cell[])[],
  theirs: readonly (readonly Cell[])[],
  widths: { readonly mine: number; readonly theirs: number },
): readonly (number | null)[] | null {
  if (widths.mine * widths.theirs > PAIRS) return null;
  const votes = votesOf(mine, theirs);
  const [filled, others] = [filledOf(mine), filledOf(theirs)];
  const score = (a: number, b: number): number => {
    const found = votes.get(a * widths.theirs + b) ?? 0;
    if (found > 0) return found + 0.001;
    // Columns full of words of which none is the same do not answer to each other.
    return (filled.get(a) ?? 0) > 2 && (others.get(b) ?? 0) > 2 ? -1 : 0.001;
  };
  const wide = widths.theirs + 1;
  const best = new Float64Array((widths.mine + 1) * wide);
  for (let a = widths.mine - 1; a >= 0; a--)
    for (let b = widths.theirs - 1; b >= 0; b--) {
      const pair = score(a, b);
      const together = pair < 0 ? -1 : pair + (best[(a + 1) * wide + b + 1] ?? 0);
      best[a * wide + b] = Math.max(together, best[(a + 1) * wide + b] ?? 0, best[a * wide + b + 1] ?? 0);
    }
  const matched: (number | null)[] = new Array<number | null>(widths.mine).fill(null);
  for (let a = 0, b = 0; a < widths.mine && b < widths.theirs;) {
    const here = best[a * wide + b] ?? 0;
    const pair = score(a, b);
    if (pair >= 0 && here === pair + (best[(a + 1) * wide + b + 1] ?? 0)) matched[a++] = b++;
    else if (here === best[a * wide + b + 1]) b++;
    else a++;
  }
  return matched;

  function votesOf(left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[]): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const theirTexts = textsOf(right);
    for (const [text, columns] of textsOf(left)) {
      const other = theirTexts.get(text);
      if (!other || columns.size > COMMON || other.size > COMMON) continue;
      for (const [a, count] of columns)
        for (const [b, times] of other) {
          const key = a * widths.theirs + b;
          found.set(key, (found.get(key) ?? 0) + Math.min(count, times) / (columns.size * other.size));
        }
    }
    return found;
  }
}

/** How often each text stands in each column. Those of the first row, the header, count more. */
function textsOf(rows: readonly (readonly Cell[])[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const texts = new Map<string, Map<number, number>>();
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const text = cell.span === 1 ? blocksKey(cell.blocks) : '';
      if (text.trim() === '') continue;
      const columns = texts.get(text) ?? new Map<number, number>();
      texts.set(text, columns);
      columns.set(cell.column, (columns.get(cell.column) ?? 0) + (row === 0 ? HEADER : 1));
    }
  });
  return texts;
}

function filledOf(rows: readonly (readonly Cell[])[]): ReadonlyMap<number, number> {
  const filled = new Map<number, number>();
  for (const cells of rows)
    for (const cell of cells)
      if (cell.span === 1 && blocksKey(cell.blocks).trim() !== '') filled.set(cell.column, (filled.get(cell.column) ?? 0) + 1);
  return filled;
}
