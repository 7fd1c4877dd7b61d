import type { Block, Document, Flow, FlowKey } from '@svod/consolidation';

/** A flow with the offsets that its blocks begin at, counted as in `change.ts`. */
export interface LaidFlow {
  readonly key: FlowKey;
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly length: number;
}

export const lengthOf = (block: Block): number => (block.kind === 'table' ? 1 : block.text.length + 1);

export function layOutFlow(key: FlowKey, blocks: readonly Block[]): LaidFlow {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += lengthOf(block);
  }
  return { key, blocks, starts, length };
}

/** Index of the block that holds the position after `offset`; the number of blocks at the flow's end. */
export function blockAt(flow: LaidFlow, offset: number): number {
  if (offset >= flow.length) return flow.blocks.length;
  let low = 0;
  let high = flow.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((flow.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Flow and place that a cell's flow hangs from; null for a story's or a fragment's own flow. */
export function cellAddress(
  key: FlowKey,
): { readonly flow: FlowKey; readonly block: number; readonly row: number; readonly cell: number } | null {
  const match = /^(.*)\/(\d+)\.(\d+)\.(\d+)$/s.exec(key);
  return match && { flow: match[1] ?? '', block: Number(match[2]), row: Number(match[3]), cell: Number(match[4]) };
}

export const cellKey = (flow: FlowKey, block: number, row: number, cell: number): FlowKey => `${flow}/${block}.${row}.${cell}`;

/** The story or fragment that a flow is in: itself, or what its outermost table stands in. */
export function rootFlow(key: FlowKey): FlowKey {
  let at = key;
  for (let address = cellAddress(at); address !== null; address = cellAddress(at)) at = address.flow;
  return at;
}

/** Looks flows up by key, cells included; each is laid out once. */
export function flowFinder(roots: (key: FlowKey) => readonly Block[] | null): (key: FlowKey) => LaidFlow | null {
  const known = new Map<FlowKey, LaidFlow | null>();
  const find = (key: FlowKey): LaidFlow | null => {
    const made = known.get(key);
    if (made !== undefined) return made;
    let blocks = roots(key);
    const address = blocks === null ? cellAddress(key) : null;
    if (address !== null) {
      const table = find(address.flow)?.blocks[address.block];
      blocks = (table?.kind === 'table' ? table.rows[address.row]?.cells[address.cell]?.blocks : undefined) ?? null;
    }
    const laid = blocks && layOutFlow(key, blocks);
    known.set(key, laid);
    return laid;
  };
  return find;
}

/** Flows of a document by key, without cells. */
export const storiesOf = (document: Document): ReadonlyMap<FlowKey, Flow> => new Map(document.flows.map((flow) => [flow.key, flow]));
