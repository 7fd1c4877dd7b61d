import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../src/text/fold.ts';
import { bagOf, leastSimilarity, similarity } from '../src/text/similarity.ts';

const word = fc.constantFrom('мера', 'меры', 'срок', 'a', '2012', '.', ',', ' ', ' ', '\t', '\v', '-', '"', '😀', 'ё', 'ң', 'e\u0301');
const text = fc.array(word, { maxLength: 30 }).map((words) => foldText(words.join('')));

test('the bound found by common beginnings and ends is never above the similarity', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, old, made, tail) => {
      const [a, b] = [head + old + tail, head + made + tail];
      const [bound, exact] = [leastSimilarity(a, b), similarity(bagOf(a), bagOf(b))];
      assert.ok(bound <= exact + 1e-9, `${bound} > ${exact} for ${JSON.stringify([a, b])}`);
    }),
    { numRuns: 5000 },
  );
});

test('for a paragraph with one word changed the bound is near, for different texts it is nothing', () => {
  const a = 'Разработать и внести в Правительство проект закона об экспортном контроле до конца года';
  assert.ok(leastSimilarity(a, a.replace('проект', 'предложения')) > 0.7);
  assert.equal(leastSimilarity(a, 'совсем другое'), 0);
  assert.equal(leastSimilarity('', ''), 0);
  // Words that only begin alike are not common.
  assert.equal(leastSimilarity('мера', 'меры'), 0);
});
