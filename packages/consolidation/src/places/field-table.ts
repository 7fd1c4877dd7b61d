import type { FlowKey, Row, Table } from '../document/document.ts';
import { blocksText, numberOf, rowText } from './text-of-blocks.ts';

/** Gives the field names of a table's columns by their header texts, or null where it is not a plan's table. Given to the engine: it does not know plans. */
export type FieldsOf = (columns: readonly string[]) => readonly string[] | null;

/** A column of a table of fields: the texts of its header, upper row first, joined by `\n`, and the field ('' for none). */
export interface FieldColumn {
  readonly title: string;
  readonly field: string;
}

/**
 * What a row is: `header` (wherever it is repeated, with the line of column numbers under it), `heading` (across the table), `record` (a
 * measure begins), `continued` (goes on with the record above: its number is merged down, or it has neither number nor words of its own), `sum`
 * ("Итого").
 */
export type FieldRowKind = 'header' | 'heading' | 'record' | 'continued' | 'sum';

export interface FieldRow {
  readonly kind: FieldRowKind;
  /** Number of a record, typed or computed, or what stands for it: the first words, or the record above with the letter of an item. */
  readonly name: string;
}

/** A table whose columns are known, and what each of its rows is. */
export interface FieldTable {
  readonly flow: FlowKey;
  readonly block: number;
  readonly columns: readonly FieldColumn[];
  readonly rows: readonly FieldRow[];
  /** Without a header of its own: it goes on with the table before it. */
  readonly goesOn: boolean;
}

/** Most rows of a header that are looked for. */
const TALLEST = 4;
/** Fields whose words stand for a number where there is none. */
const NAMING: readonly string[] = ['measure', 'task'];

/**
 * Finds out whether a table holds fields. `before` is the last such table of the same flow: a table of as many columns whose numbers go on
 * from there needs no header of its own.
 */
export function fieldTableOf(
  flow: FlowKey,
  block: number,
  table: Table,
  fieldsOf: FieldsOf,
  before: { readonly table: FieldTable; readonly last: string; readonly adjacent: boolean } | null,
): FieldTable | null {
  const header = headerOf(table, fieldsOf);
  if (header) {
    const rows = rowsOf(table, header.columns, header.rows);
    return { flow, block, columns: header.columns, rows, goesOn: false };
  }
  if (!before || !goesOn(table, before)) return null;
  const { columns } = before.table;
  return { flow, block, columns, rows: rowsOf(table, columns, 0), goesOn: true };
}

const width = (table: Table): number => {
  let columns = 0;
  for (const row of table.rows) for (const cell of row.cells) columns = Math.max(columns, cell.column + cell.span);
  return columns;
};

/** A table without a header goes on with the one before it where its first number comes after the last one there; without numbers, where nothing stands between. */
function goesOn(table: Table, before: { readonly table: FieldTable; readonly last: string; readonly adjacent: boolean }): boolean {
  const { columns } = before.table;
  const [first] = table.rows;
  const numbersOnly = first !== undefined && isColumnNumbers(first);
  if (width(table) !== columns.length || repeatedRows(table) > (numbersOnly ? 1 : 0)) return false;
  const at = columns.findIndex(({ field }) => field === 'num');
  if (at < 0) return before.adjacent;
  for (const row of table.rows) {
    // "1 | 2 | 3" above it, as after "Продолжение таблицы".
    if (isHeading(row, columns) || (row === first && numbersOnly)) continue;
    const cell = row.cells.find((one) => one.column === at);
    const number = cell ? numberIn(cell) : '';
    return number !== '' && comesAfter(number, before.last);
  }
  return false;
}

/** "2.10" comes after "2.9" and "2.9" after "1.12"; what is no number comes after nothing. */
function comesAfter(number: string, last: string): boolean {
  const parts = (text: string): readonly number[] => (text.match(/\d+/gu) ?? []).map(Number);
  const [a, b] = [parts(number), parts(last)];
  if (a.length === 0 || b.length === 0) return false;
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const [x, y] = [a[k] ?? 0, b[k] ?? 0];
    if (x !== y) return x > y;
  }
  return false;
}

