import { type Bag, mostSimilarity, similarity, similarityToBoth } from '../text/similarity.ts';
import type { AlignOptions, Group, Item } from './aligned.ts';
import { itemAt } from './item-at.ts';

/** What a stretch of two sequences is paired by. */
export interface Stretch {
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
export function bestPairing(a0: number, a1: number, b0: number, b1: number, s: Stretch): readonly Group[] {
  const rows = a1 - a0;
  const columns = b1 - b0;
  const width = columns + 1;
  const score = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  const theirs = s.b.slice(b0, b1);
  for (let x = rows; x >= 0; x--) {
    const mine = x < rows ? itemAt(s.a, a0 + x) : null;
    const after = x + 1 < rows ? itemAt(s.a, a0 + x + 1) : null;
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
