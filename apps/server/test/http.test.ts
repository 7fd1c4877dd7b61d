import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { workspaceEndpoints } from '@svod/contract';
import { testServer } from './test-server.ts';

const server = await testServer();
const desk = await server.person('Рабочая группа', { role: 'desk' });
const observer = await server.person('Наблюдатель', { role: 'observer' });
const { readStart, renameWorkspace } = workspaceEndpoints;

test('the first page is told the workspace, and who looks at it', async () => {
  const nobody = await server.done(readStart);
  assert.equal(nobody.workspace.name, 'НПД 1540');
  assert.equal(nobody.viewer, null);
  assert.deepEqual((await server.done(readStart, { as: desk })).viewer?.roles, [{ role: 'desk', body: null, until: null }]);
});

test('an act is done once, with the revision that was seen, by those whose it is', async () => {
  const body = { name: 'Национальный план', revision: 1 };
  assert.equal((await server.call(renameWorkspace, { body })).statusCode, 401);
  assert.equal((await server.call(renameWorkspace, { as: observer, body })).statusCode, 403);
  const key = randomUUID();
  assert.deepEqual(await server.done(renameWorkspace, { as: desk, body, key }), { revision: 2 });
  assert.deepEqual(await server.done(renameWorkspace, { as: desk, body, key }), { revision: 2 });
  const stale = await server.call(renameWorkspace, { as: desk, body: { name: 'Иное', revision: 1 } });
  assert.equal(stale.statusCode, 409);
  assert.deepEqual([stale.json().fault, stale.json().revision, stale.json().current], ['stale', 2, { name: 'Национальный план' }]);
});

test('what does not fit is refused with its places, and what another site asks is refused before it is read', async () => {
  const wrong = await server.call(renameWorkspace, { as: desk, body: { name: '', revision: 2, kind: 'sample' } });
  assert.equal(wrong.statusCode, 400);
  assert.equal(wrong.json().fault, 'invalid');
  const foreign = { as: desk, body: { name: 'x', revision: 2 } };
  assert.equal((await server.call(renameWorkspace, { ...foreign, headers: { origin: 'https://elsewhere.example' } })).statusCode, 403);
  assert.equal((await server.call(renameWorkspace, { ...foreign, headers: { 'x-svod': '' } })).statusCode, 403);
  assert.equal((await server.call(renameWorkspace, { ...foreign, headers: { 'content-type': 'text/plain' } })).statusCode, 415);
  assert.equal((await server.call(renameWorkspace, { ...foreign, headers: { 'idempotency-key': 'x' } })).json().fault, 'key-missing');
});
