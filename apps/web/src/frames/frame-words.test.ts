import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromFrame } from './frame-words.ts';

test('of what the frame says only what is understood is heard', () => {
  assert.deepEqual(fromFrame({ kind: 'drawn', more: 1 }), { kind: 'drawn' });
  const place = { text: 'Первое', nth: 0 };
  assert.deepEqual(fromFrame({ kind: 'pressed', places: [place, { text: 1, nth: 0 }, place] }), { kind: 'pressed', places: [place] });
  for (const wrong of [null, 'drawn', { kind: 'else' }, { kind: 'pressed' }, { kind: 'pressed', places: 'x' }])
    assert.equal(fromFrame(wrong), null, JSON.stringify(wrong));
});
