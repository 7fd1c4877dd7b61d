import type { Table } from '../document/document.ts';
import { evenRuns } from '../flow/format-runs.ts';
import { EMPTY_STRIP, TABLE } from '../flow/strip.ts';
import { tableKey } from '../flow/original-lines.ts';
import { type Comparison, type TableAt, authorOf } from './comparison.ts';
import { finalTable, revisionsOfBlocks } from './inserted-content.ts';
import type { RawText } from './raw-change.ts';
import type { MadeTable } from './table-grid.ts';

/** A table that was rebuilt so that nothing can be said of its rows, columns and cells one by one: another takes its place. */
export function replaceTable(c: Comparison, base: TableAt, made: MadeTable): void {
  const flow = c.base.flow(base.flow);
  const start = flow?.starts[base.block];
  if (start === undefined) return;
  const revisions = new Set(revisionsOfBlocks(c, [made.table]));
  const shown = finalTable(made.table);
  const markers = [...revisions].sort((a, b) => a - b);
  // Tracked where the return's original view is the base's table.
  const tracked = tableKey(made.table) === tableKey(base.table) && markers.length > 0;
  const change: RawText = {
    kind: 'text',
    flow: base.flow,
    start,
    end: start + 1,
    content: shown === null ? EMPTY_STRIP : { ...EMPTY_STRIP, text: TABLE, formats: evenRuns(1, 0), tables: [shown satisfies Table] },
    actor: tracked ? authorOf(c, markers) : null,
    revisions,
    children: [],
    comments: [],
  };
  c.findings.changes.push(change);
  made.table.rows.forEach((row, r) =>
    row.cells.forEach((_cell, k) => c.findings.owners.set(`${made.flow}/${made.block}.${r}.${k}`, change)),
  );
}
