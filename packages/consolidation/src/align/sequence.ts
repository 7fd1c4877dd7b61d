import { type Bag, bagOf, inkIn, leastSimilarity, similarity, sumOfBags } from '../text/similarity.ts';
import type { AlignOptions, Group, Item } from './aligned.ts';
import { bestPairing } from './best-pairing.ts';
import { itemAt } from './item-at.ts';
import { longestIncreasing } from './longest-increasing.ts';

/** Pairs of items compared one by one in a stretch without anchors; above it, rare words are used to find partners. */
const DENSE = 3600;

/**
 * Aligns two sequences by text alone. Texts that occur once on both sides anchor the rest; between anchors the best order-keeping
 * pairing by likeness is taken; a stretch too long for that is first cut by partners that share rare words, and what has no partner is
 * taken as deleted and inserted whole. Work grows in step with the sequences.
 */
export function alignSequences(a: readonly Item[], b: readonly Item[], options: AlignOptions): readonly Group[] {
  const groups: Group[] = [];
  const bagA = (i: number): Bag => bagOfItem(itemAt(a, i));
  const bagB = (j: number): Bag => bagOfItem(itemAt(b, j));
  const apart = hintsApart(a, b);
  const same = (i: number, j: number): boolean => equal(itemAt(a, i), itemAt(b, j)) && !apart?.(itemAt(a, i), itemAt(b, j));
  const stack: Group[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let task = stack.pop(); task; task = stack.pop()) {
    let { a0, a1, b0, b1 } = task;
    while (a0 < a1 && b0 < b1 && same(a0, b0)) groups.push({ a0, a1: ++a0, b0, b1: ++b0 });
    while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) groups.push({ a0: --a1, a1: a1 + 1, b0: --b1, b1: b1 + 1 });
    if (a0 === a1 || b0 === b1) {
      if (a0 < a1 || b0 < b1) groups.push({ a0, a1, b0, b1 });
      continue;
    }
    if (a1 - a0 === 1 && b1 - b0 === 1) {
      // The usual case by far, one item edited among others: what the pairing below would say of it.
      const tied = options.tied && a1 === a.length && b1 === b.length;
      if (answers(itemAt(a, a0), itemAt(b, b0), tied, options.threshold)) groups.push({ a0, a1, b0, b1 });
      else groups.push({ a0, a1, b0, b1: b0 }, { a0: a1, a1, b0, b1 });
      continue;
    }
    let cuts = uniqueAnchors(a, b, a0, a1, b0, b1);
    if (cuts.length === 0 && (a1 - a0) * (b1 - b0) <= DENSE) {
      const tied = options.tied && a1 === a.length && b1 === b.length;
      groups.push(...bestPairing(a0, a1, b0, b1, { a, b, bagA, bagB, options, tied }));
      continue;
    }
    if (cuts.length === 0) cuts = rareWordPartners(a, b, a0, a1, b0, b1, bagA, bagB, options.threshold);
    if (cuts.length === 0) {
      groups.push({ a0, a1, b0, b1: b0 }, { a0: a1, a1, b0, b1 });
      continue;
    }
    for (const [i, j] of cuts) {
      stack.push({ a0, a1: i, b0, b1: j });
      groups.push({ a0: i, a1: i + 1, b0: j, b1: j + 1 });
      a0 = i + 1;
      b0 = j + 1;
    }
    stack.push({ a0, a1, b0, b1 });
  }
  return groups.sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1);
}

/**
 * Tells of two items whether their hints part them: one of them has the item of its own name elsewhere. Null where hints say nothing. They are never proof:
 * programs lose, move and copy them, so what is not equal in words is never paired by them.
 */
function hintsApart(a: readonly Item[], b: readonly Item[]): ((x: Item, y: Item) => boolean) | null {
  if (!a.some(({ hint }) => hint) || !b.some(({ hint }) => hint)) return null;
  const [mine, theirs] = [a, b].map((items) => new Set(items.map(({ hint }) => hint)));
  return ({ hint: x }, { hint: y }) => Boolean(x && y) && x !== y && (theirs?.has(x) === true || mine?.has(y) === true);
}

