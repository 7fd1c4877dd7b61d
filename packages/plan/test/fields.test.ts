import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bring, plan } from './meaning-dsl.ts';
import { type Part, p, told } from './plan-dsl.ts';
import type { PlanValue } from '../src/index.ts';

const A: readonly Part[] = ['2.3', 'Создать реестр', 'IV квартал 2012 г.', 'МЗ, МЧС', 'Реестр создан'];
const changed = (column: number, text: string): readonly Part[] => A.map((part, c) => (c === column ? text : part));
const BASE = plan(A);

const line = ({ measure, name, was, becomes, bodies }: ReturnType<typeof bring>['fields'][number]): string =>
  `${measure} ${name}: ${told(was as PlanValue)} → ${told(becomes as PlanValue)} (${bodies.join(', ')})`;

test('an amendment to a cell is an amendment to a named field', () => {
  const { fields, amendments } = bring(BASE, { МЗ: plan(changed(2, 'II квартал 2013 г.')) });
  assert.deepEqual(fields.map(line), ['2.3 deadline: quarter 2012-10-01..2012-12-31 → quarter 2013-04-01..2013-06-30 (МЗ)']);
  // Each piece by itself makes another quarter; what the body wants is both together.
  assert.ok(amendments.length > 0 && amendments.every(({ field }) => field?.name === 'deadline' && field.was.raw === 'IV квартал 2012 г.'));
  assert.deepEqual(
    fields[0]?.amendments,
    amendments.map(({ id }) => id),
  );
});

test('bodies that come to the same are one entry; those that do not, two', () => {
  const { fields } = bring(BASE, {
    МЗ: plan(changed(3, 'МЗ, МЧС, МВД')),
    МВД: plan(changed(3, 'МЗ, МЧС, МВД')),
    МИД: plan(changed(3, 'МЗ')),
  });
  assert.deepEqual(fields.map(line).sort(), [
    '2.3 resp: mz:lead mchs:with → mz:lead (МИД)',
    '2.3 resp: mz:lead mchs:with → mz:lead mchs:with mvd:with (МВД, МЗ)',
  ]);
});

test('words of other fields, rows that come or go, and text outside the table have no values', () => {
  const { fields, amendments } = bring([...BASE, p('После таблицы')], {
    A: [...plan(changed(1, 'Создать единый реестр'), ['2.4', 'Обучить', '2013 г.', 'МЗ', '']), p('После неё')],
  });
  assert.deepEqual(fields, []);
  assert.ok(amendments.length >= 3 && amendments.every(({ field }) => field === undefined));
});

test('a field emptied', () => {
  const { fields } = bring(BASE, { A: plan(changed(3, '')) });
  assert.deepEqual(fields.map(line), ['2.3 resp: mz:lead mchs:with → none (A)']);
});
