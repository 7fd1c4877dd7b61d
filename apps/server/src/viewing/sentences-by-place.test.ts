import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '@svod/contract';
import type { KeptSentence } from '../gathering/kept-provenance.ts';
import { sentencesByPlace } from './sentences-by-place.ts';

const sentence = (flow: string, block: number, provision: string, text: string, measure = '', field = ''): KeptSentence => ({
  ...{ flow, block, provision, text, measure, field, section: '', from: 'base', made: [], earlier: [] },
});

test('a cell of several paragraphs and a field of several columns answer to the address of the page', () => {
  const page: Page = {
    format: 'svod-page/1',
    title: '',
    parts: [
      {
        ...{ id: 'a', title: '', level: 1, provisions: [{ id: 'p1', label: '', text: 'Один. Два.' }] },
        measures: [
          { number: '1', fields: { measure: { id: 'c1', text: '' }, deadline: { id: 'c3', text: '' } } },
          { number: '2', fields: { measure: { id: 'c6', text: '' } } },
        ],
      },
    ],
  };
  const places = sentencesByPlace(
    [
      ...[sentence('main', 0, 'p1', 'Один.'), sentence('main', 0, 'p1', 'Два.')],
      ...[sentence('main/1.1.0', 0, 'c1', 'Мера', '1', 'measure'), sentence('main/1.1.0', 1, 'c2', 'ещё абзац', '1', 'measure')],
      // The first paragraph of the cell is empty: no sentence has its address.
      sentence('main/1.1.1', 1, 'c4', 'начало', '1', 'deadline'),
      sentence('main/1.1.2', 0, 'c5', 'конец', '1', 'deadline'),
      sentence('main/1.2.0', 0, 'c6', 'Другая', '2', 'measure'),
    ],
    page,
  );
  const told = Object.fromEntries([...places].map(([place, list]) => [place, list.map(({ text }) => text)]));
  assert.deepEqual(told, { p1: ['Один.', 'Два.'], c1: ['Мера', 'ещё абзац'], c3: ['начало', 'конец'], c6: ['Другая'] });
});
