import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterNumber } from './letter-number.ts';

test('a number typed with its sign is the same number', () => {
  assert.deepEqual(['№ 08/411', '№08/411', ' 08/411 ', 'No. 7', 'Nord-7', ''].map(letterNumber), [
    '08/411',
    '08/411',
    '08/411',
    '7',
    'Nord-7',
    '',
  ]);
});
