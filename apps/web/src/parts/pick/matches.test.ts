import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from './matches.ts';

test('every word that was typed has to begin a word of the text', () => {
  assert.ok(matches('4.2 Перечень опасных патогенов', '4.2 пато'));
  assert.ok(matches('Учёт запасов', 'учет'));
  assert.ok(matches('anything', ' '));
  assert.ok(!matches('4.2 Перечень опасных патогенов', '4.3'));
  assert.ok(!matches('Перечень', 'речень'), 'the middle of a word is not found');
  assert.ok(!matches('14.2', '4.2'), 'nor the end of a number');
});
