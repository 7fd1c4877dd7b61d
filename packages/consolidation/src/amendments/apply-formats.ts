import { formatRunsOf } from '../flow/format-runs.ts';
import { MARK, type Strip } from '../flow/strip.ts';
import type { FormatChange, ParagraphFormatChange } from './change.ts';

/** Words with the bits of formatting that are set and cleared. */
export function withFormats(strip: Strip, changes: readonly FormatChange[]): Strip {
  if (changes.length === 0) return strip;
  const given: number[] = [];
  for (const { end, format } of strip.formats) while (given.length < end) given.push(format);
  for (const change of changes)
    for (let k = change.start; k < change.end; k++) if (strip.text[k] !== MARK) given[k] = ((given[k] ?? 0) & ~change.clear) | change.set;
  return { ...strip, formats: formatRunsOf(given.length, (k) => given[k] ?? 0) };
}

/** Marks with the look that is asked for; of two that ask for one thing the first is taken. */
export function withLooks(strip: Strip, changes: readonly ParagraphFormatChange[]): Strip {
  if (changes.length === 0) return strip;
  const wanted = new Map<number, ParagraphFormatChange['set']>();
  for (const { end, set } of changes) wanted.set(end - 1, { ...set, ...wanted.get(end - 1) });
  const marks = [...strip.marks];
  let mark = 0;
  for (let k = strip.text.indexOf(MARK); k >= 0; k = strip.text.indexOf(MARK, k + 1)) {
    const own = marks[mark];
    const set = wanted.get(k);
    if (own && set) marks[mark] = { ...own, ...set };
    mark++;
  }
  return { ...strip, marks };
}
