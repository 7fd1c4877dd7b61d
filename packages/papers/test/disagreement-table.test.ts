import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Amendment, Consolidation, Decision } from '@svod/consolidation';
import { DECISION_WORDS, type Language, decisionOfWord, decisionWord, disagreementTable, plainText } from '../src/index.ts';
import { SAMPLE } from './sample-consolidation.ts';

const decision = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => ({
  kind,
  text: null,
  reason: 'потому',
  by: { name: 'Секретариат', role: '' },
  date: '2025-11-28',
  meeting: '',
  agreed: false,
  follows: null,
  ...more,
});

const colliding = new Set(SAMPLE.collisions.filter((one) => one.needsDecision).flatMap((one) => one.amendments));
const free = SAMPLE.amendments.find(({ id, folded, state }) => folded === null && state === 'open' && !colliding.has(id));
assert.ok(free);

const withDecision = (given: Decision): Consolidation => ({
  ...SAMPLE,
  amendments: SAMPLE.amendments.map((one): Amendment => (one.id === free.id ? { ...one, state: 'decided', decision: given } : one)),
});
const table = (c: Consolidation, language: Language = 'ru'): ReturnType<typeof disagreementTable> =>
  disagreementTable(c, () => 'как в проекте', { language, version: '2' });
const row = (c: Consolidation): ReturnType<typeof disagreementTable>['rows'][number] | undefined =>
  table(c).rows.find(({ id }) => id === free.id);

test('what stayed open stands in the table: rejected, in part, referred; not what was agreed, accepted, noted or not decided', () => {
  for (const kind of ['rejected', 'accepted-in-part', 'referred'] as const) assert.ok(row(withDecision(decision(kind))), kind);
  for (const kind of ['accepted', 'noted'] as const) assert.equal(row(withDecision(decision(kind))), undefined, kind);
  assert.equal(row(withDecision(decision('rejected', { agreed: true }))), undefined);
  assert.equal(row(withDecision(decision('rejected', { follows: { kind: 'parent', id: 'a1' } }))), undefined);
  assert.equal(row(SAMPLE), undefined);
});

test('both wordings, the grounds, and the result of the meeting, empty where there was none', () => {
  const made = row(withDecision(decision('rejected')));
  assert.ok(made);
  assert.match(plainText(made.drafter), /как в проекте/u);
  assert.ok(plainText(made.body).startsWith(free.bodies[0] ?? ''));
  assert.match(plainText(made.grounds), /Отклонено\nпотому/u);
  assert.deepEqual(made.meeting, []);
  const met = row(withDecision(decision('referred', { meeting: 'принято за основу' })));
  assert.equal(plainText(met?.meeting ?? []), 'принято за основу');
});

test('amendments that collide and on which nothing was decided stand there, each against the others', () => {
  const rows = table(SAMPLE).rows;
  assert.deepEqual(
    new Set(rows.map(({ id }) => id)),
    new Set([...colliding].filter((id) => SAMPLE.amendments.some((one) => one.id === id && one.state === 'open' && one.folded === null))),
  );
  assert.ok(rows.every(({ grounds }) => plainText(grounds).includes('Решение не принято')));
});

test('customary words are known whatever the case and the signs around; the first set is the one that is printed', () => {
  for (const { words } of DECISION_WORDS)
    for (const [kind, word] of Object.entries(words))
      for (const text of [word, ` «${word.toUpperCase()}». `]) assert.equal(decisionOfWord(text), kind, text);
  assert.equal(decisionOfWord('Наверное'), null);
  assert.equal(decisionWord('accepted', 'ky'), 'Кабыл алынды');
});

test('no place for a value is left, in three languages', () => {
  for (const language of ['en', 'ru', 'ky'] as const) {
    const { labels: _labels, ...paper } = table(withDecision(decision('rejected')), language);
    assert.doesNotMatch(JSON.stringify(paper), /\{\w+\}/u);
  }
});
