import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAlikeEdit, lookAlikes } from '../src/text/look-alikes.ts';

const words = (text: string): readonly (readonly string[])[] => lookAlikes(text).map(({ word, letters, meant }) => [word, letters, meant]);

test('a Latin letter in a Cyrillic word is told of, a Latin word beside it is not', () => {
  assert.deepEqual(words('Мерa и срoк, PDF-файл, Wi-Fi, мера, a и о, IT'), [
    ['Мерa', 'a', 'Мера'],
    ['срoк', 'o', 'срок'],
  ]);
  assert.deepEqual(words('PDFке, SMSка, COVIDден'), []);
  assert.deepEqual(words('Срок до мая 2012 года; кыргыз тили: өкүл, чоң, үлгү'), []);
});

test('letters that stand for Kyrgyz ones in older files', () => {
  assert.deepEqual(words('кєзємєл, їлгї, чоњ, чоҥ, кθзθмθл, \uE001лкө'), [
    ['кєзємєл', 'є', 'көзөмөл'],
    ['їлгї', 'ї', 'үлгү'],
    ['чоњ', 'њ', 'чоң'],
    ['чоҥ', 'ҥ', 'чоң'],
    ['кθзθмθл', 'θ', 'көзөмөл'],
    ['\uE001лкө', '\uE001', '\uE001лкө'],
  ]);
  assert.deepEqual(words('θ, γ и Ω; Ŋ'), []);
});

test('an edit that does not show is told from one that does', () => {
  assert.deepEqual(lookAlikeEdit('мера', 'мерa'), { old: 'а', made: 'a' });
  assert.deepEqual(lookAlikeEdit('көзөмөл', 'кєзємєл'), { old: 'ө', made: 'є' });
  for (const [old, made] of [
    ['мера', 'меры'],
    ['мера', 'мера'],
    ['мера', 'мераа'],
    ['', ''],
  ] as const)
    assert.equal(lookAlikeEdit(old, made), null);
});