function answers(x: Item, y: Item, tied: boolean, threshold: number): boolean {
  if (x.sort !== y.sort) return false;
  if (tied) return true;
  const least = x.parts && y.parts ? leastByParts(x, y) : leastSimilarity(x.key, y.key);
  return least > threshold || similarity(bagOfItem(x), bagOfItem(y)) > threshold;
}

/** A bound as {@link leastSimilarity} is one: the rows that stand in both tables. */
function leastByParts(x: Item, y: Item): number {
  const left = new Map<string, number>();
  for (const { key } of x.parts ?? []) left.set(key, (left.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of y.parts ?? []) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    common += inkIn(key, 0, key.length);
  }
  return common === 0 ? 0 : (2 * common) / (x.key.length + y.key.length);
}

/** Whole tables are told apart by their rows: mostly these are the very same. */
function equal(x: Item, y: Item): boolean {
  if (x.sort !== y.sort) return false;
  if (!x.parts || !y.parts) return x.key === y.key;
  return x.parts.length === y.parts.length && x.parts.every((part, k) => part === y.parts?.[k] || part.key === y.parts?.[k]?.key);
}

/** Words of an item, counted once: a base's items are aligned with those of every return. */
const bags = new WeakMap<Item, Bag>();

function bagOfItem(item: Item): Bag {
  let bag = bags.get(item);
  if (!bag) {
    bag = item.parts ? sumOfBags(item.parts.map(bagOfItem)) : bagOf(item.key);
    bags.set(item, bag);
  }
  return bag;
}

/** Order-keeping pairs of items whose text occurs exactly once in each stretch. Empty and very short texts anchor nothing. */
function uniqueAnchors(
  a: readonly Item[],
  b: readonly Item[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): readonly (readonly [number, number])[] {
  const seen = new Map<string, { i: number; j: number; inA: number; inB: number }>();
  // No other key holds that character. Keys as they are: one made here would be hashed anew each time.
  const keyOf = (item: Item): string => (item.sort === 'table' ? `\uFDD0${item.key}` : item.key);
  for (let i = a0; i < a1; i++) {
    const item = itemAt(a, i);
    if (item.key.length < 3) continue;
    const key = keyOf(item);
    const entry = seen.get(key);
    if (entry) entry.inA++;
    else seen.set(key, { i, j: -1, inA: 1, inB: 0 });
  }
  for (let j = b0; j < b1; j++) {
    const entry = seen.get(keyOf(itemAt(b, j)));
    if (!entry) continue;
    entry.inB++;
    entry.j = j;
  }
  const pairs: [number, number][] = [];
  for (const entry of seen.values()) if (entry.inA === 1 && entry.inB === 1) pairs.push([entry.i, entry.j]);
  return longestIncreasing(pairs);
}

/** Pairs each item of B with the item of A that shares most of its rare words, keeping order. */
function rareWordPartners(
  a: readonly Item[],
  b: readonly Item[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  bagA: (i: number) => Bag,
  bagB: (j: number) => Bag,
  threshold: number,
): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (let i = a0; i < a1; i++) {
    for (const word of bagA(i).words.keys()) {
      const list = places.get(word);
      if (!list) places.set(word, [i]);
      else if (list.length <= RARE) list.push(i);
    }
  }
  const pairs: [number, number][] = [];
  for (let j = b0; j < b1; j++) {
    const votes = new Map<number, number>();
    for (const word of bagB(j).words.keys()) {
      const list = places.get(word);
      if (list && list.length <= RARE) for (const i of list) votes.set(i, (votes.get(i) ?? 0) + word.length);
    }
    let best = -1;
    let most = 0;
    for (const [i, vote] of votes) if (vote > most) [best, most] = [i, vote];
    if (best >= 0 && itemAt(a, best).sort === itemAt(b, j).sort && similarity(bagA(best), bagB(j)) >= Math.max(threshold, 0.5))
      pairs.push([best, j]);
  }
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return longestIncreasing(pairs);
}

/** A word in more items than this says little about which of them is meant. */
const RARE = 8;
