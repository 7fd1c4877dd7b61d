import { type Bag, bagOf, inkIn, leastSimilarity, mostSimilarity, similarity, similarityToBoth, sumOfBags } from '../text/similarity.ts';

/** What is aligned: a paragraph, a table row or a whole table. */
export interface Item {
  /** Folded text: equal keys are the same provision unless it occurs several times. */
  readonly key: string;
  /** Items of different sorts never match. */
  readonly sort: 'paragraph' | 'table' | 'row';
  /** Rows of a table. Their keys, by lines, are its key. */
  readonly parts?: readonly Item[];
  /** Name that the item bore when it was sent out: of equal texts it tells which is which, and nothing else. */
  readonly hint?: string;
}

/** `[a0, a1)` of the first sequence answers to `[b0, b1)` of the second. One side empty: deleted or inserted. */
export interface Group {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

export interface AlignOptions {
  /** Least {@link similarity} of two items that are taken for one that was edited. */
  readonly threshold: number;
  /** Whether one paragraph may answer to two (a split) and two to one (a join). */
  readonly splits: boolean;
  /** The last items of both sequences answer to each other (the last paragraph of a cell is never lost). */
  readonly tied: boolean;
}

/** Pairs of items compared one by one in a stretch without anchors; above it, rare words are used to find partners. */
const DENSE = 3600;

/**
 * Aligns two sequences by text alone. Texts that occur once on both sides anchor the rest; between anchors the best order-keeping
 * pairing by likeness is taken; a stretch too long for that is first cut by partners that share rare words, and what has no partner is
 * taken as deleted and inserted whole. Work grows in step with the sequences.
 */
export function alignSequences(a: readonly Item[], b: readonly Item[], options: AlignOptions): readonly Group[] {
  const groups: Group[] = [];
  const bagA = (i: number): Bag => bagOfItem(at(a, i));
  const bagB = (j: number): Bag => bagOfItem(at(b, j));
  const apart = hintsApart(a, b);
  const same = (i: number, j: number): boolean => equal(at(a, i), at(b, j)) && !apart?.(at(a, i), at(b, j));
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
      if (answers(at(a, a0), at(b, b0), tied, options.threshold)) groups.push({ a0, a1, b0, b1 });
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
    const item = at(a, i);
    if (item.key.length < 3) continue;
    const key = keyOf(item);
    const entry = seen.get(key);
    if (entry) entry.inA++;
    else seen.set(key, { i, j: -1, inA: 1, inB: 0 });
  }
  for (let j = b0; j < b1; j++) {
    const entry = seen.get(keyOf(at(b, j)));
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
    if (best >= 0 && at(a, best).sort === at(b, j).sort && similarity(bagA(best), bagB(j)) >= Math.max(threshold, 0.5))
      pairs.push([best, j]);
  }
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return longestIncreasing(pairs);
}

/** A word in more items than this says little about which of them is meant. */
const RARE = 8;

