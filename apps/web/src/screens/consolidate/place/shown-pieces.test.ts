import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownPieces } from './shown-pieces.ts';

const pieces = [
  { kind: 'deleted' as const, text: 'План' },
  { kind: 'inserted' as const, text: 'План' },
  { kind: 'same' as const, text: ' утверждён' },
];

test('words whose look or place alone changes are not shown as taken out', () => {
  const shown = (what: string): string =>
    shownPieces({ what, pieces, before: 'План утверждён' })
      .map(({ kind }) => kind)
      .join();
  assert.equal(shown('format'), 'inserted,same');
  assert.equal(shown('paragraph-moved'), 'same');
  assert.equal(shown('text-replaced'), 'deleted,inserted,same');
});
