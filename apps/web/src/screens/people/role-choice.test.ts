import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleEndpoints } from '@svod/contract';
import { givenRole, missingOf, needsBody } from './role-choice.ts';

const BODY = '5f0c7b1e-3c52-4bb0-9a3c-0d6f4c1f3a11';

test('what the form asks for is what the contract asks for', () => {
  const body = peopleEndpoints.giveRole.body;
  for (const role of ['desk', 'contributor', 'clearing-officer', 'head', 'expert', 'observer', 'provider', 'administrator'] as const)
    for (const one of ['', BODY])
      for (const until of ['', '2027-01-31']) {
        const choice = { role, body: one, until };
        const fits = body.safeParse({ role: givenRole(choice), revision: 1 }).success;
        assert.equal(fits, missingOf(choice).length === 0, JSON.stringify(choice));
      }
  assert.equal(needsBody('head'), true);
  assert.equal(needsBody('desk'), false);
});
