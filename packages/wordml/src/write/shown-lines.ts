import { isCovered } from './coverage.ts';
import { type Draft, markDeletion } from './flow-plan.ts';
import { isShown, isTable } from './piece.ts';

/** Offset of a block's mark. */
export const markOf = ({ flow }: Draft, block: number): number => {
  const each = flow.blocks[block];
  return (flow.starts[block] ?? 0) + (each?.kind === 'paragraph' ? each.text.length : 0);
};

/** What is shown of a paragraph once all is accepted: whether a break goes in, and whether words are left behind the last of them. */
export interface Shown {
  readonly broken: boolean;
  readonly last: boolean;
}

export function shownOf(draft: Draft, block: number): Shown {
  const paragraph = draft.flow.blocks[block];
  if (paragraph?.kind !== 'paragraph') return { broken: true, last: false };
  const start = draft.flow.starts[block] ?? 0;
  const end = start + paragraph.text.length;
  let broken = false;
  let last = false;
  let from = start;
  for (const at of pointsWithin(draft, start, end)) {
    if (!isCovered(draft.deletions, from, at)) last = true;
    from = at;
    for (const piece of draft.points.get(at) ?? []) {
      if (isShown(piece)) last = true;
      if ((piece.kind === 'mark' && piece.del === null) || isTable(piece)) {
        broken = true;
        last = false;
      }
    }
  }
  if (!isCovered(draft.deletions, from, end)) last = true;
  return { broken, last };
}

/** Offsets in `[start, end]` where something goes in, in order. */
export function pointsWithin({ points }: Draft, start: number, end: number): readonly number[] {
  const found: number[] = [];
  if (points.size === 0) return found;
  for (let at = start; at <= end; at++) if (points.has(at)) found.push(at);
  return found;
}

/** True where something is shown on the line that ends with a block's mark, lines joined by deleted marks counted as one. */
export function lineShown(draft: Draft, block: number): boolean {
  for (let at = block; at >= 0; at--) {
    const paragraph = draft.flow.blocks[at];
    if (paragraph?.kind !== 'paragraph' || (at < block && markDeletion(draft, markOf(draft, at)) === null)) return false;
    const shown = shownOf(draft, at);
    if (shown.last || shown.broken) return shown.last;
  }
  return !draft.site.startsLine;
}
