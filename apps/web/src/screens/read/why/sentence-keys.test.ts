import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceStep } from './sentence-keys.ts';

const pressed = (key: string, code = key, more: object = {}) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, target: null },
  ...more,
});
const changed = [false, true, false, true];

test('J and K go to what was changed, whatever letter lies there; arrows to the neighbour', () => {
  assert.equal(sentenceStep(pressed('о', 'KeyJ'), changed, -1), 1);
  assert.equal(sentenceStep(pressed('о', 'KeyJ'), changed, 1), 3);
  assert.equal(sentenceStep(pressed('о', 'KeyJ'), changed, 3), null);
  assert.equal(sentenceStep(pressed('л', 'KeyK'), changed, 3), 1);
  assert.equal(sentenceStep(pressed('л', 'KeyK'), changed, 0), null);
  assert.equal(sentenceStep(pressed('л', 'KeyK'), changed, -1), 3);
  assert.equal(sentenceStep(pressed('ArrowDown'), changed, 1), 2);
  assert.equal(sentenceStep(pressed('ArrowUp'), changed, 0), null);
});

test('arrows scroll the page where no sentence has the focus; who types is left alone', () => {
  assert.equal(sentenceStep(pressed('ArrowDown'), changed, -1), null);
  assert.equal(sentenceStep(pressed('ArrowDown', 'ArrowDown', { ctrlKey: true }), changed, 1), null);
  assert.equal(sentenceStep(pressed('j', 'KeyJ', { target: { tagName: 'INPUT', type: 'search' } }), changed, 1), null);
});
