import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markClass } from './mark-index.ts';

test('a hundred and twenty-one bodies have marks of their own, and the next begins anew', () => {
  const classes = Array.from({ length: 121 }, (_, index) => markClass(index));
  assert.equal(new Set(classes).size, 121);
  assert.equal(markClass(121), markClass(0));
});
