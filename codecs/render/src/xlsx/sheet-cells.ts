import type { CellObject } from 'write-excel-file/node';
import type { RichText, Run, RunMark } from '@svod/papers';
import type { CellTexts } from './cell-texts.ts';
import { rowHeight } from './row-height.ts';

/** Look of a table's cells. */
export const BORDERED: Partial<CellObject> = { borderStyle: 'thin', borderColor: '#808080', wrap: true, alignVertical: 'top' };
const TITLE: Partial<CellObject> = {
  ...BORDERED,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#EDEDED',
};
/** Look of titles of a sheet. */
export const STRONG: Partial<CellObject> = { fontWeight: 'bold' };

/** A row of columns' titles: bold letters are wide. */
export const titles = (texts: readonly string[], widths: readonly number[], write: Writer): CellObject[] =>
  tall(
    texts.map((text) => line(text)),
    widths.map((width) => width * 0.8),
    (text) => write(text, TITLE),
  );

/** A row of wrapped texts, as high as they need. */
export function tall(texts: readonly RichText[], widths: readonly number[], write: (text: RichText) => CellObject): CellObject[] {
  const height = rowHeight(texts, widths);
  return texts.map((text) => ({ ...write(text), height }));
}

/** Makes a cell of a text. */
export type Writer = (text: RichText, look?: Partial<CellObject>) => CellObject;

/** Makes cells that hold the numbers of their texts; an empty one keeps its look. */
export const writer =
  (texts: CellTexts): Writer =>
  (text, look = {}) =>
    text.some((runs) => runs.some((run) => run.text !== ''))
      ? { ...look, value: texts.add(text), type: String }
      : { ...look, value: undefined };

/** Text of one mark, split into lines. */
export const line = (text: string, mark: RunMark = 'plain'): RichText =>
  text.split('\n').map((part): readonly Run[] => [{ text: part, mark }]);
