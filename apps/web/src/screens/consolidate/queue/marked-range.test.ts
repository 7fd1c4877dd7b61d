import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '@svod/contract';
import { markedRange } from './marked-range.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...{ id, kind: 'amendment', place: 0, part: '', measure: '', field: '', label: '', provision: '', what: '', bodies: [] },
  ...{ tracked: true, state: 'open', meets: [], collision: null, decided: null, reopened: false },
  ...more,
});
const shown = [line('a'), line('b', { kind: 'collision' }), line('c'), line('d', { state: 'adopted' }), line('e', { kind: 'remark' })];
const marked = (from: string, to: string, ...before: string[]): string => [...markedRange(shown, from, to, new Set(before))].join('');

test('all between two lines are marked, up and down, but collisions and what the base says already', () => {
  assert.equal(marked('a', 'e'), 'ace');
  assert.equal(marked('e', 'a'), 'ace');
  assert.equal(marked('c', 'c'), 'c');
  assert.equal(marked('b', 'b'), '');
});

test('what was marked before stays; a line that is not shown begins nothing', () => {
  assert.equal(marked('c', 'e', 'z'), 'zce');
  assert.equal(marked('hidden', 'c'), 'c');
  assert.equal(marked('hidden', 'also'), '');
});
