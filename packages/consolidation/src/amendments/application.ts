import type { Block, Document, FlowKey, Row, Table } from '../document/document.ts';
import { type Applicable, applyChanges } from './apply.ts';
import { type Numbered, ORIGIN, formatOf, numberBase, numberOf } from './numbered.ts';

/** One flow of a result, character for character. */
export interface ResultFlow {
  readonly key: FlowKey;
  /** The base's flow that it was; null for what is new. */
  readonly base: FlowKey | null;
  /** By offset in the result: number of the base's character that stands there, or of the change that put one in (see `numbered.ts`). */
  readonly numbers: readonly number[];
  /** Formatting by offset; 0 for marks and tables. */
  readonly formats: readonly number[];
  readonly blocks: readonly Block[];
}

/** What became of each thing of a base when changes were applied to it. */
export interface Application {
  readonly result: Document;
  readonly size: number;
  readonly firsts: ReadonlyMap<FlowKey, number>;
  /** Flows of the result, cells included, by their key in the result and by the base's. */
  readonly byKey: ReadonlyMap<FlowKey, ResultFlow>;
  readonly byBase: ReadonlyMap<FlowKey, ResultFlow>;
  /** Address in the result (`flow/block.row`) of a row of the base, by its address there. */
  readonly rows: ReadonlyMap<string, string>;
  /** Where a numbered character stands now; null where it is gone. */
  place(number: number): { readonly flow: ResultFlow; readonly offset: number } | null;
}

/**
 * Applies changes to a base in which everything is numbered, and reads off where the numbers went. So there is no second account of
 * what applying does. Takes time and memory in step with the base.
 */
export function applied(base: Document, changes: readonly Applicable[]): Application {
  const numbered = numberBase(base, changes);
  const result = applyChanges(numbered.document, numbered.changes);
  const byKey = new Map<FlowKey, ResultFlow>();
  const byBase = new Map<FlowKey, ResultFlow>();
  const rows = new Map<string, string>();
  const offsets = new Int32Array(numbered.size + 1).fill(-1);
  const holders: (ResultFlow | undefined)[] = new Array<ResultFlow | undefined>(numbered.size + 1);

  const walk = (key: FlowKey, from: FlowKey | null, blocks: readonly Block[]): void => {
    const flow: ResultFlow = { key, base: from, blocks, ...readNumbers(blocks) };
    byKey.set(key, flow);
    if (from !== null && !byBase.has(from)) byBase.set(from, flow);
    // A mark that had to be made anew is a copy of the flow's last one: the last that bears a number is the true one.
    flow.numbers.forEach((number, offset) => {
      if (number === 0 || number > numbered.size) return;
      offsets[number] = offset;
      holders[number] = flow;
    });
    blocks.forEach((block, b) => block.kind === 'table' && walkTable(`${key}/${b}`, block));
  };
  const walkTable = (at: string, table: Table): void => {
    table.rows.forEach((row: Row & Numbered, r) => {
      const from = row[ORIGIN];
      if (typeof from === 'string' && !rows.has(from)) rows.set(from, `${at}.${r}`);
      row.cells.forEach((cell: Row['cells'][number] & Numbered, c) => {
        const origin = cell[ORIGIN];
        walk(`${at}.${r}.${c}`, typeof origin === 'string' ? origin : null, cell.blocks);
      });
    });
  };
  for (const flow of result.flows) walk(flow.key, flow.key, flow.blocks);
  const { size, firsts } = numbered;
  return {
    result,
    size,
    firsts,
    byKey,
    byBase,
    rows,
    place(number) {
      const flow = holders[number];
      return flow ? { flow, offset: offsets[number] ?? 0 } : null;
    },
  };
}

function readNumbers(blocks: readonly Block[]): Pick<ResultFlow, 'numbers' | 'formats'> {
  const numbers: number[] = [];
  const formats: number[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph')
      for (const span of block.spans)
        for (let k = span.start; k < span.end; k++) {
          numbers.push(numberOf(span.format));
          formats.push(formatOf(span.format));
        }
    const own = (block as Block & Numbered)[ORIGIN];
    numbers.push(typeof own === 'number' ? own : 0);
    formats.push(0);
  }
  return { numbers, formats };
}
