import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ALL_ROUTES } from '../../src/routes/all-routes.ts';
import { EXAMPLES } from './examples.ts';
import { CALLERS, type Caller, makeWorld } from './world.ts';

const world = await makeWorld();
const KEPT = path.join(import.meta.dirname, 'authorisation.txt');

const nameOf = ({ method, path: address }: { readonly method: string; readonly path: string }): string => `${method} ${address}`;

/** What a caller meets: `yes`, or why not. `gone` is the answer for what is not theirs to know of. */
function met(status: number): string {
  if (status < 300) return 'yes';
  return { 401: 'sign in', 403: 'no', 404: 'gone' }[status] ?? String(status);
}

test('every route of the running server has an example, and every example a route', () => {
  const routes = new Set(ALL_ROUTES.map(({ endpoint }) => nameOf(endpoint)));
  const examples = new Set(EXAMPLES.map(({ endpoint }) => nameOf(endpoint)));
  assert.deepEqual([...routes].filter((one) => !examples.has(one)).sort(), [], 'routes without an example in examples.ts');
  assert.deepEqual([...examples].filter((one) => !routes.has(one)).sort(), [], 'examples of no route');
});

test('who may do what is as the reviewed table says (SVOD_KEEP_AUTHORISATION=1 keeps a new one)', async () => {
  const lines: string[] = [];
  for (const { endpoint, on, make } of EXAMPLES) {
    const answers = new Map<string, Caller[]>();
    for (const caller of CALLERS) {
      const call = await make(world, caller);
      const as = caller === 'nobody' ? null : world.people[caller];
      const answer = met((await world.server.call(endpoint, { ...call, as })).statusCode);
      answers.set(answer, [...(answers.get(answer) ?? []), caller]);
    }
    lines.push(`${nameOf(endpoint)} · ${on}`);
    for (const answer of [...answers.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1)))
      lines.push(`    ${answer.padEnd(8)} ${answers.get(answer)?.join(', ')}`);
  }
  const found = `${lines.join('\n')}\n`;
  if (process.env['SVOD_KEEP_AUTHORISATION'] === '1') writeFileSync(KEPT, found);
  assert.equal(found, readFileSync(KEPT, 'utf8'));
});

const order = (answer: string): number => ['yes', 'no', 'gone', 'sign in'].indexOf(answer) + 1 || 9;

test('what nothing was said about is refused: an unknown address, an unknown method, a caller without a role', async () => {
  const { server } = world;
  for (const [method, url] of [
    ['GET', '/api/nothing'],
    ['DELETE', '/api/workspace'],
    ['GET', '/api/'],
  ] as const) {
    const response = await server.http.inject({ method, url, headers: { 'x-svod': '1', cookie: world.people.desk.cookie } });
    assert.equal(response.statusCode, 404, `${method} ${url}`);
  }
  const roleless = await server.person('никто');
  for (const { endpoint, make, on } of EXAMPLES) {
    if (typeof endpoint.access === 'string') continue;
    assert.equal(
      (await server.call(endpoint, { ...(await make(world, 'observer')), as: roleless })).statusCode,
      403,
      `${nameOf(endpoint)} · ${on}`,
    );
  }
});
