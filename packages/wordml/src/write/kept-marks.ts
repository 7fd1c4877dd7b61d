import type { Problem } from '@svod/consolidation';
import { blockAt } from './flow-layout.ts';
import { type Draft, markDeletion } from './flow-plan.ts';
import { settleEnd } from './flow-end.ts';
import { isShown, isTable } from './piece.ts';
import { lineShown, markOf } from './shown-lines.ts';

type Report = (problem: Problem) => void;

/**
 * Sees to the marks that can't be deleted or inserted as they are asked for: one that ends a section, one with words before it and a
 * table after it, the last of a story or cell. Where another mark can take the change it does, so that accepting and rejecting
 * give what was asked; else the mark stays and `report` hears of it.
 */
export function keepWhatCannotGo(draft: Draft, report: Report): void {
  keepSections(draft, report);
  reviveBeforeTables(draft, report);
  if (draft.site.outer === null) keepBeforeTables(draft, report);
  if (draft.site.container) settleEnd(draft, report);
}

function keepSections(draft: Draft, report: Report): void {
  for (const { start, end } of draft.deletions) {
    forBlocks(draft, start, end, (block) => {
      const mark = markOf(draft, block);
      if (mark < start || mark >= end || !draft.site.endsSection(block)) return;
      draft.marks.set(mark, null);
      report({ code: 'section-break-kept', values: { block }, where: draft.flow.key });
    });
  }
}

function forBlocks(draft: Draft, start: number, end: number, visit: (block: number) => void): void {
  const { starts } = draft.flow;
  for (let block = blockAt(draft.flow, start); (starts[block] ?? end) < end; block++) visit(block);
}

// A mark before a table has nothing to join with: it goes only with all that would be left on its line (17.13.5.15).
function keepBeforeTables(draft: Draft, report: Report): void {
  for (const { start, end } of draft.deletions) {
    forBlocks(draft, start, end, (block) => {
      const mark = markOf(draft, block);
      if (mark < start || mark >= end || draft.flow.blocks[block]?.kind !== 'paragraph' || !tableFollows(draft, block)) return;
      if (markDeletion(draft, mark) === null || !lineShown(draft, block)) return;
      draft.marks.set(mark, null);
      report({ code: 'mark-before-table-kept', values: { block }, where: draft.flow.key });
    });
  }
}

/** The same for marks that are inserted and deleted again. */
function reviveBeforeTables({ flow, points }: Draft, report: Report): void {
  for (const [offset, pieces] of points) {
    const block = blockAt(flow, offset);
    if (flow.blocks[block]?.kind !== 'table' || flow.starts[block] !== offset) continue;
    const last = pieces.findLastIndex((piece) => isShown(piece) || isTable(piece) || (piece.kind === 'mark' && piece.del === null));
    const dead = pieces.findLastIndex((piece) => piece.kind === 'mark' && piece.del !== null);
    const [shown, mark] = [pieces[last], pieces[dead]];
    if (dead < last || shown === undefined || !isShown(shown) || mark?.kind !== 'mark') continue;
    pieces[dead] = { ...mark, del: null };
    report({ code: 'mark-before-table-kept', values: { block }, where: flow.key });
  }
}

/** True where a table, of the base or new, comes right after a block. */
function tableFollows({ flow, points }: Draft, block: number): boolean {
  const next = flow.starts[block + 1] ?? flow.length;
  for (const piece of points.get(next) ?? []) {
    if (isTable(piece)) return true;
    if (isShown(piece) || (piece.kind === 'mark' && piece.del === null)) return false;
  }
  return flow.blocks[block + 1]?.kind === 'table';
}
