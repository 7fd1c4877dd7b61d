import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffArrays } from 'diff';
import { commonStretches } from '../src/align/edit-path.ts';

type Pair = readonly [number, number];

const ours = (a: readonly string[], b: readonly string[], most: number): readonly Pair[] =>
  commonStretches(a, b, most).flatMap((one) => Array.from({ length: one.count }, (_, k): Pair => [one.a + k, one.b + k]));

/** What the package makes of the same. */
function theirs(a: readonly string[], b: readonly string[], most: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays([...a], [...b], { maxEditLength: most }) ?? []) {
    if (part.added) j += part.count;
    else if (part.removed) i += part.count;
    else for (let k = 0; k < part.count; k++) pairs.push([i++, j++]);
  }
  return pairs;
}

/** Numbers below `count`, always the same ones. */
function numbers(): (count: number) => number {
  let state = 1;
  return (count) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    state ^= state >>> 13;
    return (state >>> 0) % count;
  };
}

test('an edited text has in common with the first what the package diff finds, however far the edits go and wherever they stop', () => {
  const below = numbers();
  const words = (count: number, kinds: number): readonly string[] => Array.from({ length: count }, () => `w${below(kinds)}`);
  let common = 0;
  let stopped = 0;
  for (let round = 0; round < 4000; round++) {
    const [length, kinds] = [below(round % 10 === 0 ? 80 : 14), 1 + below(9)];
    const a = words(length, kinds);
    const edited = a.filter(() => below(4) > 0).flatMap((word) => (below(5) > 0 ? [word] : [word, `w${below(kinds)}`]));
    const b = below(2) > 0 ? edited : words(below(20), kinds);
    const most = below(3) > 0 ? 600 : below(20);
    const found = ours(a, b, most);
    assert.deepEqual(found, theirs(a, b, most), JSON.stringify({ a, b, most }));
    assert.ok(found.every(([i, j]) => a[i] === b[j]));
    common += found.length;
    if (found.length === 0 && a.some((word) => b.includes(word))) stopped++;
  }
  assert.ok(common > 10_000, `${common} in common`);
  assert.ok(stopped > 100, `${stopped} given up`);
});

test('nothing has nothing in common, and equal texts all', () => {
  assert.deepEqual(commonStretches([], ['a'], 600), []);
  assert.deepEqual(commonStretches(['a'], [], 600), []);
  assert.deepEqual(commonStretches(['a', 'b'], ['a', 'b'], 0), [{ a: 0, b: 0, count: 2 }]);
});
