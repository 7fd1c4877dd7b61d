import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measure } from '@svod/contract';
import { namesBody } from './names-body.ts';

const measure = (executors: string): Measure => ({ number: '1.1', fields: { resp: { id: 'r', text: executors } } });
const mz = { names: { ru: 'Министерство здравоохранения' }, shortNames: { ru: 'МЗ' } };

test('a measure names a body by its short name or its whole one, as whole words', () => {
  assert.ok(namesBody(measure('МЗ, МСХ, ВОЗ (по согласованию)'), mz));
  assert.ok(namesBody(measure('министерство здравоохранения'), mz));
  assert.ok(!namesBody(measure('ММЗ, МЗР'), mz));
  assert.ok(!namesBody({ number: '2', fields: {} }, mz));
  assert.ok(
    !namesBody(measure('МСХ (1.1)'), { names: { ru: 'Комитет (1.1' }, shortNames: {} }),
    'signs in a name are letters, not a pattern',
  );
});
