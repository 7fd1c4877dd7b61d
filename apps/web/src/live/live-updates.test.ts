import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAbout } from '../calls/query-about.ts';
import { readChanged } from './live-updates.ts';

test('a change is read, and what is no change is let go', () => {
  assert.equal(readChanged('{"kind":"round","id":"a","round":null,"plan":null}'), 'round');
  assert.equal(readChanged('{"id":"a"}'), null);
  assert.equal(readChanged('<'), null);
});

test('a query is asked anew for the kinds that it shows; one that says nothing, always', () => {
  const rounds = { meta: { about: ['round', 'return'] as const } };
  assert.equal(isAbout(['return'])(rounds), true);
  assert.equal(isAbout(['plan'])(rounds), false);
  assert.equal(isAbout(['plan'])({ meta: undefined }), true);
});
