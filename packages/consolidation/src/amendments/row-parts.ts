import type { FlowKey, Row } from '../document/document.ts';
import type { Change, RowDeleted, RowMoved, RowsInserted, RowsReplaced } from './change.ts';

/** A change that is not made of others. */
export type PlainChange = Exclude<Change, RowMoved | RowsReplaced>;

/**
 * A change of rows as the plain ones that it amounts to: a row that moves goes at one place and comes at another, rows that are replaced go, and the
 * new ones come behind them. `rowOf` gives a row of the base. Any other change is itself.
 */
export function rowParts(change: Change, rowOf: (flow: FlowKey, block: number, row: number) => Row | undefined): readonly PlainChange[] {
  if (change.kind === 'row-moved') {
    const row = rowOf(change.flow, change.block, change.row);
    const put: RowsInserted = {
      kind: 'rows-inserted',
      flow: change.toFlow,
      block: change.toBlock,
      at: change.to,
      rows: row === undefined ? [] : [row],
    };
    return [deletedRow(change, change.row), put];
  }
  if (change.kind === 'rows-replaced') {
    const { flow, block, start, end, rows } = change;
    return [
      ...Array.from({ length: Math.max(0, end - start) }, (_each, k) => deletedRow(change, start + k)),
      { kind: 'rows-inserted', flow, block, at: end, rows },
    ];
  }
  return [change];
}

const deletedRow = ({ flow, block }: RowMoved | RowsReplaced, row: number): RowDeleted => ({ kind: 'row-deleted', flow, block, row });

/** The row of a table that comes to stand elsewhere in it: what other columns put into it goes along. Null for any other change. */
export const movedWithin = (change: Change): number | null =>
  change.kind === 'row-moved' && change.flow === change.toFlow && change.block === change.toBlock ? change.row : null;
