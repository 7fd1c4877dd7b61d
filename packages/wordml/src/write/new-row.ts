import type { Row } from '@svod/consolidation';
import { append, cloneElement, remove } from '../xml/edit.ts';
import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { newLines, writePieces } from './line-writer.ts';
import type { Setting } from './setting.ts';
import { CELL_ORDER, ROW_ORDER, removeProperty, setProperty } from './ordered-properties.ts';
import { copyProperties, stampMark } from './paragraph-properties.ts';
import type { CellPiece, RowPiece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Writing } from './writing.ts';

/** A row of the base that a new one is made like, and what its table says of widths. */
export interface RowModel {
  /** Null for a new table. */
  readonly row: { readonly element: XmlElement; readonly values: Row; readonly cells: readonly XmlElement[] } | null;
  /** Width of each grid column in twentieths of a point. */
  readonly grid: readonly number[];
  /** What the words of a cell at this grid column take over. */
  setting(column: number): Setting;
}

/**
 * A tracked inserted row (17.13.5.17): the row's mark, and every run and paragraph mark in it, since the row's mark alone says nothing of
 * the content and some programs drop it.
 */
export function newRow(row: RowPiece, model: RowModel, pen: Pen, writing: Writing): XmlElement {
  const same = model.row !== null && sameLayout(row.cells, model.row.values);
  const made = pen.w('tr');
  const exceptions = model.row === null ? null : wChild(model.row.element, 'tblPrEx');
  if (exceptions !== null) append(made, withoutChanges(cloneElement(exceptions)));
  append(made, rowProperties(row, model, same, pen));
  append(made, ...row.cells.map((cell, index) => newCell(cell, index, model, same, pen, writing)));
  return made;
}

/** True where both rows cut the grid in the same way. */
export function sameLayout(cells: readonly { readonly column: number; readonly span: number }[], row: Row): boolean {
  return (
    cells.length === row.cells.length &&
    cells.every((cell, index) => cell.column === row.cells[index]?.column && cell.span === row.cells[index]?.span)
  );
}

function rowProperties(row: RowPiece, model: RowModel, same: boolean, pen: Pen): XmlElement {
  const known = model.row === null ? null : wChild(model.row.element, 'trPr');
  const properties = known === null ? pen.w('trPr') : withoutChanges(cloneElement(known));
  for (const local of ['ins', 'del', 'tblHeader', 'cnfStyle', 'divId'] as const) removeProperty(properties, local);
  if (!same) {
    for (const local of ['gridBefore', 'wBefore', 'gridAfter', 'wAfter'] as const) removeProperty(properties, local);
    const first = row.cells[0]?.column ?? 0;
    const last = row.cells.at(-1);
    const after = last === undefined ? 0 : model.grid.length - last.column - last.span;
    if (first > 0) setProperty(properties, pen.w('gridBefore', { val: String(first) }), ROW_ORDER);
    if (after > 0) setProperty(properties, pen.w('gridAfter', { val: String(after) }), ROW_ORDER);
  }
  if (row.header) setProperty(properties, pen.w('tblHeader'), ROW_ORDER);
  setProperty(properties, pen.inserted(row.ins), ROW_ORDER);
  if (row.del !== null) setProperty(properties, pen.deleted(row.del), ROW_ORDER);
  return properties;
}

/** A new cell, like the model's cell of that number where the two rows cut the grid in the `same` way. Nothing says yet that the cell is new. */
export function newCell(cell: CellPiece, index: number, model: RowModel, same: boolean, pen: Pen, writing: Writing): XmlElement {
  const like =
    model.row === null ? null : ((same ? model.row.cells[index] : model.row.cells[cellAt(model.row.values, cell.column)]) ?? null);
  const made = pen.w('tc', {}, [cellProperties(cell, like, model, same, pen)]);
  append(made, ...cellContent(cell, model.setting(cell.column), pen, writing));
  return made;
}

/** Index of the cell that covers a grid column, of the last one where none does. */
export function cellAt(row: Row, column: number): number {
  const found = row.cells.findIndex((cell) => column < cell.column + cell.span);
  return found === -1 ? row.cells.length - 1 : found;
}

function cellProperties(cell: CellPiece, like: XmlElement | null, model: RowModel, same: boolean, pen: Pen): XmlElement {
  const known = like === null ? null : wChild(like, 'tcPr');
  const properties = known === null ? pen.w('tcPr') : withoutChanges(cloneElement(known));
  for (const local of ['cnfStyle', 'hMerge', 'vMerge', 'cellIns', 'cellDel', 'cellMerge', 'headers'] as const)
    removeProperty(properties, local);
  if (!same) {
    const width = model.grid.slice(cell.column, cell.column + cell.span).reduce((sum, each) => sum + each, 0);
    setProperty(properties, pen.w('tcW', width > 0 ? { w: String(width), type: 'dxa' } : { w: '0', type: 'auto' }), CELL_ORDER);
    removeProperty(properties, 'gridSpan');
    if (cell.span > 1) setProperty(properties, pen.w('gridSpan', { val: String(cell.span) }), CELL_ORDER);
  }
  if (cell.merge !== 'none') {
    setProperty(properties, pen.w('vMerge', { val: cell.merge === 'start' ? 'restart' : 'continue' }), CELL_ORDER);
  }
  return properties;
}

/** A cell's paragraphs and tables. It ends with a paragraph whatever the pieces are (17.4.65). */
function cellContent(cell: CellPiece, setting: Setting, pen: Pen, writing: Writing): XmlElement[] {
  const lines = newLines(pen);
  writePieces(cell.pieces, lines, setting, pen, writing);
  const blocks = lines.blocks.filter((node): node is XmlElement => node.type === 'element');
  if (!lines.line.empty || blocks.at(-1)?.local !== 'p') {
    const properties = copyProperties(wChild(setting.neighbour.element, 'pPr'), pen);
    const mark = cell.pieces.find((piece) => piece.kind === 'mark');
    if (mark !== undefined) stampMark(properties, mark.ins, mark.del, pen);
    blocks.push(pen.w('p', {}, [properties, ...lines.line.nodes]));
  }
  return blocks;
}

function withoutChanges(properties: XmlElement): XmlElement {
  for (const child of [...properties.children]) if (child.type === 'element' && child.local.endsWith('Change')) remove(child);
  return properties;
}

/** Widths of a table's grid columns. */
export function gridOf(table: XmlElement): readonly number[] {
  const grid = wChild(table, 'tblGrid');
  const columns: number[] = [];
  for (const child of grid?.children ?? []) {
    if (child.type === 'element' && child.local === 'gridCol') columns.push(Math.max(0, Math.round(Number(wAttr(child, 'w') ?? 0)) || 0));
  }
  return columns;
}
