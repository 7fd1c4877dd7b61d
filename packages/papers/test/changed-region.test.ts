import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changedRegion } from '../src/comment-table/changed-region.ts';
import { splitsWord } from '../src/comment-table/shorten.ts';

const text = fc.string({ unit: fc.constantFrom('а', 'ң', 'ө', ' ', '.', '\n', '1', 'и\u0306', '😀'), maxLength: 30 });
const SEED = 1540;

test(`the region found turns the text before into the text after (seed ${SEED})`, () => {
  fc.assert(
    fc.property(text, text, text, text, text, fc.nat(40), (head, old, put, tail, noise, start) => {
      const [before, after] = [head + old + tail, head + put + tail];
      for (const named of [
        { old, new: put },
        { old: noise, new: put },
        { old: '', new: '' },
      ]) {
        const region = changedRegion({ before, after, ...named, start });
        assert.ok(region.start <= region.oldEnd && region.start <= region.newEnd);
        assert.equal(before.slice(0, region.start) + after.slice(region.start, region.newEnd) + before.slice(region.oldEnd), after);
      }
    }),
    { numRuns: 3000, seed: SEED },
  );
});

test(`a region splits no word, named or not (seed ${SEED})`, () => {
  fc.assert(
    fc.property(text, text, text, text, (head, old, put, tail) => {
      const [before, after] = [head + old + tail, head + put + tail];
      for (const named of [
        { old, new: put, start: head.length },
        { old: '', new: '', start: 0 },
      ]) {
        const { start, oldEnd, newEnd } = changedRegion({ before, after, ...named });
        for (const [whole, at] of [
          [before, start],
          [before, oldEnd],
          [after, start],
          [after, newEnd],
        ] as const)
          assert.ok(!splitsWord(whole, at), `${JSON.stringify(whole)} at ${at}`);
      }
    }),
    { numRuns: 3000, seed: SEED },
  );
});

test('of equal words the one at the place that is named is taken', () => {
  const before = 'учёт и учёт';
  assert.deepEqual(changedRegion({ before, after: 'учёт и контроль', old: 'учёт', new: 'контроль', start: 7 }), {
    start: 7,
    oldEnd: 11,
    newEnd: 15,
  });
  assert.deepEqual(changedRegion({ before, after: 'контроль и учёт', old: 'учёт', new: 'контроль', start: 7 }), {
    start: 0,
    oldEnd: 4,
    newEnd: 8,
  });
});

test('a change of an ending shows the whole word', () => {
  assert.deepEqual(changedRegion({ before: 'в министерстве', after: 'в министерствах', old: '', new: '', start: 0 }), {
    start: 2,
    oldEnd: 14,
    newEnd: 15,
  });
});
