import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address.ts';

test('values take their places and are escaped; what is not given is not asked', () => {
  assert.equal(addressOf('/api/plans/:plan/versions/:version', { plan: 'a/b', version: 'ё' }), '/api/plans/a%2Fb/versions/%D1%91');
  assert.equal(addressOf('/api/log', {}, { after: 5, by: null, kind: ['a', 'b'], none: undefined }), '/api/log?after=5&kind=a&kind=b');
  assert.equal(addressOf('/api/start'), '/api/start');
});
