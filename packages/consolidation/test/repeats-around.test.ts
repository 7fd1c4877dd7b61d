import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextChange } from '../src/amendments/change.ts';
import { repeatsAround } from '../src/decisions/repeats-around.ts';
import { indexBase } from '../src/returns/context.ts';
import { doc, p } from './laws/dsl.ts';

const TEXT = 'Обучать сотрудников таможенных органов страны';
const index = indexBase(doc(p('Провести учения'), p(TEXT), p('Создать реестр')));
const START = 'Провести учения\n'.length;

/** A place of the second paragraph, by the words in it; a point after them where `words` ends with `|`. */
function place(words: string): TextChange {
  const bare = words.replace('|', '');
  const at = START + TEXT.indexOf(bare);
  const [start, end] = words.endsWith('|') ? [at + bare.length, at + bare.length] : [at, at + bare.length];
  return { kind: 'text', flow: 'main', start, end, content: { blocks: [], open: true } } as unknown as TextChange;
}

const says = (words: string, text: string): boolean => repeatsAround(index, [place(words)], text);

test('a wording that gives the whole sentence for a part of it is told', () => {
  assert.equal(says('таможенных|', 'Обучать сотрудников таможенных органов и пограничников'), true);
  assert.equal(says('таможенных', 'пограничных органов страны'), true);
  assert.equal(says('таможенных', 'ОБУЧАТЬ СОТРУДНИКОВ пограничных'), true);
  assert.equal(repeatsAround(index, [place('сотрудников'), place('таможенных')], 'служащих таможенных органов страны'), true);
});

test('a wording of the place alone is not; nor are one word again, other paragraphs, several paragraphs', () => {
  assert.equal(says('таможенных|', 'и пограничных'), false);
  assert.equal(says('таможенных', 'пограничных'), false);
  assert.equal(says('таможенных', 'таможенных органов и пограничных'), false);
  assert.equal(says('Обучать', 'Провести учения'), false);
  assert.equal(says('страны', 'Создать реестр'), false);
  assert.equal(says('таможенных', 'сотрудников\nорганов страны'), false);
  assert.equal(repeatsAround(index, [], 'органов страны'), false);
});
