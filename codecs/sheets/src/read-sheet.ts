import { GRID_LIMITS, type Grid, type GridCell, type GridRow } from '@svod/answers';
import type { XmlElement } from '@svod/wordml';
import { type CellReference, cellReference } from './cell-reference.ts';
import { SHEET_LIMITS } from './limits.ts';
import { numberText } from './number-text.ts';
import { richText } from './rich-text.ts';
import { attribute, elements } from './workbook-parts.ts';

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly { readonly id: number; readonly code: string }[];
  readonly date1904: boolean;
}

/** Rows (from 1) and columns (from 0) that hold something and are not shown. They are read like the others: whoever filled them in may not know. */
export interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const isHidden = (element: XmlElement): boolean => /^(?:1|true|on)$/u.test(attribute(element, 'hidden'));

/** Columns that are not shown (18.3.1.13). */
const hiddenColumns = (root: XmlElement): readonly number[] =>
  elements(elements(root, 'cols')[0], 'col')
    .filter(isHidden)
    .flatMap((col) => {
      const [min, max] = [Number(attribute(col, 'min')), Math.min(Number(attribute(col, 'max')), SHEET_LIMITS.columns)];
      return min >= 1 && max >= min ? Array.from({ length: max - min + 1 }, (_, k) => min - 1 + k) : [];
    });

interface Value {
  readonly text: string;
  readonly also: readonly string[];
}

interface Merge {
  readonly from: CellReference;
  readonly to: CellReference;
}

/** Reads a sheet's filled rows (18.3.1.99), merged cells as one. `left` counts the rows that are beyond the limit. */
export function readSheet(
  root: XmlElement,
  name: string,
  context: SheetContext,
): { readonly grid: Grid; readonly left: number; readonly hidden: Hidden } {
  const given = elements(elements(root, 'sheetData')[0], 'row');
  const values = new Map<number, Map<number, Value>>();
  let last = 0;
  for (const row of given.slice(0, SHEET_LIMITS.rows)) {
    const number = Number(attribute(row, 'r')) || last + 1;
    last = number;
    values.set(number, rowValues(row, context));
  }
  const merges = mergesOf(root);
  const byRow = new Map<number, Merge[]>();
  let steps = 0;
  for (const merge of merges)
    for (let row = merge.from.row; row <= merge.to.row && steps < SHEET_LIMITS.mergedRows; row++, steps++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else if (values.has(row)) byRow.set(row, [merge]);
    }
  const rows = [...values]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]): GridRow => ({ row: number, cells: gridCells(number, cells, byRow.get(number) ?? [], values) }))
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const hiddenRows = new Set(given.filter(isHidden).map((row) => Number(attribute(row, 'r'))));
  const hidden = {
    rows: rows.filter((row) => hiddenRows.has(row.row)).map((row) => row.row),
    columns: hiddenColumns(root).filter((column) =>
      rows.some((row) => row.cells.some((cell) => cell.column === column && cell.text !== '')),
    ),
  };
  return { grid: { name, rows }, left: Math.max(0, given.length - SHEET_LIMITS.rows), hidden };
}

function rowValues(row: XmlElement, context: SheetContext): Map<number, Value> {
  const cells = new Map<number, Value>();
  let next = 0;
  for (const cell of elements(row, 'c')) {
    const column = cellReference(attribute(cell, 'r'))?.column ?? next;
    next = column + 1;
    if (column >= SHEET_LIMITS.columns) continue;
    const value = valueOf(cell, context);
    if (value.text.trim() !== '') cells.set(column, { ...value, text: value.text.slice(0, GRID_LIMITS.text) });
  }
  return cells;
}

/** A cell's value as it is shown (18.3.1.4). What a formula would give anew is never asked. */
function valueOf(cell: XmlElement, { strings, formats, date1904 }: SheetContext): Value {
  const plain = (text: string): Value => ({ text, also: [] });
  const raw = elements(cell, 'v')
    .flatMap((v) => v.children.map((node) => (node.type === 'text' ? node.value : '')))
    .join('');
  switch (attribute(cell, 't')) {
    case 's':
      return plain(strings[Number(raw)] ?? '');
    case 'inlineStr':
      return plain(elements(cell, 'is').map(richText).join(''));
    case 'str':
      return plain(raw.replace(/\r\n?/gu, '\n'));
    case 'b':
    case 'e':
      return plain('');
    case 'd':
      return plain(raw.slice(0, 10).split('-').toReversed().join('.'));
    default: {
      const value = Number(raw);
      if (raw.trim() === '' || !Number.isFinite(value)) return plain(raw.trim() === '' ? '' : raw);
      return numberText(value, formats[Number(attribute(cell, 's') || '0')] ?? { id: 0, code: '' }, date1904);
    }
  }
}

function mergesOf(root: XmlElement): readonly Merge[] {
  return elements(elements(root, 'mergeCells')[0], 'mergeCell')
    .slice(0, SHEET_LIMITS.merges)
    .flatMap((one) => {
      const [from, to] = attribute(one, 'ref').split(':').map(cellReference);
      return from && to && from.row <= to.row && from.column <= to.column ? [{ from, to }] : [];
    });
}

function gridCells(
  row: number,
  cells: ReadonlyMap<number, Value>,
  merges: readonly Merge[],
  all: ReadonlyMap<number, ReadonlyMap<number, Value>>,
): readonly GridCell[] {
  const made: GridCell[] = [];
  const taken = new Set<number>();
  for (const { from, to } of merges) {
    const value = all.get(from.row)?.get(from.column);
    const end = Math.min(to.column, SHEET_LIMITS.columns - 1);
    if (from.column > end || taken.has(from.column)) continue;
    for (let column = from.column; column <= end; column++) taken.add(column);
    const span = end - from.column + 1;
    made.push({ column: from.column, span, text: value?.text.trim() ?? '', continued: row > from.row, also: value?.also ?? [] });
  }
  for (const [column, { text, also }] of cells)
    if (!taken.has(column)) made.push({ column, span: 1, text: text.trim(), continued: false, also });
  return made.sort((a, b) => a.column - b.column);
}
