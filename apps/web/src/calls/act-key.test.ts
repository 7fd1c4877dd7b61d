import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actKeys } from './act-key.ts';

const counted = () => {
  let made = 0;
  return actKeys(() => `key ${(made += 1)}`);
};

test('the same input keeps its key until it is done', () => {
  const keys = counted();
  assert.equal(keys.keyFor({ name: 'a' }), 'key 1');
  assert.equal(keys.keyFor({ name: 'a' }), 'key 1');
  keys.done();
  assert.equal(keys.keyFor({ name: 'a' }), 'key 2');
});

test('other input is another act', () => {
  const keys = counted();
  assert.equal(keys.keyFor({ name: 'a' }), 'key 1');
  assert.equal(keys.keyFor({ name: 'b' }), 'key 2');
  assert.equal(keys.keyFor({ name: 'a' }), 'key 3');
});
