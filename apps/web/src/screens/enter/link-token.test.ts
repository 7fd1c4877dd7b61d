import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkToken } from './link-token.ts';

test('a token is what the contract takes for one', () => {
  const token = 'a-Z_0'.padEnd(43, 'x');
  assert.equal(linkToken(`#${token}`), token);
  for (const wrong of ['', '#', `#${token}x`, `#${token.slice(1)}`, `#${token.slice(1)}.`]) assert.equal(linkToken(wrong), null);
});
