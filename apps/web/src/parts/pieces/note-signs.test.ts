import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteSigns } from './note-signs.ts';

test('notes are shown by their signs, and nothing else is touched', () => {
  assert.equal(noteSigns('Азии.[^3] и[^12]'), 'Азии.³ и¹²');
  assert.equal(noteSigns('новая[^]'), 'новая*');
  assert.equal(noteSigns('[3] ^3 [^а]'), '[3] ^3 [^а]');
});
