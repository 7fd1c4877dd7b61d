import type { Consolidation } from '@svod/consolidation';
import { messagesOf } from '../messages/messages.ts';
import type { CommentTableOptions } from './comment-table-options.ts';
import { bodiesGrid } from './bodies-grid.ts';
import { reportsOf } from './body-text.ts';
import { collisionsGrid, summaryOf } from './closing.ts';
import { commentRows } from './comment-rows.ts';
import { legendOf } from './legend.ts';
import { numberCollisions } from './numbering.ts';
import type { CommentTable } from './paper.ts';
import { layOut } from './lay-out.ts';
import { wholeFields } from './whole-fields.ts';
import { tableHead } from './table-head.ts';

/**
 * The desk's paper: a row for every amendment and remark in the plan's order, grouped by section; then those whose place is gone; then
 * the folded ones, summed up. Nothing of the consolidation is left out. The same values give the same paper.
 */
export function commentTable(consolidation: Consolidation, options: CommentTableOptions): CommentTable {
  const { language, asked = [], names, decisions = {} } = options;
  const messages = messagesOf(language);
  const layout = layOut(consolidation, messages);
  const numbering = numberCollisions(consolidation.collisions, layout.numbers, messages);
  return {
    format: 'svod-comment-table/1',
    language,
    name: messages.name,
    ...tableHead(consolidation, options),
    bodies: bodiesGrid(consolidation, { asked, names }, messages),
    legend: legendOf(messages),
    columns: messages.columns,
    rows: commentRows(layout, { numbering, decisions, reports: reportsOf(consolidation), wholes: wholeFields(consolidation) }, messages),
    summary: summaryOf(consolidation, asked, messages),
    collisions: collisionsGrid(consolidation, numbering, messages),
    labels: { page: messages.page, cut: messages.cut, tableSheet: messages.sheets.table, summarySheet: messages.sheets.summary },
  };
}
