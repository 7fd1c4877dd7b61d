import type { Consolidation } from '@svod/consolidation';
import { messagesOf } from '../messages/messages.ts';
import type { Language } from '../messages/messages.ts';
import { bodiesGrid } from './bodies-grid.ts';
import { reportsOf } from './body-text.ts';
import { collisionsGrid, summaryOf } from './closing.ts';
import { commentRows } from './comment-rows.ts';
import type { RecordedDecision } from './decision.ts';
import { legendOf } from './legend.ts';
import { numberCollisions } from './numbering.ts';
import type { CommentTable } from './paper.ts';
import { layOut } from './lay-out.ts';
import { paperDetails } from './paper-details.ts';

export interface CommentTableOptions {
  readonly language: Language;
  /** Name of the version that was circulated, as it is to be printed ("2.1"). */
  readonly version?: string;
  /** Number or name of the round, as it is to be printed. */
  readonly round?: string;
  /** The table's own date: `2025-11-21`, or as it is to be printed. There is no clock here: without it none is printed. */
  readonly date?: string;
  /** Title of the plan, in place of the base's own. */
  readonly title?: string;
  /** Bodies that were asked: those that did not answer are listed. */
  readonly asked?: readonly string[];
  /** Full names of bodies by the names used in the consolidation. */
  readonly names?: Readonly<Record<string, string>>;
  /** By the id of an amendment or remark, in place of what the record says. */
  readonly decisions?: Readonly<Record<string, RecordedDecision>>;
}

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
    planTitle: (options.title ?? consolidation.base.title).trim(),
    details: paperDetails(consolidation, options),
    bodies: bodiesGrid(consolidation, { asked, names }, messages),
    legend: legendOf(messages),
    columns: messages.columns,
    rows: commentRows(layout, { numbering, decisions, reports: reportsOf(consolidation) }, messages),
    summary: summaryOf(consolidation, asked, messages),
    collisions: collisionsGrid(numbering, messages),
    labels: { page: messages.page, cut: messages.cut, tableSheet: messages.sheets.table, summarySheet: messages.sheets.summary },
  };
}
