import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asked, Counts } from '@svod/contract';
import { tallyOf } from './tally.ts';

const counts = (given: Partial<Counts>): Counts => ({
  tracked: 0,
  untracked: 0,
  folded: 0,
  remarks: 0,
  answered: 0,
  notPlaced: 0,
  notRead: 0,
  ...given,
});
const line = (state: Asked['state'], read: Counts | null): Asked => ({ state, counts: read }) as Asked;

test('each body stands in one state, and what is still being read counts for nothing yet', () => {
  const tally = tallyOf([
    line('answered', counts({ tracked: 30, untracked: 6, answered: 1, remarks: 9 })),
    line('answered', counts({ tracked: 4 })),
    line('reading', null),
    line('late', null),
  ]);
  assert.deepEqual(tally, {
    asked: 4,
    by: { sent: 0, acknowledged: 0, reading: 1, answered: 2, 'no-remarks': 0, late: 1 },
    changes: 41,
    untracked: 6,
  });
});
