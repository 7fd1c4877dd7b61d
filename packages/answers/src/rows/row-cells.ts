import type { AnswerColumn } from '../columns/answer-column.ts';
import type { AnswerTable } from '../columns/answer-table.ts';
import { type GridRow, cellAt } from '../grid/grid.ts';
import { saysNothing } from '../wording/agreed.ts';

/** What a row of an answer table says, by what its columns hold. */
export interface RowCells {
  of(column: AnswerColumn): string;
  /** Readings of the place's cell: as it stands, and what may have been typed there. */
  readonly places: readonly string[];
  /** Everything that says what is asked stands in cells merged down from the row above: the row says nothing new. */
  readonly continued: boolean;
  /** One cell over (nearly) all columns: a heading. */
  readonly heading: string | null;
}

const ASKING: ReadonlySet<AnswerColumn> = new Set<AnswerColumn>(['comment', 'wording', 'proposal', 'mixed']);

/** Takes a row apart by its table's columns. A cell with nothing but a dash is empty. */
export function rowCells(table: AnswerTable, row: GridRow): RowCells {
  const texts = new Map<AnswerColumn, string[]>();
  const places: string[] = [];
  const seen = new Set<string>();
  let asking = 0;
  let continued = 0;
  for (const { column, holds } of table.columns) {
    const cell = cellAt(row, column);
    // A cell over several columns is heard once, in the first of them.
    if (!cell || seen.has(`${cell.column}`)) continue;
    seen.add(`${cell.column}`);
    const text = cell.text.trim();
    if (text === '' || (saysNothing(text) && holds !== 'number')) continue;
    if (ASKING.has(holds)) {
      asking++;
      if (cell.continued) continued++;
    }
    if (holds === 'place' && places.length === 0) places.push(text, ...cell.also);
    texts.set(holds, [...(texts.get(holds) ?? []), text]);
  }
  const filled = row.cells.filter((cell) => cell.text.trim() !== '');
  const [only] = filled;
  const across = only && filled.length === 1 && only.span > 1 && only.span >= table.columns.length - 1;
  return {
    of: (column) => (texts.get(column) ?? []).join('\n'),
    places,
    continued: asking > 0 && asking === continued,
    heading: across ? only.text.trim() : null,
  };
}
