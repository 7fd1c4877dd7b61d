import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesIn, wordsAdded } from './sources-in.ts';

const BASE = 'Создать постоянно действующую межведомственную рабочую группу';
const PROPOSED = [
  { id: 'a', added: 'Образовать межведомственную комиссию' },
  { id: 'b', added: 'при Совете обороны' },
];
const told = (wording: string): readonly (readonly [string, string | null])[] =>
  sourcesIn(wording, BASE, PROPOSED).map(({ text, source }) => [text, source]);

test('phrases of a joint text are those of whoever proposed them; the base’s words are nobody’s', () => {
  assert.deepEqual(told('Образовать при Совете обороны межведомственную комиссию'), [
    ['Образовать', 'a'],
    [' ', null],
    ['при Совете обороны', 'b'],
    [' ', null],
    ['межведомственную комиссию', 'a'],
  ]);
});

test('what somebody writes of their own, and what two texts share by chance, is told of nobody', () => {
  assert.deepEqual(told(BASE), [[BASE, null]]);
  assert.deepEqual(told('Учредить штаб'), [['Учредить штаб', null]]);
  assert.deepEqual(sourcesIn('и в', 'x', [{ id: 'a', added: 'контроль и учёт' }]), [{ text: 'и в', source: null }]);
});

test('nothing that was written is lost or doubled, whatever it is', () => {
  for (const wording of ['', ' ', 'при, Совете – обороны!', 'при при Совете обороны Образовать', `${BASE} при Совете`, '\n\nкомиссию\n'])
    assert.equal(
      told(wording)
        .map(([text]) => text)
        .join(''),
      wording,
    );
});

test('of two that have the words the one with the longer run is meant', () => {
  const found = sourcesIn('новая комиссия по контролю', '', [
    { id: 'a', added: 'комиссия' },
    { id: 'b', added: 'комиссия по контролю' },
  ]);
  assert.deepEqual(found, [
    { text: 'новая ', source: null },
    { text: 'комиссия по контролю', source: 'b' },
  ]);
});

test('the words that a proposal puts in are taken whole, whatever letters they share with those they replace', () => {
  assert.equal(wordsAdded('Создать постоянно группу', 'Создать при Совете группу', { start: 9, end: 17 }), 'при Совете');
  assert.equal(wordsAdded('в 2012 году', 'в 2013 году', { start: 5, end: 6 }), '2013');
  assert.equal(wordsAdded('да нет', 'да', { start: 2, end: 6 }), '', 'what only takes out puts nothing in');
});
