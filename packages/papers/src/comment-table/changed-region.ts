import { splitsWord } from './shorten.ts';

/** What an amendment changes in a provision: `[start, oldEnd)` of the text before becomes `[start, newEnd)` of the text after. */
export interface ChangedRegion {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The texts of a provision around one change, as an amendment gives them. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
  readonly old: string;
  readonly new: string;
  /** Where about the change begins, an offset into `before`. */
  readonly start: number;
}

/** How many places of equal words are tried before the hint is given up. */
const TRIES = 64;

/**
 * Finds the change in the provision's text. The words that the amendment names are taken where they fit both texts, near the place it
 * names, otherwise what differs; either is widened to whole words. Work is in step with the two texts' length.
 */
export function changedRegion(change: ChangedText): ChangedRegion {
  const { before, after } = change;
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix);
  const found = namedRegion(change, prefix) ?? { start: prefix, oldEnd: before.length - suffix, newEnd: after.length - suffix };
  return wholeWords(change, found);
}

function namedRegion({ before, after, old, new: put, start }: ChangedText, prefix: number): ChangedRegion | null {
  if (before.length - old.length !== after.length - put.length || (old === '' && put === '')) return null;
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length));
  const lowest = before.length - old.length - suffix;
  const highest = Math.min(prefix, before.length - old.length);
  const hint = Math.max(lowest, Math.min(start, highest));
  for (let i = 0; i < TRIES; i += 1) {
    for (const at of [hint - i, hint + i]) {
      const fits = at >= lowest && at <= highest && at >= 0 && before.startsWith(old, at) && after.startsWith(put, at);
      if (fits) return { start: at, oldEnd: at + old.length, newEnd: at + put.length };
    }
  }
  return null;
}

function wholeWords({ before, after }: ChangedText, region: ChangedRegion): ChangedRegion {
  let { start, oldEnd, newEnd } = region;
  while (start > 0 && (splitsWord(before, start) || splitsWord(after, start))) start -= 1;
  while (oldEnd < before.length && (splitsWord(before, oldEnd) || splitsWord(after, newEnd))) {
    oldEnd += 1;
    newEnd += 1;
  }
  return { start, oldEnd, newEnd };
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n += 1;
  return n;
}

function commonSuffix(a: string, b: string, most: number): number {
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n += 1;
  return n;
}
