import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line, Page } from '@svod/contract';
import { placesOfPage } from '../place/plan-places.ts';
import { ribbonTicks } from './ribbon-ticks.ts';

const measure = (number: string) => ({
  number,
  fields: { measure: { id: `m${number}`, text: '' }, deadline: { id: `d${number}`, text: '' } },
});
const page: Page = {
  ...{ format: 'svod-page/1', title: '' },
  parts: [
    { id: 'i', title: 'I', level: 1, provisions: [{ id: 'p', label: '', text: 'Текст' }], measures: [] },
    { id: 'ii', title: 'II', level: 1, provisions: [], measures: [measure('2.1'), measure('2.2'), measure('2.3'), measure('2.4')] },
    { id: 'iii', title: 'III', level: 1, provisions: [], measures: [] },
  ],
};
let number = 0;
const line = (provision: string, kind: 'accepted' | 'referred' | null, more: Partial<Line> = {}): Line => ({
  ...{ id: `${(number += 1)}`, kind: 'amendment', place: 0, part: '', measure: '', field: '', label: '', provision, what: '', bodies: [] },
  ...{ tracked: true, state: 'open', meets: [], collision: null, reopened: false },
  decided: kind === null ? null : { revision: 1, kind, state: 'standing', follows: false },
  ...more,
});

test('a tick for each measure in the order of the plan, and one for the text of a part in which something is asked', () => {
  const lines = [
    line('p', null),
    line('m2.1', 'accepted'),
    line('d2.1', null),
    line('m2.2', 'referred'),
    line('m2.3', 'accepted'),
    line('m2.3', null, { kind: 'collision', collision: { kind: 'meaning', needsDecision: true } }),
  ];
  const groups = ribbonTicks(page, lines, placesOfPage(page));
  assert.deepEqual(
    groups.map(({ title, ticks }) => [title, ticks.map((tick) => `${tick.number} ${tick.state}${tick.clash ? ' clash' : ''}`)]),
    [
      ['I', [' open']],
      ['II', ['2.1 part', '2.2 referred', '2.3 done clash', '2.4 none']],
    ],
  );
  assert.deepEqual(
    groups.flatMap(({ ticks }) => ticks).map(({ part }) => part),
    ['I', 'II', 'II', 'II', 'II'],
  );
  assert.equal(groups[1]?.ticks[0]?.first, lines[2]?.id, 'it leads to what is open');
  assert.equal(groups[1]?.ticks[3]?.first, null);
});

test('parts of plain text that follow each other stand together; a part with measures, and one alone, keeps its name', () => {
  const text = (id: string) => ({ id, title: id, level: 1, provisions: [{ id: `p${id}`, label: '', text: 'Текст' }], measures: [] });
  const many: Page = { ...page, parts: [text('a'), text('b'), { ...text('c'), measures: [measure('1.1')] }, text('d')] };
  const groups = ribbonTicks(many, [line('pa', null), line('pb', null), line('pd', null)], placesOfPage(many));
  assert.deepEqual(
    groups.map(({ title, ticks }) => [title, ticks.map(({ part, number: of }) => `${part} ${of}`.trim())]),
    [
      [null, ['a', 'b']],
      ['c', ['c 1.1']],
      ['d', ['d']],
    ],
  );
});
