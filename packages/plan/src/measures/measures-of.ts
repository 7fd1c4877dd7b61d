import type { BaseIndex, Cell, FlowKey, Outline, Table } from '@svod/consolidation';
import { blocksText } from '@svod/consolidation';
import type { BodyIndex } from '../bodies/body-index.ts';
import { type FieldText, type PlanValue, isUnderstood, valueOf } from '../values/plan-value.ts';

/** A cell of a measure. A cell merged down over several measures is each one's; `flow` is then where its words stand. */
export interface MeasureCell extends FieldText {
  readonly flow: FlowKey;
  readonly field: string;
}

/** A measure of the plan's table with the cells of its fields. */
export interface Measure {
  /** Identity: stays when number, place or words become others. */
  readonly provision: string;
  readonly number: string;
  readonly section: string;
  readonly flow: FlowKey;
  readonly block: number;
  readonly rows: readonly number[];
  readonly cells: readonly MeasureCell[];
}

/** The measures of a base in reading order. Takes one pass over its tables. */
export function measuresOf(index: BaseIndex, outline: Outline): readonly Measure[] {
  const cells = outline.tables.map(({ flow, block, columns }) => {
    const table = index.flow(flow)?.blocks[block];
    return table?.kind === 'table' ? cellsByRow(table, `${flow}/${block}`, columns) : [];
  });
  return outline.records.map(({ provision, name, section, table, rows }): Measure => {
    const { flow = '', block = 0 } = outline.tables[table] ?? {};
    return { provision, number: name, section, flow, block, rows, cells: cellsOf(rows.map((row) => cells[table]?.[row] ?? [])) };
  });
}

/** Cells by the order of their columns, then of the rows; a merged cell once. */
function cellsOf(rows: readonly (readonly (MeasureCell & { readonly column: number })[])[]): readonly MeasureCell[] {
  const seen = new Set<string>();
  const all = rows.flat().filter(({ flow, column }) => {
    const key = `${flow} ${column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return all.toSorted((a, b) => a.column - b.column).map(({ column: _column, ...cell }) => cell);
}

function cellsByRow(
  table: Table,
  key: string,
  columns: readonly { readonly title: string; readonly field: string }[],
): readonly (readonly (MeasureCell & { readonly column: number })[])[] {
  const started = new Map<number, { readonly flow: FlowKey; readonly cell: Cell }>();
  return table.rows.map((row, r) =>
    row.cells.flatMap((cell, c) => {
      const own = { flow: `${key}.${r}.${c}`, cell };
      const { flow, cell: holder } = cell.merge === 'continue' ? (started.get(cell.column) ?? own) : own;
      if (cell.merge !== 'continue') started.set(cell.column, own);
      const text = blocksText(holder.blocks);
      const field = columns[cell.column]?.field ?? '';
      // A cell over several years is each year's.
      const covered = Array.from({ length: cell.span }, (_, k) => cell.column + k).filter(
        (k) => k === cell.column || columns[k]?.field === field,
      );
      return covered.map((column) => ({ flow, field, title: columns[column]?.title ?? '', text, column }));
    }),
  );
}

/** The texts of one field of a measure, some of them replaced. */
export const textsOf = (measure: Measure, field: string, instead: ReadonlyMap<FlowKey, string> = new Map()): readonly FieldText[] =>
  measure.cells.filter((cell) => cell.field === field).map(({ flow, title, text }) => ({ title, text: instead.get(flow) ?? text }));

/** What a field of a measure says. Equal texts under equal titles are read once: plans repeat their deadlines and executors. */
export function fieldOf(measure: Measure, field: string, bodies: BodyIndex, instead?: ReadonlyMap<FlowKey, string>): PlanValue {
  const texts = textsOf(measure, field, instead);
  if (!isUnderstood(field)) return valueOf(field, texts, bodies);
  const known = values.get(bodies) ?? new Map<string, PlanValue>();
  values.set(bodies, known);
  const key = `${field}\0${texts.map(({ title, text }) => `${title}\0${text}`).join('\0')}`;
  const value = known.get(key) ?? valueOf(field, texts, bodies);
  if (known.size < MOST_VALUES) known.set(key, value);
  return value;
}

/** Values that are kept. */
const MOST_VALUES = 20_000;
/** What was read with a register; goes with it. */
const values = new WeakMap<BodyIndex, Map<string, PlanValue>>();
