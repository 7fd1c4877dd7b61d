import { plainText } from '@svod/papers';
import type { RichText } from '@svod/papers';

/** Points: a line of the workbook's font, the space around a cell's lines, and the highest row that Excel takes. */
const LINE = 13;
const PADDING = 3;
const HIGHEST = 409;

/**
 * About how high a row must be for its wrapped texts, in points. `widths` are the columns' in characters. Programs that measure rows
 * themselves do so on the first edit; others would show one line.
 */
export function rowHeight(texts: readonly RichText[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => linesOf(text, widths[i] ?? 1));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

function linesOf(text: RichText, width: number): number {
  const fit = Math.max(1, width);
  return plainText(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
}
