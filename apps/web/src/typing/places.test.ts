import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '@svod/contract';
import { isAt, placesOf } from './places.ts';

const page: Page = {
  format: 'svod-page/1',
  title: 'План',
  parts: [
    {
      id: 'p1',
      title: 'I. Общие положения',
      level: 1,
      provisions: [
        { id: 'a', label: '1.', text: 'Цель' },
        { id: 'b', label: '', text: ' ' },
        { id: 'm', label: '', measure: '1.1', text: 'Мера' },
      ],
      measures: [{ number: '1.1', fields: { measure: { id: 'm', text: 'Мера' }, deadline: { id: 'd', text: 'II квартал' } } }],
    },
  ],
};

test('each field of a measure is a place by itself and stands there once; empty paragraphs are none', () => {
  assert.deepEqual(
    placesOf(page).map(({ provision, field, label }) => [provision, field, label]),
    [
      ['a', null, '1.'],
      ['m', 'measure', '1.1'],
      ['d', 'deadline', '1.1'],
    ],
  );
});

test('a proposal finds its place again', () => {
  const at = placesOf(page).filter((place) => isAt(place, { provision: 'd', field: 'deadline' }));
  assert.deepEqual(
    at.map(({ text }) => text),
    ['II квартал'],
  );
  assert.equal(
    placesOf(page).some((place) => isAt(place, { provision: 'd', field: 'measure' })),
    false,
  );
});
