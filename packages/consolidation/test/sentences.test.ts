import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Paragraph } from '../src/document/document.ts';
import { sentencesOf } from '../src/provenance/sentences.ts';
import { traceSentences } from '../src/provenance/trace-sentences.ts';
import { doc, p } from './laws/dsl.ts';

const cut = (text: string): readonly string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

test('sentences: signs with what closes them end one; short forms, initials, numbers and small letters do not', () => {
  assert.deepEqual(cut('Первое. Второе! «Третье?» Четвёртое…'), ['Первое.', 'Второе!', '«Третье?»', 'Четвёртое…']);
  assert.deepEqual(cut('В г. Бишкек с 1 июля 2013 г. проводится. Далее по ст. 5 и др. Всё.'), [
    'В г. Бишкек с 1 июля 2013 г. проводится.',
    'Далее по ст. 5 и др. Всё.',
  ]);
  assert.deepEqual(cut('Отв. И. О. Фамилия. Срок 2. 3 квартал'), ['Отв. И. О. Фамилия.', 'Срок 2. 3 квартал']);
  assert.deepEqual(cut('IV кв. 2027 г.'), ['IV кв. 2027 г.']);
  assert.deepEqual(cut('учёт;  охрана; Контроль'), ['учёт;  охрана;', 'Контроль']);
  assert.deepEqual(cut('строка\vвторая'), ['строка', 'вторая']);
  assert.deepEqual(cut(''), []);
});

test('sentences cover the text wholly', () => {
  for (const text of ['Один. Два.  ', '  . Х', 'А! Б? В; Г', '\v\v', '….. ']) {
    const parts = sentencesOf(text);
    assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(parts.every(({ start, end }) => start < end));
  }
});

test('a text of very many signs is cut in linear time', () => {
  const text = 'А. '.repeat(100_000);
  assert.ok(sentencesOf(text).length > 0);
  assert.equal(sentencesOf('. '.repeat(100_000)).at(-1)?.end, 200_000);
});

/** A paragraph of `[who+words]`, `[who-words]` and plain words, its mark put in by `mark`. */
function marked(names: string[], text: string, mark = ''): Paragraph {
  const number = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  let plain = '';
  const spans: Paragraph['spans'][number][] = [];
  for (const [, name, sign, words = '', rest = ''] of text.matchAll(/\[(\w+)([+-])([^\]]*)\]|([^[]+)/gu)) {
    const start = plain.length;
    plain += words + rest;
    const who = name === undefined ? [] : [number(name)];
    spans.push({ start, end: plain.length, ins: sign === '+' ? who : [], del: sign === '-' ? who : [], format: 0, formatChange: null });
  }
  return { ...p(''), text: plain, spans, mark: { ins: mark === '' ? [] : [number(mark)], del: [] } };
}

const traced = (...paragraphs: readonly (readonly [text: string, mark?: string])[]): readonly string[] => {
  const names: string[] = [];
  const blocks = paragraphs.map(([text, mark]) => marked(names, text, mark));
  const revisions = names.map((author) => ({ kind: 'insert' as const, author, date: null, move: null, empty: false }));
  const document: Document = { ...doc(...blocks), revisions };
  const { sentences, original } = traceSentences(document);
  return [
    ...sentences.map(({ text, made, from }) => `${text} | ${made.join()} | ${from.join()}`),
    ...original.flatMap(({ text, gone }) => (gone.length > 0 ? [`− ${text} | ${gone.join()}`] : [])),
  ];
};

test('a sentence is made by those who change it, and by nobody else; its neighbours stay of the base', () => {
  assert.deepEqual(traced(['Первое дело. Второе [a-старое][b+новое] дело. Третье дело.']), [
    'Первое дело. |  | 0',
    'Второе новое дело. | a,b | 1',
    'Третье дело. |  | 2',
  ]);
  assert.deepEqual(traced(['Первое. [a-Второе.]']), ['Первое. | a | 0', '− Второе. | a']);
  assert.deepEqual(traced(['Первое. [a+Новое. ]Третье.']), ['Первое. |  | 0', 'Новое. | a | ', 'Третье. |  | 1']);
});

test('a paragraph that comes whole says nothing of its neighbours; one that is split says it of both halves', () => {
  assert.deepEqual(traced(['Первое.'], ['[a+Новое.]', 'a'], ['Второе.']), ['Первое. |  | 0', 'Новое. | a | ', 'Второе. |  | 1']);
  assert.deepEqual(traced(['Первое. ', 'a'], ['Второе.']), ['Первое. | a | 0', 'Второе. | a | 1']);
});