function rowsOf(table: Table, columns: readonly FieldColumn[], headerRows: number): readonly FieldRow[] {
  const headers = new Set(table.rows.slice(0, headerRows).map((row) => folded(rowText(row))));
  // Header cells that are merged away leave a row without words.
  headers.delete('');
  const numbered = columns.some(({ field }) => field === 'num');
  const rows: FieldRow[] = [];
  let name = '';
  let top = '';
  table.rows.forEach((row, r) => {
    const atHead = r < headerRows || rows.at(-1)?.kind === 'header' || (headerRows === 0 && r === 0);
    if (r < headerRows || headers.has(folded(rowText(row))) || (atHead && isColumnNumbers(row))) {
      rows.push({ kind: 'header', name: '' });
      return;
    }
    if (isHeading(row, columns) && table.rows.some((other) => other.cells.length > 1)) {
      rows.push({ kind: 'heading', name: '' });
      name = '';
      top = '';
      return;
    }
    if (isSum(row)) {
      rows.push({ kind: 'sum', name: '' });
      return;
    }
    const known = nameOf(row, columns, numbered, top);
    const kind = known === '' && (name !== '' || folded(rowText(row)) === '') ? 'continued' : 'record';
    if (kind === 'record') {
      name = known;
      if (numberOf(known) !== '' && !known.includes(' ')) top = known;
    }
    rows.push({ kind, name });
  });
  return rows;
}

const folded = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** "1 | 2 | 3 …" under a header. */
function isColumnNumbers(row: Row): boolean {
  const numbers = row.cells.map((cell) => /^\(?(\d{1,2})\)?\.?$/u.exec(blocksText(cell.blocks).trim())?.[1]);
  return numbers.length > 2 && numbers.every((text, k) => Number(text) === k + 1);
}

/** "Итого", "Всего по разделу 2", "Total": the first words of the row. */
function isSum(row: Row): boolean {
  const first = row.cells.map((cell) => blocksText(cell.blocks).trim()).find((text) => text !== '');
  return first !== undefined && /^(?:итого|всего|total|жыйынтыгы|бардыгы|жалпысы)(?!\p{L})/iu.test(first) && first.length < 80;
}

/** Levels of a number: two in "2.3". */
const levelsOf = (number: string): number => (/^\d/u.test(number) ? number.split('.').filter((part) => part !== '').length : 0);

/** A row across the table: one cell, one wide cell beside a number, or words in the column of numbers and nothing else. */
function isHeading(row: Row, columns: readonly FieldColumn[]): boolean {
  if (row.cells.length === 1) return true;
  if (row.cells.some((cell) => cell.merge === 'continue')) return false;
  const filled = row.cells.filter((cell) => folded(blocksText(cell.blocks)) !== '');
  const wide = row.cells.find((cell) => cell.span > 2 && cell.span * 2 > columns.length);
  // "1.2 | утратил силу" is a measure that was: a heading's number has one level.
  const isBeside = (text: string): boolean => isNumber(text) && levelsOf(text.trim()) < 2;
  if (wide && VOID.test(blocksText(wide.blocks).trim())) return false;
  if (wide && filled.every((cell) => cell === wide || (cell.column < wide.column && isBeside(blocksText(cell.blocks))))) return true;
  const [only] = filled;
  const text = only ? blocksText(only.blocks).trim() : '';
  if (isTitleBeside(row, filled, columns)) return true;
  return filled.length === 1 && columns[only?.column ?? -1]?.field === 'num' && !isNumber(text) && /\p{L}{3}/u.test(text);
}

/** What stands across a row in place of a measure that was. */
const VOID = /^(?:исключ[её]н|утратил|снят|отмен[её]н|алынып салынган|алып салынган|күчүн жоготкон|deleted|repealed|withdrawn)/iu;

/** Longest title of a section, in words, and how many cells of its row must be empty. */
const TITLE_WORDS = 12;
const EMPTY = 2;

/** "II | ПОГРАНИЧНЫЙ КОНТРОЛЬ | | |": a Roman number or a capital letter, and words in the column of measures; nobody has to do it, and at no time. */
function isTitleBeside(row: Row, filled: readonly Row['cells'][number][], columns: readonly FieldColumn[]): boolean {
  const [number, title] = filled;
  if (filled.length !== 2 || !number || !title || row.cells.length - filled.length < EMPTY) return false;
  const fieldOf = (cell: Row['cells'][number]): string => columns[cell.column]?.field ?? '';
  const words = blocksText(title.blocks).trim();
  return (
    fieldOf(number) === 'num' &&
    /^(?:[IVX]{1,5}|\p{Lu})[.)]?$/u.test(numberIn(number)) &&
    NAMING.includes(fieldOf(title)) &&
    /^\p{Lu}/u.test(words) &&
    words.split(/\s+/u).length <= TITLE_WORDS
  );
}

