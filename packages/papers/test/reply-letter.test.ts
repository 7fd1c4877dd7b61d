import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Amendment, Consolidation, Decision } from '@svod/consolidation';
import { type Language, type ReplyLetter, plainText, replyLetter } from '../src/index.ts';
import { SAMPLE } from './sample-consolidation.ts';

const decision = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => ({
  kind,
  text: null,
  reason: '',
  by: { name: 'Катчы', role: '' },
  date: '2025-11-28',
  meeting: 'тайный протокол',
  agreed: false,
  follows: null,
  ...more,
});
const decided = (decisions: Readonly<Record<string, Decision>>): Consolidation => ({
  ...SAMPLE,
  amendments: SAMPLE.amendments.map((one): Amendment => {
    const given = decisions[one.id];
    return given ? { ...one, state: 'decided', decision: given } : one;
  }),
});
const names = {
  МИД: 'Министерство иностранных дел',
  МВД: 'Министерство внутренних дел',
  ГТС: 'Таможенная служба',
  МО: 'Министерство обороны',
};
const letter = (c: Consolidation, body: string, language: Language = 'ru'): ReplyLetter =>
  replyLetter(c, body, { language, version: '2', names });

test('each point of the body with its decision and its reason, in the plan’s order, and nothing else', () => {
  const made = letter(decided({ a02: decision('accepted'), a09: decision('rejected', { reason: 'Срок установлен законом.' }) }), 'МВД');
  assert.equal(made.addressee, 'Министерство внутренних дел');
  assert.equal(made.reference, 'На №\u00A01/6640 от 20.11.2025');
  assert.deepEqual(
    made.points.map(({ number, id, decision: word, grounds }) => [number, id, word, plainText(grounds)]),
    [
      [1, 'a02', 'Принято', ''],
      [2, 'a09', 'Отклонено', 'Срок установлен законом.'],
      [3, 'm02', 'Решение ещё не принято', ''],
    ],
  );
  assert.equal(plainText(made.points[1]?.place ?? []), 'Мероприятие 2.3, графа «Срок»');
  assert.match(plainText(made.points[2]?.request ?? []), /Срок согласовать с бюджетным календарём/u);
  assert.equal(made.closing, 'Всего замечаний и предложений: 3, из них: принято – 1, отклонено – 1, решение ещё не принято – 1.');
  assert.equal(made.pending, 'По п.\u00A03 решение ещё не принято; о нём будет сообщено дополнительно.');
  const all = letter(decided({ a02: decision('accepted'), a09: decision('accepted') }), 'МВД');
  assert.equal(letter({ ...SAMPLE, remarks: [] }, 'МСХ').pending, '');
  assert.match(all.pending, /^По п\.\u00A03 /u);
});

test('others are not told of: neither their names nor their reasons, nor who decided or what the record says', () => {
  const every = Object.fromEntries(SAMPLE.amendments.map(({ id }) => [id, decision('accepted-in-part', { text: 'иначе', reason: 'так' })]));
  const others: Readonly<Record<string, readonly string[]>> = {
    МИД: ['ГТС', 'МВД', 'МЗ', 'Срок должен быть определённым', 'Таможенная'],
    МВД: ['МИД', 'МО', 'МЗ', 'Закупка приборов'],
    МО: ['МВД', 'МИД', 'ГТС', 'Закупка приборов'],
  };
  for (const [body, absent] of Object.entries(others)) {
    const text = JSON.stringify(letter(decided(every), body));
    for (const word of [...absent, 'Катчы', 'тайный протокол']) assert.ok(!text.includes(`${word}`), `${body}: ${word}`);
  }
});

test('a joint text stands beside what it settles; a rival that lost is told so without the other’s words; what follows says from which point', () => {
  const joint = letter(
    decided({ a08: decision('accepted-in-part', { text: 'I квартал 2027 г.', follows: { kind: 'collision', id: 'c01' } }) }),
    'МЗ',
  );
  const of = ({ points }: ReplyLetter, id: string): string => plainText(points.find((one) => one.id === id)?.grounds ?? []);
  assert.equal(of(joint, 'a08'), 'Согласованная редакция: «I квартал 2027 г.»');
  const lost = letter(decided({ a08: decision('rejected', { follows: { kind: 'collision', id: 'c01' } }) }), 'МЗ');
  assert.equal(of(lost, 'a08'), 'Принята иная редакция этого положения.');
  const follows = decision('accepted', { follows: { kind: 'parent', id: 'a06' } });
  assert.equal(of(letter(decided({ a07: follows }), 'МО'), 'a07'), 'Следует из решения по изменению, с которым связано.');
});

test('without points the letter says so, and a body without a letter has no reference', () => {
  const made = letter({ ...SAMPLE, remarks: [] }, 'МСХ');
  assert.deepEqual([made.points.length, made.intro, made.closing, made.reference, made.addressee], [0, '', '', '', 'МСХ']);
  assert.match(made.nothing, /^К документу «.+» замечаний и предложений не представлено/u);
});

test('no place for a value is left, in three languages', () => {
  for (const language of ['en', 'ru', 'ky'] as const) {
    const { labels: _labels, ...paper } = letter(SAMPLE, 'ГТС', language);
    assert.doesNotMatch(JSON.stringify(paper), /\{\w+\}/u);
    assert.ok(paper.points.length > 4);
  }
});
