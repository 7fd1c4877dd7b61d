import { fieldsOfHeader } from '@svod/plan';
import { type Grid, type GridRow, cellAt } from '../grid/grid.ts';
import type { AnswerColumn, GivenColumns } from './answer-column.ts';
import { columnOf, foldHeading } from './column-of.ts';

/** A stretch of a table under one header. */
export interface AnswerTable {
  /** Name of the sheet or number of the table in the file. */
  readonly name: string;
  /** Number of the header's last row. */
  readonly header: number;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly holds: AnswerColumn }[];
  readonly rows: readonly GridRow[];
}

/** Columns that say where. */
const WHERE: ReadonlySet<AnswerColumn> = new Set<AnswerColumn>(['place', 'section', 'field', 'paragraph', 'current', 'page', 'line']);
/** Columns that say what is asked. */
const WHAT: ReadonlySet<AnswerColumn> = new Set<AnswerColumn>(['comment', 'wording', 'proposal', 'mixed']);

/** Most rows of one header. */
const TALLEST = 3;

/**
 * Finds the answer tables of a grid: a header need not stand in the first row, may be of several rows, may come again on each page, and
 * another may follow below. A header has a column that says where and one that says what is asked, or a wording with its comment or
 * reason. A plan's own table, which may have a column of notes, is none.
 */
export function answerTables(grid: Grid, given: GivenColumns | null): readonly AnswerTable[] {
  const tables: AnswerTable[] = [];
  let columns: AnswerTable['columns'] | null = null;
  let header = 0;
  let rows: GridRow[] = [];
  const close = (): void => {
    if (columns) tables.push({ name: grid.name, header, columns, rows });
    rows = [];
  };
  for (let k = 0; k < grid.rows.length; k++) {
    const found = headerAt(grid, k, given, columns);
    if (found === null) {
      const row = grid.rows[k];
      if (columns && row && !(rows.length === 0 && isNumbering(row))) rows.push(row);
      continue;
    }
    k += found.height - 1;
    if (columns && headings(columns) === headings(found.columns)) continue;
    close();
    columns = found.columns;
    header = grid.rows[k]?.row ?? 0;
  }
  close();
  return tables;
}

const headings = (columns: AnswerTable['columns']): string => JSON.stringify(columns.map(({ column, holds }) => [column, holds]));

interface Header {
  readonly columns: AnswerTable['columns'];
  readonly height: number;
}

function headerAt(grid: Grid, at: number, given: GivenColumns | null, current: AnswerTable['columns'] | null): Header | null {
  const first = grid.rows[at];
  // Below a header only a row that is a header by itself is one: two rows of data could look like one together.
  const tallest = current ? 1 : TALLEST;
  // A title stands alone in its row.
  if (!first || first.cells.filter((cell) => cell.text.trim() !== '').length < 2) return null;
  for (let height = 1; height <= tallest; height++) {
    const rows = grid.rows.slice(at, at + height);
    // A further row belongs to the header where cells are merged over it or above it.
    if (height > 1 && !rows.some((row, k) => row.cells.some((cell) => (k > 0 && cell.continued) || (k < height - 1 && cell.span > 1))))
      break;
    const columns = columnsOf(rows);
    // Named by number alone, the columns are those of the first row that has them all.
    if (given && !(current && Object.keys(given).every((key) => /^\d+$/u.test(key)))) {
      const named = byHand(columns, given);
      if (named) return { columns: named, height };
    }
    const filled = columns.filter(({ heading }) => heading !== '');
    const known = filled.flatMap(({ column, heading }) => {
      const holds = columnOf(heading);
      return holds === null ? [] : [{ column, heading, holds }];
    });
    // Below a header every cell has to be a heading: a row of data may begin with "пункт" and "предложение" too.
    const certain = current
      ? known.length === filled.length && known.length >= 3 && filled.every(isTerse)
      : known.length * 2 >= filled.length;
    const texts = columns.map(({ heading }) => heading);
    const holds = known.map((one) => one.holds);
    if (!certain || !isHeader(holds, texts)) continue;
    // The second row of a header may say more: "Предложение" over "Действующая редакция" and "Предлагаемая редакция".
    const next = height < tallest ? moreSaid(grid, at, height, known) : null;
    return next ?? { columns: known, height };
  }
  return null;
}