const isNumber = (text: string): boolean => {
  const plain = text.trim();
  return plain === '' || numberOf(plain) === plain.replace(/[.)]+$/u, '') || /^№? ?\d+$/u.test(plain);
};

const numberIn = (cell: Row['cells'][number]): string => {
  const text = blocksText(cell.blocks).trim();
  const [first] = cell.blocks;
  return text === '' && first?.kind === 'paragraph' ? first.label.trim() : text;
};

/** Number of a record's row; '' where it goes on with the one above. */
function nameOf(row: Row, columns: readonly FieldColumn[], numbered: boolean, above: string): string {
  const cellsOf = (field: string): readonly Row['cells'][number][] => row.cells.filter((cell) => columns[cell.column]?.field === field);
  const numbers = cellsOf('num');
  if (numbers.some((cell) => cell.merge === 'continue')) return '';
  const number = numbers.map(numberIn).find((text) => text !== '');
  // An item has a row and stands by its letter in the column of numbers.
  if (number !== undefined && above !== '' && /^\p{Ll}\)$/u.test(number)) return `${bareNumber(above)} ${number}`;
  if (number !== undefined) return number.replace(/\s+/gu, ' ');
  for (const field of NAMING) {
    for (const cell of cellsOf(field)) {
      // A task that is merged over several measures names none of them.
      if (cell.merge === 'continue') {
        if (field === 'measure' && !numbered) return '';
        continue;
      }
      const text = blocksText(cell.blocks).trim();
      if (text === '') continue;
      const [first] = cell.blocks;
      const label = first?.kind === 'paragraph' ? first.label.trim() : '';
      const own = numberOf(label === '' ? text : label);
      const letter = /^\p{L}$/u.test(own);
      if (own !== '' && !letter) return own;
      if (letter && above !== '') return `${bareNumber(above)} ${own})`;
      return firstWords(text);
    }
  }
  return '';
}

const bareNumber = (number: string): string => number.replace(/[.)]+$/u, '');

const firstWords = (text: string): string => {
  const plain = text.replace(/[\s\uFFFC]+/gu, ' ').trim();
  if (plain.length <= 60) return plain;
  const cut = plain.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
};

/**
 * Finds a table's header: the rows that repeat on each page or that cells of the first row run down through, else the first rows. Cells
 * merged across or down give their text to each column they cover; a cell across the whole table is a title and gives none.
 */
function headerOf(table: Table, fieldsOf: FieldsOf): { rows: number; columns: readonly FieldColumn[] } | null {
  const all = width(table);
  const heights = new Set([Math.min(Math.max(repeatedRows(table), rowsOfFirst(table)), TALLEST), 1, 2, 3]);
  for (const rows of heights) {
    if (rows === 0 || rows > table.rows.length) continue;
    const titles = new Array<string>(all).fill('');
    for (const row of table.rows.slice(0, rows)) {
      if (row.cells.length === 1 || (rows > 1 && isColumnNumbers(row))) continue;
      for (const cell of row.cells) {
        const text = blocksText(cell.blocks).trim();
        if (text === '') continue;
        for (let k = cell.column; k < cell.column + cell.span; k++) titles[k] = titles[k] ? `${titles[k]}\n${text}` : text;
      }
    }
    const fields = fieldsOf(titles);
    if (!fields) continue;
    const columns = titles.map((title, k) => ({ title, field: fields[k] ?? '' }));
    return { rows: Math.max(rows, repeatedRows(table)), columns };
  }
  return null;
}

/** Rows at the top that repeat on each page; a table of nothing else says nothing by that. */
const repeatedRows = (table: Table): number =>
  Math.max(
    table.rows.findIndex((row) => !row.header),
    0,
  );

/** Rows that the cells of the first row cover by vertical merging. */
function rowsOfFirst(table: Table): number {
  const open = new Set((table.rows[0]?.cells ?? []).filter((cell) => cell.merge === 'start').map((cell) => cell.column));
  let rows = 1;
  for (const row of table.rows.slice(1, TALLEST)) {
    const going = row.cells.filter((cell) => cell.merge === 'continue' && open.has(cell.column)).map((cell) => cell.column);
    for (const column of open) if (!going.includes(column)) open.delete(column);
    if (open.size === 0) break;
    rows++;
  }
  return rows;
}
