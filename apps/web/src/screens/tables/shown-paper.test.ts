import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OldNewTable } from '@svod/papers';
import { isShownPaper, shownTable } from './shown-paper.ts';
import { readTablesSearch } from './tables-search.ts';

const paper: OldNewTable = {
  format: 'svod-old-new-table/1',
  language: 'ky',
  name: 'Салыштырма таблица',
  planTitle: 'План',
  source: 'plan.docx',
  details: [],
  columns: { number: '№', place: 'Жобо', base: 'Баштапкы', next: 'Жаңы', body: 'Ким' },
  rows: [
    {
      number: 1,
      ids: ['a'],
      place: [],
      base: [[{ text: 'эски', mark: 'deleted' }]],
      next: [[{ text: 'жаңы', mark: 'inserted' }]],
      body: [],
    },
  ],
  empty: 'Жок.',
  rule: '',
  labels: { page: '', cut: '', sheet: '' },
};

test('the columns of a paper stand as they print', () => {
  const { titles, rows } = shownTable(paper);
  assert.deepEqual(titles, ['№', 'Жобо', 'Баштапкы', 'Жаңы', 'Ким']);
  assert.deepEqual(rows, [{ kind: 'cells', number: 1, cells: [[], paper.rows[0]?.base, paper.rows[0]?.next, []] }]);
});

test('values of a format that is not known here are no paper', () => {
  assert.ok(isShownPaper(paper));
  for (const values of [null, 'x', {}, { ...paper, format: 'svod-old-new-table/2' }]) assert.ok(!isShownPaper(values));
});

test('what can’t stand in the address is left out', () => {
  assert.deepEqual(readTablesSearch({ paper: 'redline', lang: 'de', body: '<b>' }), {});
  const search = { paper: 'reply-letter', lang: 'ky', body: '0b0e7a3c-8a44-4c0e-9d0e-0d7a1b1f6c11' };
  assert.deepEqual(readTablesSearch(search), search);
});
