import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldProposal } from '@svod/consolidation';
import { commentTable, decisionsTemplate } from '../src/index.ts';
import { plainText } from '../src/rich-text/rich-text.ts';
import { SAMPLE } from './sample-consolidation.ts';

const [first, second] = SAMPLE.amendments.filter(({ place }) => place.field === 'deadline');
assert.ok(first && second);

const meaning = {
  ...SAMPLE,
  collisions: SAMPLE.collisions.map((one) =>
    one.kind === 'meaning' ? { ...one, why: 'two-leads', values: { measure: '2.3', list: 'МИД / МВД' } } : one,
  ),
};

test('why a collision in meaning is one stands in the paper and beside the empty decision, with its values', () => {
  const texts = {
    en: 'in meaning: two lead bodies: МИД / МВД',
    ru: 'два ответственных исполнителя: МИД / МВД',
    ky: 'эки жооптуу аткаруучу: МИД / МВД',
  };
  for (const language of ['en', 'ru', 'ky'] as const) {
    assert.ok(JSON.stringify(commentTable(meaning, { language }).collisions).includes(texts[language]));
    assert.ok(JSON.stringify(decisionsTemplate(meaning, language).collisions).includes(texts[language].replace('in meaning: ', '')));
  }
});

const whole = (amendments: readonly string[], becomes: string): FieldProposal => ({
  provision: 'p',
  measure: '2.3',
  name: 'deadline',
  was: { kind: 'period', raw: 'IV квартал 2012 г.' },
  becomes: { kind: 'period', raw: becomes },
  bodies: ['МЗ'],
  amendments,
});
const places = (fields: readonly FieldProposal[]): string =>
  commentTable({ ...SAMPLE, fields }, { language: 'ru' })
    .rows.flatMap((row) => (row.kind === 'group' ? [] : [plainText(row.place)]))
    .join('\n');

test('where a body changes a field piece by piece, the place says what is to become of the whole', () => {
  const both = places([whole([first.id, second.id], 'II квартал\n2013 г.')]);
  assert.equal(both.split('\nIV квартал 2012 г. → II квартал 2013 г.').length, 3);
});

test('negative control: not for one amendment alone, nor where bodies make different things of one piece', () => {
  assert.equal(places([whole([first.id], 'II квартал 2013 г.')]), places([]));
  const shared = places([whole([first.id, second.id], 'A'), whole([first.id, second.id, 'a00'], 'B')]);
  assert.equal(shared, places([]));
});
