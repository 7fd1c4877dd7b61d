import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OriginSentence, sentencePlaces } from './sentence-places.ts';

const sentence = (text: string, ...bodies: string[]): OriginSentence => ({ text, bodies, changed: bodies.length > 0 });

test('a text is cut at its sentences, in their order, and nothing of it is lost', () => {
  const text = 'Да. Нет. Да.';
  const cut = sentencePlaces(text, [sentence('Да.'), sentence('Нет.', 'a'), sentence('Да.', 'b')]);
  assert.deepEqual(
    cut.map(({ text: words, sentence: one }) => [words, one?.bodies.join() ?? null]),
    [
      ['Да.', ''],
      [' ', null],
      ['Нет.', 'a'],
      [' ', null],
      ['Да.', 'b'],
    ],
  );
  assert.equal(cut.map(({ text: words }) => words).join(''), text);
});

test('a sentence that reads otherwise on the page is passed over; where none is found the whole text is asked about', () => {
  const text = 'Первое. Второе.';
  assert.deepEqual(
    sentencePlaces(text, [sentence('Первое[^1].', 'a'), sentence('Второе.', 'b')]).map(({ text: words }) => words),
    ['Первое. ', 'Второе.'],
  );
  assert.deepEqual(sentencePlaces(text, [sentence('Иное', 'a'), sentence('Другое', 'b')]), [
    { text, sentence: { text, bodies: ['a', 'b'], changed: true } },
  ]);
});