/** The longest run of pairs, given by rising first number, whose second numbers rise too (patience sorting, n log n). */
function longestIncreasing(pairs: readonly [number, number][]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    // Nearly always it goes on with the longest run so far.
    const longest = tails.at(-1);
    let low = longest !== undefined && at(pairs, longest)[1] < j ? tails.length : 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(pairs, at(tails, middle))[1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? at(tails, low - 1) : -1;
    tails[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(at(pairs, index));
  run.reverse();
  // Equal first numbers can follow one another in the input; one item answers to one item.
  return run.filter((pair, k) => k === 0 || pair[0] > at(run, k - 1)[0]);
}

interface Stretch {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  readonly bagA: (i: number) => Bag;
  readonly bagB: (j: number) => Bag;
  readonly options: AlignOptions;
  readonly tied: boolean;
}

/** Taken off a split or join, so that it wins only where it explains the texts better than an edit and an insertion do. */
const SPLIT_COST = 0.05;
/** Taken off pairing an empty paragraph with an empty one, which says nothing. */
const EMPTY_GAIN = 0.1;

/** Likeness of a text with what it was split into, at the least. */
const LEAST_SPLIT = 0.6;

/** For equal texts that bear one name: enough to choose among them. */
const HINT_GAIN = 0.01;

/** For what answers to each other because it ends both sequences. */
const LAST_GAIN = 2;

/** The order-keeping pairing with the greatest sum of likeness, by dynamic programming over a small stretch. */
function bestPairing(a0: number, a1: number, b0: number, b1: number, s: Stretch): readonly Group[] {
  const rows = a1 - a0;
  const columns = b1 - b0;
  const width = columns + 1;
  const score = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  const theirs = s.b.slice(b0, b1);
  for (let x = rows; x >= 0; x--) {
    const mine = x < rows ? at(s.a, a0 + x) : null;
    const after = x + 1 < rows ? at(s.a, a0 + x + 1) : null;
    for (let y = columns; y >= 0; y--) {
      if (x === rows && y === columns) continue;
      const i = a0 + x;
      const j = b0 + y;
      const cell = x * width + y;
      let best = -1;
      let by = 0;
      let total = 0;
      const other = theirs[y];
      if (mine !== null && other !== undefined && mine.sort === other.sort) {
        const bonus = lastBonus(s, x + 1 === rows && y + 1 === columns);
        const gain = likeness(s, mine, other, i, j, bonus) - s.options.threshold + bonus;
        if (gain > 0) {
          best = gain + (score[cell + width + 1] ?? 0);
          by = 1;
        }
        if (s.options.splits && mine.sort === 'paragraph') {
          if (theirs[y + 1]?.sort === 'paragraph') {
            total = splitGain(s.bagA(i), s.bagB(j), s.bagB(j + 1), s) + lastBonus(s, x + 1 === rows && y + 2 === columns);
            total += score[cell + width + 2] ?? 0;
            if (total > best + 1e-9) {
              best = total;
              by = 2;
            }
          }
          if (after?.sort === 'paragraph') {
            total = splitGain(s.bagB(j), s.bagA(i), s.bagA(i + 1), s) + lastBonus(s, x + 2 === rows && y + 1 === columns);
            total += score[cell + 2 * width + 1] ?? 0;
            if (total > best + 1e-9) {
              best = total;
              by = 3;
            }
          }
        }
      }
      if (x < rows && (total = score[cell + width] ?? 0) > best + 1e-9) {
        best = total;
        by = 4;
      }
      if (y < columns && (total = score[cell + 1] ?? 0) > best + 1e-9) {
        best = total;
        by = 5;
      }
      score[cell] = best;
      step[cell] = by;
    }
  }
  const groups: Group[] = [];
  let x = 0;
  let y = 0;
  while (x < rows || y < columns) {
    const code = step[x * width + y];
    const dx = code === 3 ? 2 : code === 5 ? 0 : 1;
    const dy = code === 2 ? 2 : code === 4 ? 0 : 1;
    groups.push({ a0: a0 + x, a1: a0 + x + dx, b0: b0 + y, b1: b0 + y + dy });
    x += dx;
    y += dy;
  }
  return groups;
}

/** How alike two items are; where that and the bonus can't pass the threshold, any number of which that is true. */
function likeness(s: Stretch, a: Item, b: Item, i: number, j: number, bonus: number): number {
  if (a.key === b.key) return (a.key === '' ? s.options.threshold + EMPTY_GAIN : 1.2) + (a.hint && a.hint === b.hint ? HINT_GAIN : 0);
  const [mine, theirs] = [s.bagA(i), s.bagB(j)];
  const most = mostSimilarity(mine.size, theirs.size);
  return most + bonus <= s.options.threshold ? most : similarity(mine, theirs);
}

/** A split is believed only where each half is mostly found in the whole. */
function splitGain(whole: Bag, first: Bag, second: Bag, s: Stretch): number {
  if (first.size === 0 || second.size === 0 || mostSimilarity(whole.size, first.size + second.size) < LEAST_SPLIT) return -1;
  const joined = similarityToBoth(whole, first, second);
  return joined < LEAST_SPLIT ? -1 : joined - s.options.threshold - SPLIT_COST;
}

const lastBonus = (s: Stretch, last: boolean): number => (s.tied && last ? LAST_GAIN : 0);

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return value;
}
