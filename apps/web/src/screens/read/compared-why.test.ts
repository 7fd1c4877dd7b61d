import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComparedRun } from './compared-runs.ts';
import { askedOf } from './compared-why.ts';

const run = (
  state: 'changed' | 'inserted' | 'deleted' | 'moved',
  ...pieces: readonly (readonly ['same' | 'inserted' | 'deleted', string])[]
) =>
  ({
    ...{ kind: 'provision', key: '0 p', id: 'p', label: '', heading: false, state },
    pieces: pieces.map(([kind, text]) => ({ kind, text })),
  }) as const satisfies ComparedRun;

test('what stands is asked about by its provision, what is gone by its words', () => {
  assert.deepEqual(askedOf(run('changed', ['same', 'Да '], ['deleted', 'нет'])), { provision: 'p', sentence: null });
  assert.deepEqual(askedOf(run('inserted', ['inserted', 'Да'])), { provision: 'p', sentence: null });
  assert.deepEqual(askedOf(run('deleted', ['deleted', 'Да. '], ['deleted', 'Нет.'])), { provision: 'p', sentence: null, gone: 'Да. Нет.' });
});

test('of what was moved the place it left is asked by words, the place it came to by its provision', () => {
  assert.equal(askedOf(run('moved', ['deleted', 'Да'])).gone, 'Да');
  assert.equal(askedOf(run('moved', ['inserted', 'Да'])).gone, undefined);
  assert.equal(askedOf(run('deleted', ['deleted', 'x'.repeat(1500)])).gone?.length, 1000);
});
