import type { Token } from '../text/tokens.ts';
import { WordCounts } from './word-counts.ts';

/** A token of the one text that stands in the other: their indexes. */
export type Link = readonly [number, number];

/** Share of a sentence's letters that stand in both texts from which on it counts as edited, not rewritten. */
const EDITED = 2 / 3;
/** Words of an island at most. */
const MOST_WORDS = 3;
/** Dropping one island may make another of its neighbour: so often that is looked for. */
const MOST_TURNS = 6;

/**
 * Reads what was rewritten as rewritten: in a sentence of which a third or more was changed, a few words that stand in both texts between two replaced
 * stretches, each as long as they are or longer, are no island between two changes but part of one replaced phrase. Small edits of a sentence that
 * stands otherwise stay apart, and so do those of different sentences.
 */
export function withoutIslands(links: readonly Link[], left: readonly Token[], right: readonly Token[]): readonly Link[] {
  // Nothing lies between two changes.
  if (links.length === 0 || links.length === Math.min(left.length, right.length)) return links;
  const [old, made] = [new WordCounts(left), new WordCounts(right)];
  let kept = links;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const next = dropped(kept, old, made);
    if (next.length === kept.length) break;
    kept = next;
  }
  return kept;
}

function dropped(links: readonly Link[], old: WordCounts, made: WordCounts): readonly Link[] {
  const rewritten = rewrittenSentences(links, old);
  if (rewritten.size === 0) return links;
  const kept: Link[] = [];
  for (let k = 0; k < links.length;) {
    let end = k + 1;
    while (end < links.length && follows(links[end - 1], links[end])) end++;
    const run = links.slice(k, end);
    const island =
      rewritten.has(old.sentenceAt(run[0]?.[0] ?? 0)) &&
      isIsland(run, kept.at(-1) ?? [-1, -1], links[end] ?? [old.count, made.count], old, made);
    if (!island) kept.push(...run);
    k = end;
  }
  return kept;
}

/** Sentences of the old text, by their numbers, of which too few letters stand in both. */
function rewrittenSentences(links: readonly Link[], old: WordCounts): ReadonlySet<number> {
  const kept = new Map<number, number>();
  for (const [at] of links) {
    const sentence = old.sentenceAt(at);
    kept.set(sentence, (kept.get(sentence) ?? 0) + old.letters(at, at + 1));
  }
  return new Set([...kept].flatMap(([sentence, letters]) => (letters < old.lettersOf(sentence) * EDITED ? [sentence] : [])));
}

function isIsland(run: readonly Link[], before: Link, after: Link, old: WordCounts, made: WordCounts): boolean {
  const [first, last] = [run[0], run.at(-1)];
  // What ends a sentence belongs to it and nothing after it does: a run with an end in it is no island.
  if (!first || !last || old.sentenceAt(first[0]) !== old.sentenceAt(last[0] + 1)) return false;
  if (old.words(first[0], last[0] + 1) > MOST_WORDS) return false;
  const size = old.letters(first[0], last[0] + 1);
  return isReplaced(before, first, size, old, made) && isReplaced(last, after, size, old, made);
}

/** True where words of the one text stand for words of the other between two links, with so many letters or more on one side. */
function isReplaced(from: Link, to: Link, letters: number, old: WordCounts, made: WordCounts): boolean {
  const [lost, came] = [old.words(from[0] + 1, to[0]), made.words(from[1] + 1, to[1])];
  if (lost === 0 || came === 0) return false;
  return Math.max(old.letters(from[0] + 1, to[0]), made.letters(from[1] + 1, to[1])) >= letters;
}

const follows = (x: Link | undefined, y: Link | undefined): boolean =>
  x !== undefined && y !== undefined && y[0] === x[0] + 1 && y[1] === x[1] + 1;