const isTerse = ({ heading }: { readonly heading: string }): boolean =>
  heading.length <= 60 && heading.split(/\s+/u).length <= 5 && !/[«»“”":\d]/u.test(heading);

/** The customary row of columns' numbers under a header: 1, 2, 3 … */
const isNumbering = (row: GridRow): boolean => {
  const texts = row.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.text.trim());
  return texts.length > 2 && texts.every((text, k) => text === String(k + 1));
};

/** The same header with the next row, where that one has cells under a merged heading and says something of each. */
function moreSaid(grid: Grid, at: number, height: number, known: AnswerTable['columns']): Header | null {
  const last = grid.rows[at + height - 1];
  const below = grid.rows[at + height];
  if (!last || !below || !last.cells.some((cell) => cell.span > 1)) return null;
  const named = below.cells.filter((cell) => !cell.continued && cell.text.trim() !== '');
  if (named.length < 2 || !named.every((cell) => columnOf(cell.text) !== null)) return null;
  const columns = columnsOf(grid.rows.slice(at, at + height + 1)).flatMap(({ column, heading }) => {
    const holds = columnOf(cellAt(below, column)?.text ?? '') ?? known.find((one) => one.column === column)?.holds ?? null;
    return holds === null ? [] : [{ column, heading, holds }];
  });
  return isHeader(
    columns.map(({ holds }) => holds),
    [],
  )
    ? { columns, height: height + 1 }
    : null;
}

function columnsOf(rows: readonly GridRow[]): readonly { readonly column: number; readonly heading: string }[] {
  const texts = new Map<number, string>();
  for (const row of rows)
    for (const cell of row.cells)
      for (let k = cell.column; k < Math.min(cell.column + cell.span, 64); k++) {
        const known = texts.get(k) ?? '';
        const text = cell.continued ? '' : cell.text.trim();
        texts.set(k, [known, text].filter((one) => one !== '').join('\n'));
      }
  return [...texts].sort(([a], [b]) => a - b).map(([column, heading]) => ({ column, heading }));
}

function isHeader(holds: readonly AnswerColumn[], texts: readonly string[]): boolean {
  const has = (column: AnswerColumn): boolean => holds.includes(column);
  const where = holds.some((column) => WHERE.has(column));
  const what = holds.some((column) => WHAT.has(column));
  if (!what || !(where || (has('wording') && (has('comment') || has('reason'))))) return false;
  if (new Set(holds).size < 2) return false;
  if (texts.length > 0 && fieldsOfHeader(texts) !== null) return has('wording') || has('mixed') || has('proposal');
  return true;
}

/** Columns as the desk names them: all that it names by heading stand in the row, or it names them by number and the row is the first of texts. */
function byHand(
  columns: readonly { readonly column: number; readonly heading: string }[],
  given: GivenColumns,
): AnswerTable['columns'] | null {
  const entries = Object.entries(given);
  const byHeading = new Map(entries.filter(([key]) => !/^\d+$/u.test(key)).map(([key, holds]) => [foldHeading(key), holds]));
  const byNumber = new Map(entries.filter(([key]) => /^\d+$/u.test(key)).map(([key, holds]) => [Number(key) - 1, holds]));
  const hit = columns.filter(({ heading }) => byHeading.has(foldHeading(heading)));
  const filled = columns.filter(({ heading }) => heading !== '');
  if (byHeading.size > 0 ? hit.length < byHeading.size : filled.length < Math.min(2, byNumber.size)) return null;
  return columns.flatMap(({ column, heading }) => {
    const holds = byNumber.get(column) ?? byHeading.get(foldHeading(heading)) ?? columnOf(heading);
    return holds === null ? [] : [{ column, heading, holds }];
  });
}
