import type { FlowKey, Row, Table } from '@svod/consolidation';
import type { TableBinding } from '../read/binding.ts';
import { wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { Beside } from './beside.ts';
import { type LaidFlow, cellKey } from './flow-layout.ts';
import type { RowsPlan } from './flow-plan.ts';
import { emptyContext } from './line-writer.ts';
import type { Setting } from './setting.ts';
import { fittedMerges } from './fitted-merges.ts';
import { type RowModel, cellAt, gridOf, newRow, sameLayout } from './new-row.ts';
import { ROW_ORDER, setProperty } from './ordered-properties.ts';
import { contextAt, placedAtoms } from './paragraph-atoms.ts';
import { styleOf } from './paragraph-properties.ts';
import type { RowPiece } from './piece.ts';
import type { Pen } from './pen.ts';
import { rowProperties } from './row-properties.ts';
import type { OrderedStamp } from './stamp.ts';
import { type ColumnsRow, widenGrid, writeColumns } from './write-columns.ts';
import type { Writing } from './writing.ts';

/** A table of the base. */
export interface BaseTable {
  readonly flow: FlowKey;
  readonly block: number;
  readonly table: Table;
  /** As the package has it. */
  readonly original: XmlElement;
  readonly binding: TableBinding;
}

/** Writes the marks of deleted rows (17.13.5.12) and puts in new rows. What is in deleted rows is marked by the cells' own flows. */
export function writeRows(base: BaseTable, outer: OrderedStamp | null, plan: RowsPlan, pen: Pen, writing: Writing): void {
  const { binding, table } = base;
  for (let row = 0; row < table.rows.length; row++) {
    const own = plan.deleted.get(row) ?? null;
    const gone = own === null || (outer !== null && outer.order < own.order) ? outer : own;
    const original = binding.rows[row];
    if (gone === null || original === undefined) continue;
    setProperty(rowProperties(writing.copies.of(pen.part, original), pen), pen.deleted({ ...gone.stamp, moved: false }), ROW_ORDER);
  }
  const added = insertRows(base, plan, pen, writing);
  if (plan.newColumns.size + plan.goneColumns.size === 0) return;
  const rows = table.rows.flatMap((row, number): readonly ColumnsRow[] => {
    const element = binding.rows[number];
    const places = row.cells.map((place, cell) => ({ place, original: binding.cells[number]?.[cell] }));
    if (element === undefined) return [];
    const cells = places.flatMap(({ place, original }) =>
      original === undefined ? [] : [{ place, element: writing.copies.of(pen.part, original) }],
    );
    return [{ element: writing.copies.of(pen.part, element), number, cells }];
  });
  const model = ({ number }: ColumnsRow): RowModel => rowModel(base, number ?? 0, pen, writing);
  writeColumns(base.flow, [...rows, ...added], plan, model, pen, writing);
  widenGrid(writing.copies.of(pen.part, base.original), plan.newColumns, pen);
}

/** Puts in new rows, cut to the columns of the base. */
function insertRows(base: BaseTable, plan: RowsPlan, pen: Pen, writing: Writing): readonly ColumnsRow[] {
  if (plan.inserted.size === 0) return [];
  const { binding, table } = base;
  const added: ColumnsRow[] = [];
  const beside = new Beside();
  const models = new Map<string, number>();
  for (const [index, row] of table.rows.entries())
    if (!row.header && !models.has(layoutOf(row.cells))) models.set(layoutOf(row.cells), index);
  for (const [at, rows] of plan.inserted) {
    const before = table.rows[at - 1];
    const fitted = fittedMerges(rows, before ?? null, table.rows[at] ?? null, (code) =>
      writing.report({ code, values: { row: at }, where: base.flow }),
    );
    const made = fitted.map((row) => newRow(row, rowModel(base, modelFor(row, at, table, models), pen, writing), pen, writing));
    for (const [index, element] of made.entries()) added.push(addedRow(element, fitted[index]));
    const previous = binding.rows[at - 1];
    const next = binding.rows[at];
    // A row goes to those it follows, so that a content control around one row does not take in the next.
    if (previous !== undefined) beside.after(writing.copies.of(pen.part, previous), made);
    else if (next !== undefined) beside.before(writing.copies.of(pen.part, next), made);
  }
  beside.write();
  return added;
}

function addedRow(element: XmlElement, row: RowPiece | undefined): ColumnsRow {
  const places = row?.cells ?? [];
  const cells = element.children.filter((child): child is XmlElement => child.type === 'element' && child.local === 'tc');
  return {
    element,
    number: row?.origin ?? null,
    cells: cells.flatMap((cell, index) => {
      const place = places[index];
      return place === undefined ? [] : [{ element: cell, place }];
    }),
  };
}

const layoutOf = (cells: readonly { readonly column: number; readonly span: number }[]): string =>
  cells.map(({ column, span }) => `${column}+${span}`).join(' ');

/** The row that a new one is made like: its neighbour where that cuts the grid alike and is no header, else the first such, else any. */
function modelFor(row: RowPiece, at: number, table: Table, models: ReadonlyMap<string, number>): number {
  for (const index of [at - 1, at]) {
    const neighbour = table.rows[index];
    if (neighbour !== undefined && !neighbour.header && sameLayout(row.cells, neighbour)) return index;
  }
  const alike = models.get(layoutOf(row.cells));
  if (alike !== undefined) return alike;
  const usable = (index: number): boolean => table.rows[index] !== undefined && table.rows[index]?.header !== true;
  return usable(at - 1) ? at - 1 : usable(at) ? at : Math.min(Math.max(0, at - 1), table.rows.length - 1);
}

function rowModel(base: BaseTable, index: number, pen: Pen, writing: Writing): RowModel {
  const values = base.table.rows[index];
  const element = base.binding.rows[index];
  const grid = gridOf(base.original);
  const cells = base.binding.cells[index] ?? [];
  const setting = (column: number): Setting => cellSetting(base, values ?? NO_ROW, index, column, cells, pen, writing);
  return { row: values === undefined || element === undefined ? null : { element, values, cells }, grid, setting };
}

const NO_ROW: Row = { cells: [], header: false, ins: [], del: [] };

/** What new words take over in a cell of a column: of the first paragraph of the model's cell there. */
function cellSetting(
  base: BaseTable,
  row: Row,
  index: number,
  column: number,
  cells: readonly XmlElement[],
  pen: Pen,
  writing: Writing,
): Setting {
  const cell = cellAt(row, column);
  const key = cellKey(base.flow, base.block, index, cell);
  const flow: LaidFlow | null = writing.planning.book.flow(key);
  const binding = writing.binding.flows.get(key);
  const at = flow?.blocks.findIndex((block) => block.kind === 'paragraph') ?? -1;
  const model = flow?.blocks[at];
  const paragraph = binding?.blocks[at];
  const element = paragraph ?? cells[cell] ?? base.original;
  const style = styleOf(wChild(element, 'pPr'), writing).name;
  if (model?.kind !== 'paragraph' || paragraph === undefined)
    return { neighbour: { element }, style, context: emptyContext(element, writing) };
  const atoms = placedAtoms(pen.part, paragraph, writing);
  return { neighbour: { element }, style, context: contextAt(atoms, 0, paragraph, paragraph, model, writing) };
}
