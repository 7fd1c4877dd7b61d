import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '@svod/contract';
import { groupAccounts } from './group-accounts.ts';

const account = (role: Role) => ({ name: role, roles: [{ role, body: null }] });

test('the desk comes first, then bodies, then advisers; empty groups are left out', () => {
  const grouped = groupAccounts((['expert', 'head', 'desk', 'contributor', 'observer'] as const).map(account));
  assert.deepEqual(
    grouped.map(([group, members]) => [group, members.map(({ name }) => name)]),
    [
      ['sampleWorkspace', ['desk']],
      ['sampleBodies', ['head', 'contributor']],
      ['sampleAdvisers', ['expert', 'observer']],
    ],
  );
  assert.deepEqual(
    groupAccounts([account('administrator')]).map(([group]) => group),
    ['sampleWorkspace'],
  );
});
