import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextName } from './next-name.ts';

test('the next version is named by the last number of the one before, or the next that is free', () => {
  assert.equal(nextName('2', ['1', '2']), '3');
  assert.equal(nextName('2.0', []), '2.1');
  assert.equal(nextName('1.9', []), '1.10');
  assert.equal(nextName('версия 2 (МИД)', []), 'версия 3 (МИД)');
  assert.equal(nextName('2', ['3', '4']), '5');
  assert.equal(nextName('проект', []), '');
  assert.equal(nextName('20261130120000', []), '');
});
