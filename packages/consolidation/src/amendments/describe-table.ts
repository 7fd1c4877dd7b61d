import type { AmendmentKind } from '../consolidation.ts';
import type { Cell, Row, Table } from '../document/document.ts';
import { type Outline, type PlaceName, blocksText, rowText } from '../places/outline.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { ColumnDeleted, ColumnsInserted, RowMoved, RowsReplaced, TableChange } from './change.ts';
import type { Description } from './description.ts';

/** What people read of a change of a table's rows or columns. Its place is that of the row, or of the column's header. */
export function describeTableChange(change: TableChange, index: BaseIndex, outline: Outline): Description {
  const block = index.flow(change.flow)?.blocks[change.block];
  const table: Table = block?.kind === 'table' ? block : { kind: 'table', rows: [] };
  const rowAt = (row: number): string => `${change.flow}/${change.block}.${row}`;
  const whole = (text: string): Description['place']['range'] => ({ start: 0, end: text.length });
  switch (change.kind) {
    case 'rows-inserted': {
      const text = change.rows.map(rowText).join('\n');
      const name = outline.row(change.flow, change.block, Math.max(change.at - 1, 0));
      const place = { ...name, flow: rowAt(change.at), range: { start: 0, end: 0 } };
      return { kind: 'row-inserted', place, before: '', after: text, old: '', new: text };
    }
    case 'row-deleted': {
      const row = table.rows[change.row];
      const text = row ? rowText(row) : '';
      const place = { ...outline.row(change.flow, change.block, change.row), flow: rowAt(change.row), range: whole(text) };
      return { kind: 'row-deleted', place, before: text, after: '', old: text, new: '' };
    }
    case 'row-moved':
      return describeMoved(change, table, outline);
    case 'rows-replaced':
      return describeReplaced(change, table, outline);
    case 'columns-inserted': {
      const text = change.cells.map((cells) => (cells ?? []).map((cell) => blocksText(cell.blocks)).join('\t')).join('\n');
      const place = { ...columnName(change, Math.max(change.at - 1, 0), table, outline), range: { start: 0, end: 0 } };
      return { kind: 'column-inserted', place, before: '', after: text, old: '', new: text };
    }
    case 'column-deleted': {
      const text = table.rows.map((row) => columnText(row, change.column)).join('\n');
      const place = { ...columnName(change, change.column, table, outline), range: whole(text) };
      return { kind: 'column-deleted', place, before: text, after: '', old: text, new: '' };
    }
  }
}

function describeMoved(change: RowMoved, table: Table, outline: Outline): Description {
  const row = table.rows[change.row];
  const text = row ? rowText(row) : '';
  const name = outline.row(change.flow, change.block, change.row);
  const place = { ...name, flow: `${change.flow}/${change.block}.${change.row}`, range: { start: 0, end: text.length } };
  const described: Description = { kind: 'row-moved', place, before: text, after: text, old: text, new: text };
  if (change.to === 0) return described;
  const after = { ...outline.row(change.toFlow, change.toBlock, change.to - 1), flow: change.toFlow, range: { start: 0, end: 0 } };
  return { ...described, destination: after };
}

function describeReplaced(change: RowsReplaced, table: Table, outline: Outline): Description {
  const old = table.rows.slice(change.start, change.end);
  const [before, after] = [old.map(rowText).join('\n'), change.rows.map(rowText).join('\n')];
  const name = outline.row(change.flow, change.block, change.start);
  const place = { ...name, flow: `${change.flow}/${change.block}.${change.start}`, range: { start: 0, end: before.length } };
  return { kind: kindOfReplaced(old, change.rows), place, before, after, old: before, new: after };
}

const rowsText = (rows: readonly Row[]): string => rows.map(rowText).join('\n');

/** What people call the replacement of rows, by their grids before and after. */
export function kindOfReplaced(old: readonly Row[], made: readonly Row[]): AmendmentKind {
  if (old.length !== made.length) return 'rows-replaced';
  const merged = (rows: readonly Row[], merge: Cell['merge']): number =>
    rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.merge === merge).length, 0);
  const cells = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.cells.length, 0);
  const width = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.span, 0), 0);
  const [before, after] = [merged(old, 'continue'), merged(made, 'continue')];
  if (before !== after) return before < after ? 'cells-merged' : 'cells-split';
  const [was, is] = [cells(old), cells(made)];
  // A cell that goes on in a new row below begins its merge in this one.
  if (was === is) return merged(made, 'start') > merged(old, 'start') ? 'cells-merged' : 'rows-replaced';
  // What a merged cell held is still there.
  const says = rowsText(made);
  const kept = old.every((row) => row.cells.every((cell) => says.includes(blocksText(cell.blocks).trim())));
  if (width(old) === width(made) && (is > was || kept)) return is < was ? 'cells-merged' : 'cells-split';
  return is < was ? 'cell-deleted' : 'cell-inserted';
}

/** Text of the cell of a row that begins in a column; '' where one from before goes on across it. */
function columnText(row: Row, column: number): string {
  const cell = row.cells.find((one) => one.column === column);
  return cell ? blocksText(cell.blocks) : '';
}

/** A column as a place: its header's words are its label, and its field is that of the cells below. */
function columnName(
  change: ColumnsInserted | ColumnDeleted,
  column: number,
  table: Table,
  outline: Outline,
): PlaceName & { readonly flow: string } {
  const at = (row: number): PlaceName | null => {
    const cell = table.rows[row]?.cells.findIndex((one: Cell) => one.column <= column && column < one.column + one.span) ?? -1;
    return cell < 0 ? null : outline.block(`${change.flow}/${change.block}.${row}.${cell}`, 0);
  };
  const first = at(0) ?? outline.row(change.flow, change.block, 0);
  let field = '';
  for (let row = table.rows.length - 1; row >= 0 && field === ''; row--) field = at(row)?.field ?? '';
  return { ...first, field, flow: `${change.flow}/${change.block}` };
}
