import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentTable } from '../src/index.ts';
import { fill, messagesOf } from '../src/messages/messages.ts';
import { SAMPLE } from './sample-consolidation.ts';

const leaves = (value: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [[path + key, String(inner)] as const],
  );
const holes = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(([hole]) => hole).sort();

for (const language of ['en', 'ky'] as const) {
  test(`the ${language} catalogue has the same texts with the same places for values as the Russian one`, () => {
    const ours = leaves(messagesOf(language));
    const russian = new Map(leaves(messagesOf('ru')));
    assert.deepEqual(ours.map(([key]) => key).sort(), [...russian.keys()].sort());
    for (const [key, text] of ours) {
      assert.notEqual(text.trim(), '', key);
      assert.deepEqual(holes(text), holes(russian.get(key) ?? ''), key);
    }
  });
}

test('no place for a value is left in a paper, but for page numbers', () => {
  for (const language of ['en', 'ru', 'ky'] as const) {
    const { labels, ...paper } = commentTable(SAMPLE, { language, version: '2', round: '1', date: '2025-11-21', asked: ['МИД', 'ГКНБ'] });
    assert.deepEqual(holes(JSON.stringify(paper).replaceAll('"', ' ')), []);
    assert.deepEqual(holes(labels.page), ['{pages}', '{page}']);
  }
});

test('an English paper holds no Russian words of ours', () => {
  const { bodies, rows, collisions, planTitle, ...rest } = commentTable(SAMPLE, { language: 'en' });
  assert.doesNotMatch(JSON.stringify(rest), /[а-яё]/iu);
  assert.equal(rows.length + bodies.rows.length + collisions.rows.length + planTitle.length > 0, true);
});

test('names of a workbook’s sheets are names that Excel takes', () => {
  for (const language of ['en', 'ru', 'ky'] as const)
    for (const name of Object.values(messagesOf(language).sheets)) assert.match(name, /^[^[\]/\\:*?']{1,31}$/u);
});

test('values are put in as they are', () => {
  assert.equal(fill('{a} {b} {c}', { a: '{b}', b: '$& $1', toString: 1 }), '{b} $& $1 {c}');
});
