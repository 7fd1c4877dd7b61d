import type { Document, FlowKey } from '../document/document.ts';
import type { Change } from './change.ts';

/** Numbers that sort places in reading order when compared one after another. */
export type OrderKey = readonly number[];

/** Reading order of a flow: the story's rank, then block, row and cell of each table on the way. */
export function flowOrder(base: Document, flow: FlowKey): OrderKey {
  const story = base.flows.findIndex((one) => flow === one.key || flow.startsWith(`${one.key}/`));
  const key = base.flows[story]?.key ?? '';
  const path = flow
    .slice(key.length)
    .split('/')
    .filter((part) => part !== '');
  return [story < 0 ? base.flows.length : story, ...path.flatMap((part) => part.split('.').map(Number))];
}

export function compareKeys(a: OrderKey, b: OrderKey): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Offset at which a change of text begins; where row changes stand, half a step before the row they precede. Columns stand before all rows. */
export function pointOf(change: Change): number {
  switch (change.kind) {
    case 'rows-inserted':
      return change.at - 0.5;
    case 'row-deleted':
    case 'row-moved':
      return change.row;
    case 'columns-inserted':
      return -2 + change.at / 10_000 - 0.00001;
    case 'column-deleted':
      return -2 + change.column / 10_000;
    default:
      return change.start;
  }
}
