import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '@svod/contract';
import type { Subject } from '../place/place-detail.ts';
import { isOlder } from './use-held.ts';

const one = (id: string, revision: number) => ({ id, decision: { revision } });
const subject = (revisions: readonly number[], collision: number | null): Subject =>
  ({
    rivals: revisions.map((revision, at) => one(`a${at}`, revision)),
    remark: null,
    collision: collision === null ? null : one('c', collision),
  }) as unknown as Subject;
const line = (revision: number | null): Pick<Line, 'decided'> => ({
  decided: revision === null ? null : { revision, kind: null, state: 'standing', follows: false },
});

test('a place is older than the queue where any of what it shows was decided on since', () => {
  const lines = new Map([
    ['a0', line(2)],
    ['a1', line(null)],
    ['c', line(3)],
  ]);
  assert.equal(isOlder(null, lines), false);
  assert.equal(isOlder(subject([2, 0], 3), lines), false);
  assert.equal(isOlder(subject([1, 0], 3), lines), true);
  assert.equal(isOlder(subject([2, 0], 2), lines), true);
  assert.equal(isOlder(subject([2, 5], 3), lines), false, 'newer than the queue is new enough');
  assert.equal(isOlder(subject([2], null), new Map()), false, 'what the queue does not know is not waited for');
});
