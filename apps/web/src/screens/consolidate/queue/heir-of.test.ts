import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '@svod/contract';
import { heirOf } from './heir-of.ts';

const line = (id: string, meets: string[], kind: Line['kind'] = 'collision', needsDecision = true): Line => ({
  ...{ id, kind, place: 0, part: '', measure: '', field: '', label: '', provision: '', what: '', bodies: [], tracked: true, state: 'open' },
  ...{ meets, collision: kind === 'collision' ? { kind: 'rival', needsDecision } : null, decided: null, reopened: false },
});

test('for a collision that is gone stands the one that most of its amendments meet in', () => {
  const lines = [
    line('c2', ['a', 'x']),
    line('c3', ['a', 'b', 'c']),
    line('c4', ['a', 'b', 'c', 'd'], 'collision', false),
    line('a', ['c3'], 'amendment'),
  ];
  assert.equal(heirOf(['a', 'b'], lines)?.id, 'c3');
  assert.equal(heirOf(['p', 'q'], lines), null);
  assert.equal(heirOf([], lines), null);
});
