import type { FlowKey } from '../document/document.ts';
import { type Change, isTableChange } from './change.ts';

/** Changes of rows by one return, found by what stands after them. */
export interface RowChanges {
  /** Id of the nearest row change at or before the row of the cell that a change of text stands in; null where there is none. */
  before(change: Change): string | null;
}

interface RowChangeAt {
  readonly at: number;
  readonly id: string;
}

const CELL = /^(.*)\.(\d+)\.\d+$/u;

/** One search in a sorted list for each look-up. */
export function rowChanges(changes: readonly { readonly change: Change; readonly id: string }[]): RowChanges {
  const tables = new Map<FlowKey, RowChangeAt[]>();
  for (const { change, id } of changes) {
    for (const { key, at } of placesOf(change)) {
      const list = tables.get(key);
      if (list) list.push({ at, id });
      else tables.set(key, [{ at, id }]);
    }
  }
  for (const list of tables.values()) list.sort((a, b) => a.at - b.at);
  return {
    before(change) {
      const cell = change.kind === 'text' ? CELL.exec(change.flow) : null;
      return cell ? lastUntil(tables.get(cell[1] ?? '') ?? [], Number(cell[2])) : null;
    },
  };
}

/** Rows from which on the numbers of others change. A moved row changes those from where it goes and from where it comes. */
function placesOf(change: Change): readonly { readonly key: FlowKey; readonly at: number }[] {
  if (!isTableChange(change)) return [];
  const key = `${change.flow}/${change.block}`;
  switch (change.kind) {
    case 'row-deleted':
      return [{ key, at: change.row }];
    case 'rows-inserted':
      return [{ key, at: change.at }];
    case 'row-moved':
      return [
        { key, at: change.row },
        { key: `${change.toFlow}/${change.toBlock}`, at: change.to },
      ];
    default:
      return [];
  }
}

function lastUntil(sorted: readonly RowChangeAt[], row: number): string | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1]?.id ?? null;
}
