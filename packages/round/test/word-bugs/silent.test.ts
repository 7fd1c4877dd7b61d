/** Public reports that are about comparing two copies: what one that was changed without tracking asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfSilent } from './all-ways.ts';
import { silent } from './cases/silent.ts';

for (const one of silent) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOfSilent(one), []));

test('negative control: a change missed or made up is seen', () => {
  const one = silent.find(({ number }) => number === '42');
  assert.ok(one);
  assert.match(faultsOfSilent({ ...one, asks: [] }).join(), /asks/u);
  assert.match(faultsOfSilent({ ...one, edited: one.base }).join(), /asks/u);
  assert.match(faultsOfSilent({ ...one, accepted: ['иное'] }).join(), /accepted/u);
  assert.match(faultsOfSilent({ ...one, told: ['altchunk'] }).join(), /told/u);
});
