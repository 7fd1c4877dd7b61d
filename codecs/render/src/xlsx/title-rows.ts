import type { CellObject, Row } from 'write-excel-file/node';
import type { CommentTable, RichText } from '@svod/papers';
import { rowHeight } from './row-height.ts';
import { STRONG, type Writer, line } from './sheet-cells.ts';

/** Rows of {@link titleRows}: the titles of the columns stand below them. */
export const TITLE_ROWS = 3;

/** Name, what it is about, and the state that it shows, each over the whole table. */
export const titleRows = (
  { name, planTitle, details }: Pick<CommentTable, 'name' | 'planTitle' | 'details'>,
  widths: readonly number[],
  write: Writer,
): Row[] => [
  across(line(name), widths, write, { ...STRONG, fontSize: 14 }, 1.6),
  across(line(planTitle), widths, write, { fontSize: 12 }, 1.3),
  across(line(details.join('; ')), widths, write),
];

/** One text over all columns, wrapped: a line of its own length would make the printed page wide. `large`: how much larger than usual its letters are. */
export function across(text: RichText, widths: readonly number[], write: Writer, look: Partial<CellObject> = {}, large = 1): Row {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const height = large * rowHeight([text], [whole / large]);
  return [{ ...write(text, { wrap: true, alignVertical: 'top', ...look }), columnSpan: widths.length, height }];
}
