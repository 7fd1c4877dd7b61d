import type { Row } from './document.ts';

/** Grid columns at which a row's cells are merged downwards. */
export const mergedColumns = (row: Row): ReadonlySet<number> =>
  new Set(row.cells.flatMap(({ column, merge }) => (merge === 'none' ? [] : [column])));
