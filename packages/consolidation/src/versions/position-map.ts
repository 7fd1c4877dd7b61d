import type { Document, FlowKey } from '../document/document.ts';
import { blockAt, layOut, startOf } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import { traceVersion } from '../returns/compare-return.ts';
import type { BaseIndex, RowAt } from '../returns/context.ts';
import type { Trace } from '../returns/raw-change.ts';

/** A point of a newer version's flow. */
export interface Spot {
  readonly flow: FlowKey;
  readonly offset: number;
}

/** Carries places of an older version into a newer one, by text. */
export interface PositionMap {
  /** Where a kept character went; null where it is gone. */
  character(flow: FlowKey, offset: number): Spot | null;
  /** Where a kept table row went. */
  row(flow: FlowKey, block: number, row: number): RowAt | null;
  /** Text of the newer version between two of its spots, when they are in one flow and in order. */
  between(from: Spot, to: Spot): string | null;
}

/** Compares two versions once; each look-up then takes a search in one paragraph's traces. */
export function mapPositions(older: BaseIndex, newer: BaseIndex): PositionMap {
  const { traces, flowOf, rows } = traceVersion(newer, older.document as Document);
  const byBlock = new Map<string, Trace[]>();
  for (const [flow, list] of traces) {
    for (const trace of list) {
      if (trace.change !== null) continue;
      const key = `${flow}#${trace.block}`;
      const known = byBlock.get(key);
      if (known) known.push(trace);
      else byBlock.set(key, [trace]);
    }
  }
  return {
    character(key, offset) {
      const target = flowOf.get(key);
      const flow = older.flow(key);
      if (target === undefined || !flow || offset < 0 || offset >= flow.length) return null;
      const block = blockAt(layOut(flow), offset);
      const at = offset - startOf(flow, block);
      const trace = byBlock.get(`${key}#${block}`)?.find((one) => one.from <= at && at < one.to);
      return trace && trace.to - trace.from === trace.end - trace.start ? { flow: target, offset: trace.start + at - trace.from } : null;
    },
    row: (flow, block, row) => rows.get(`${flow}/${block}.${row}`) ?? null,
    between(from, to) {
      const flow = from.flow === to.flow ? newer.flow(from.flow) : undefined;
      return flow && from.offset <= to.offset ? textOf(flow, from.offset, to.offset) : null;
    },
  };
}
