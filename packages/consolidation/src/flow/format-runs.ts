import type { Format } from '../document/document.ts';

/** Characters with one formatting: from where the run before ends up to `end`. */
export interface FormatRun {
  readonly end: number;
  readonly format: Format;
}

/** Formatting of each character of a text, by runs in their order. Neighbours differ; no run is empty. */
export type FormatRuns = readonly FormatRun[];

const NO_RUNS: FormatRuns = Object.freeze([]);

/** Runs of a text of which all is formatted alike. */
export const evenRuns = (length: number, format: Format): FormatRuns => (length === 0 ? NO_RUNS : [{ end: length, format }]);

/** Puts characters up to `end` behind some runs; those that are formatted as the last run lengthen it. */
export function addRun(runs: FormatRun[], end: number, format: Format): void {
  const last = runs.at(-1);
  if (end <= (last?.end ?? 0)) return;
  if (last?.format === format) runs[runs.length - 1] = { end, format };
  else runs.push({ end, format });
}

/** Runs of a text whose characters are formatted as `formatOf` says. */
export function formatRunsOf(length: number, formatOf: (at: number) => Format): FormatRuns {
  const runs: FormatRun[] = [];
  for (let k = 0; k < length; k++) addRun(runs, k + 1, formatOf(k));
  return runs;
}

/** Index of the run that a character is in; how many runs there are for one past the end. */
function runAt(runs: FormatRuns, at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Formatting of one character; undefined past the end. */
export const formatAt = (runs: FormatRuns, at: number): Format | undefined => runs[runAt(runs, at)]?.format;

/** Runs of the characters `[start, end)`. */
export function sliceRuns(runs: FormatRuns, start: number, end: number): FormatRuns {
  if (start >= end) return NO_RUNS;
  const [only] = runs;
  if (only !== undefined && runs.length === 1)
    return start === 0 && end >= only.end ? runs : evenRuns(Math.min(end, only.end) - start, only.format);
  const part: FormatRun[] = [];
  for (let k = runAt(runs, start); k < runs.length; k++) {
    const run = runs[k];
    if (run === undefined) break;
    part.push({ end: Math.min(run.end, end) - start, format: run.format });
    if (run.end >= end) break;
  }
  return part;
}

/** Runs of texts that stand one after the other. */
export function joinRuns(parts: readonly FormatRuns[]): FormatRuns {
  const joined: FormatRun[] = [];
  let length = 0;
  for (const runs of parts) {
    for (const { end, format } of runs) addRun(joined, length + end, format);
    length += runs.at(-1)?.end ?? 0;
  }
  return joined;
}

/** True where so many characters from one place are formatted as those from another place of other runs. */
export function sameFormats(a: FormatRuns, from: number, b: FormatRuns, at: number, length: number): boolean {
  let [i, j] = [runAt(a, from), runAt(b, at)];
  for (let done = 0; done < length;) {
    const [x, y] = [a[i], b[j]];
    if (x?.format !== y?.format) return false;
    // Past the end of both there is nothing that could differ.
    if (x === undefined || y === undefined) return true;
    const [left, right] = [x.end - from - done, y.end - at - done];
    done += Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return true;
}
