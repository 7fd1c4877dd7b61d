import type { Amendment } from '@svod/consolidation';
import { changedRegion } from '../comment-table/changed-region.ts';
import type { Run } from '../rich-text/rich-text.ts';

/** Both wordings of a provision, what differs marked. */
export interface Wordings {
  readonly base: readonly Run[];
  readonly next: readonly Run[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * Marks what goes and what comes. Where the amendments, each in its place, make up the next wording, each is marked by itself; where they don't (a
 * joint text, a part of what was asked), all between the first and the last word that differ.
 */
export function markedWordings(before: string, next: string, amendments: readonly Amendment[]): Wordings {
  const splices = splicesOf(before, amendments);
  if (splices !== null && made(before, splices) === next) return marked(before, splices);
  const { start, oldEnd, newEnd } = changedRegion({ before, after: next, old: '', new: '', start: 0 });
  return marked(before, [{ start, end: oldEnd, put: next.slice(start, newEnd) }]);
}

/** Null where the amendments saw different texts, or overlap. */
function splicesOf(before: string, amendments: readonly Amendment[]): readonly Splice[] | null {
  const splices: Splice[] = [];
  for (const { before: seen, after, old, new: put, place, change } of amendments) {
    if (change.kind !== 'text') continue;
    if (seen !== before) return null;
    const { start, oldEnd, newEnd } = changedRegion({ before, after, old, new: put, start: place.range.start });
    splices.push({ start, end: oldEnd, put: after.slice(start, newEnd) });
  }
  splices.sort((a, b) => a.start - b.start || a.end - b.end);
  return splices.every(({ start }, k) => k === 0 || start >= (splices[k - 1]?.end ?? 0)) ? splices : null;
}

function made(before: string, splices: readonly Splice[]): string {
  let [text, at] = ['', 0];
  for (const { start, end, put } of splices) {
    text += before.slice(at, start) + put;
    at = end;
  }
  return text + before.slice(at);
}

/** Where nothing but the end of a paragraph comes or goes, its sign stands there, or nobody would see what differs. */
const seen = (text: string): string => (text.trim() === '' ? text.replace(/[\n\v]/gu, '¶\n') : text);

function marked(before: string, splices: readonly Splice[]): Wordings {
  const base: Run[] = [];
  const next: Run[] = [];
  let at = 0;
  for (const { start, end, put } of splices) {
    const same: Run = { text: before.slice(at, start), mark: 'plain' };
    base.push(same, { text: seen(before.slice(start, end)), mark: 'deleted' });
    next.push(same, { text: seen(put), mark: 'inserted' });
    at = end;
  }
  const rest: Run = { text: before.slice(at), mark: 'plain' };
  return { base: [...base, rest], next: [...next, rest] };
}
