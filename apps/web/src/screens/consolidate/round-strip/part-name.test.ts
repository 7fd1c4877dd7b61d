import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partName, rowsFor } from './part-name.ts';

test('a part is named by its number and its words', () => {
  assert.deepEqual(partName('Раздел 2. Ядерная безопасность'), { number: '2', words: 'Ядерная безопасность' });
  assert.deepEqual(partName('IV. Биобезопасность'), { number: 'IV', words: 'Биобезопасность' });
  assert.deepEqual(partName('3.1 Цели'), { number: '3.1', words: 'Цели' });
  assert.deepEqual(partName('2-бөлүм. Экспорт'), { number: '2', words: 'Экспорт' });
  assert.deepEqual(partName('Право'), { number: '', words: 'Право' });
  assert.deepEqual(partName('CIS и соседи').words, 'CIS и соседи', 'a word is no number');
  assert.deepEqual(partName(''), { number: '', words: '' });
});

test('a long plan stands in more rows', () => {
  assert.deepEqual([1, 90, 91, 220, 221, 5000].map(rowsFor), [1, 1, 2, 2, 3, 3]);
});
