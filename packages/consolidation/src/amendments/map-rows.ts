import type { FlowKey, Row } from '../document/document.ts';
import { blockAt, layOut } from '../flow/strip.ts';
import type { Application } from './application.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { MapFault } from './map-fault.ts';
import type { Gaps } from './map-gaps.ts';
import { type Numbered, ORIGIN } from './numbered.ts';

/** What is known of the changes that another is carried through. */
export interface Through {
  readonly index: BaseIndex;
  readonly application: Application;
  readonly gaps: Gaps;
  /** Rows of the base that move, as `flow/block.row`: they tell nothing of where others stand. */
  readonly movedRows: ReadonlySet<string>;
}

/** Where a table of the base stands in a result. */
export interface TablePlace {
  readonly flow: FlowKey;
  readonly block: number;
  readonly rows: readonly (Row & Numbered)[];
}

export function tablePlace(application: Application, { index }: Pick<Through, 'index'>, flow: FlowKey, block: number): TablePlace | null {
  const [first, start] = [application.firsts.get(flow), index.flow(flow)?.starts[block]];
  const place = first === undefined || start === undefined ? null : application.place(first + start);
  if (!place) return null;
  const at = blockAt(layOut({ key: place.flow.key, blocks: place.flow.blocks }), place.offset);
  const table = place.flow.blocks[at];
  return table?.kind === 'table' ? { flow: place.flow.key, block: at, rows: table.rows } : null;
}

/** Where rows that go in before row `at` of a table go in now: behind those that were put in at the same place. */
export function mapRowPlace(
  flow: FlowKey,
  block: number,
  at: number,
  through: Through,
): { readonly flow: FlowKey; readonly block: number; readonly at: number } | MapFault {
  const table = tablePlace(through.application, through, flow, block);
  if (!table) return 'table-gone';
  const kept = table.rows.map((row) => (through.movedRows.has(String(row[ORIGIN])) ? null : rowIndex(row[ORIGIN])));
  const before = kept.findLastIndex((row) => row !== null && row < at);
  const after = kept.findIndex((row) => row !== null && row >= at);
  const stop = after < 0 ? table.rows.length : after;
  let place = before + 1;
  while (place < stop && (through.gaps.rowPlace(table.rows[place]?.[ORIGIN]) ?? Infinity) <= at) place++;
  return { flow: table.flow, block: table.block, at: place };
}

/** Where a row of the base stands now. */
export function mapRow(
  flow: FlowKey,
  block: number,
  row: number,
  through: Through,
): { readonly flow: FlowKey; readonly block: number; readonly row: number } | MapFault {
  const table = tablePlace(through.application, through, flow, block);
  if (!table) return 'table-gone';
  const now = table.rows.findIndex((one) => rowIndex(one[ORIGIN]) === row);
  return now < 0 ? 'row-gone' : { flow: table.flow, block: table.block, row: now };
}

/** Where rows of the base that stand together stand now. */
export function mapRows(
  flow: FlowKey,
  block: number,
  start: number,
  end: number,
  through: Through,
): { readonly flow: FlowKey; readonly block: number; readonly start: number; readonly end: number } | MapFault {
  const first = mapRow(flow, block, start, through);
  if (typeof first === 'string') return first;
  const table = tablePlace(through.application, through, flow, block);
  for (let row = start; row < end; row++) if (rowIndex(table?.rows[first.row + row - start]?.[ORIGIN]) !== row) return 'table-reshaped';
  return { flow: first.flow, block: first.block, start: first.row, end: first.row + end - start };
}

/** Where a table stands whose rows and columns are what they were. */
export function mapGrid(flow: FlowKey, block: number, through: Through): { readonly flow: FlowKey; readonly block: number } | MapFault {
  const table = tablePlace(through.application, through, flow, block);
  if (!table) return 'table-gone';
  const before = through.index.flow(flow)?.blocks[block];
  const grid = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ cells }) => cells.map(({ column, span }) => [column, span])));
  const same =
    before?.kind === 'table' && table.rows.every((row, r) => rowIndex(row[ORIGIN]) === r) && grid(before.rows) === grid(table.rows);
  return same ? { flow: table.flow, block: table.block } : 'table-reshaped';
}

const rowIndex = (origin: number | string | undefined): number | null =>
  typeof origin === 'string' ? Number(origin.slice(origin.lastIndexOf('.') + 1)) : null;
