import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf } from './compared-runs.ts';
import { stepOf } from './step-key.ts';

const provision = (id: string, state: 'same' | 'changed', heading?: number) => ({
  ...{ id, label: '', state, pieces: [{ kind: 'same' as const, text: id }] },
  ...(heading === undefined ? {} : { heading }),
});
const told = (runs: ReturnType<typeof runsOf>): readonly string[] =>
  runs.map((run) => (run.kind === 'left' ? `… ${run.count}` : (run.pieces[0]?.text ?? '')));

test('what changed stays with its neighbours and headings; the rest is counted', () => {
  const all = [
    provision('h', 'same', 1),
    ...['a', 'b', 'c'].map((id) => provision(id, 'same')),
    provision('d', 'changed'),
    ...['e', 'f'].map((id) => provision(id, 'same')),
  ];
  assert.deepEqual(told(runsOf(all, false)), ['h', '… 2', 'c', 'd', 'e', '… 1']);
  assert.deepEqual(told(runsOf(all, true)), ['h', 'a', 'b', 'c', 'd', 'e', 'f']);
});

test('J and K step by their place on the keyboard, and wait while somebody types', () => {
  const key = (code: string, more: object = {}): Parameters<typeof stepOf>[0] => ({
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: null,
    ...more,
  });
  assert.equal(stepOf(key('KeyJ')), 1);
  assert.equal(stepOf(key('KeyK')), -1);
  assert.equal(stepOf(key('KeyL')), null);
  assert.equal(stepOf(key('KeyJ', { ctrlKey: true })), null);
  assert.equal(stepOf(key('KeyJ', { target: { tagName: 'TEXTAREA' } })), null);
  assert.equal(stepOf(key('KeyJ', { target: { tagName: 'INPUT', type: 'checkbox' } })), 1);
});
