import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { hostEndpoints, workspaceEndpoints } from '@svod/contract';
import { z } from 'zod';
import { buildServer } from '../../src/http/build-server.ts';
import type { RecordLine } from '../../src/http/record-requests.ts';
import { notDone, route } from '../../src/http/route.ts';
import { ALL_ROUTES } from '../../src/routes/all-routes.ts';
import { testServer } from '../test-server.ts';

const server = await testServer();
const lines: RecordLine[] = [];
const faulty = route(
  { method: 'GET', path: '/api/faulty/:word', access: 'anyone', params: z.object({ word: z.string() }), answer: z.null() },
  () => {
    throw new Error('duplicate key value: канарейка-5d1f');
  },
);
const { http } = await buildServer(server.service, [...ALL_ROUTES, faulty], {
  record: (line) => lines.push(line),
  metricsToken: 'a-long-token',
});
const desk = await server.person('канарейка-имя', { role: 'desk' });

test('a line for each answer, with the pattern and not the address; nothing of what was asked, said or signed in with', async () => {
  await http.inject({ url: '/api/start?word=канарейка-q', headers: { cookie: desk.cookie, 'user-agent': 'канарейка-ua' } });
  await http.inject({ url: '/api/nothing/канарейка-7' });
  const failed = await http.inject({ url: '/api/faulty/канарейка-p' });
  assert.equal(failed.statusCode, 500);
  assert.deepEqual(Object.keys(failed.json()).sort(), ['fault', 'request']);
  const requests = lines.filter((line) => line.kind === 'request');
  assert.deepEqual(
    requests.map(({ method, route: pattern, status }) => [method, pattern, status]),
    [
      ['GET', '/api/start', 200],
      ['GET', '-', 404],
      ['GET', '/api/faulty/:word', 500],
    ],
  );
  const fault = lines.find((line) => line.kind === 'fault');
  assert.equal(fault?.request, failed.json().request, 'what the caller was told leads to the line');
  assert.match(fault?.at[0] ?? '', /around\.test\.ts/);
  const all = JSON.stringify(lines);
  for (const word of ['канарейка', desk.cookie.split('=')[1] ?? '', '127.0.0.1', desk.id]) assert.ok(!all.includes(word), word);
  assert.ok(requests.every(({ ms }) => ms >= 0 && ms < 60_000));
});

test('the metrics count answers and times by route, for the machine itself or with the token; for others they are not there', async () => {
  const text = (await http.inject({ url: '/metrics' })).body;
  assert.match(text, /^svod_http_requests_total\{method="GET",route="\/api\/start",status="200"\} 1$/m);
  assert.match(text, /^svod_http_request_duration_seconds_bucket\{method="GET",route="\/api\/start",le="\+Inf"\} 1$/m);
  assert.match(text, /^process_resident_memory_bytes \d{7,}$/m);
  for (const line of text.trimEnd().split('\n'))
    assert.match(line, /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/, line);
  const from = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<number> =>
    (await http.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  assert.equal(await from('10.0.0.7'), 404);
  assert.equal(await from('10.0.0.7', { authorization: 'Bearer a-long-tokem' }), 404);
  assert.equal(await from('10.0.0.7', { authorization: 'Bearer a-long-token' }), 200);
  assert.equal(await from('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }), 404, 'handed on by a proxy on this machine');
  assert.equal(await from('::1'), 200);
  assert.equal((await server.call(hostEndpoints.readMetrics, { headers: { authorization: 'Bearer null', via: 'x' } })).statusCode, 404);
});

test('it lives; it is ready while the database answers', async () => {
  assert.deepEqual((await http.inject({ url: '/health/live' })).json(), { status: 'live' });
  assert.deepEqual((await http.inject({ url: '/health/ready' })).json(), { status: 'ready' });
  const away = {
    ...server.service,
    app: Object.assign(Object.create(server.service.app), { query: () => Promise.reject(new Error('away')) }),
  };
  const { http: broken } = await buildServer(away, ALL_ROUTES);
  assert.equal((await broken.inject({ url: '/health/live' })).statusCode, 200);
  const response = await broken.inject({ url: '/health/ready' });
  assert.deepEqual([response.statusCode, response.json().fault], [503, 'unavailable']);
});

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly requestBody?: unknown; readonly security?: unknown; readonly responses: object }>>>
  >;
}

test('the description holds every route and no other, with the schemas that are checked', async () => {
  const described = (await http.inject({ url: '/api/openapi.json' })).json<Described>();
  assert.equal(described.openapi, '3.1.0');
  const found = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const wanted = [...ALL_ROUTES, faulty].map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/gu, '{$1}')}`);
  assert.deepEqual(found.toSorted(), wanted.toSorted());
  const rename = described.paths['/api/workspace']?.['patch'];
  assert.match(JSON.stringify(rename?.requestBody), /"additionalProperties":false/);
  assert.match(JSON.stringify(rename?.requestBody), /"maxLength":400/);
  assert.match(JSON.stringify(rename), /idempotency-key/);
  assert.ok(rename?.security && !described.paths['/api/start']?.['get']?.security);
  assert.ok(
    Object.values(described.paths).every((methods) =>
      Object.values(methods).every(({ responses }) => 'default' in responses && '200' in responses),
    ),
  );
});

test('limits of use: per person and per address, they survive a restart of the server, and say how long to wait', async () => {
  const upload = route({ method: 'POST', path: '/api/heavy', access: 'signed-in', limit: 'upload', answer: z.null() }, async ({ viewer }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: null },
  );
  const light = route({ method: 'POST', path: '/api/light', access: 'signed-in', answer: z.null() }, async () => ({ answer: null }));
  const rate = { atOnce: 3, seconds: 100 };
  const limits = { upload: rate, export: rate, search: rate, ordinary: { atOnce: 50, seconds: 100 } };
  const build = async () => (await buildServer(server.service, [...ALL_ROUTES, upload, light], { limits })).http;
  const other = await server.person('Другой', { role: 'observer' });
  const ask = async (on: typeof http, url: string, cookie: string, remoteAddress = '10.1.1.1') =>
    await on.inject({ method: 'POST', url, remoteAddress, headers: { cookie, 'x-svod': '1', origin: server.service.origin } });
  const first = await build();
  for (let k = 0; k < 3; k++) assert.equal((await ask(first, '/api/heavy', desk.cookie)).statusCode, 200);
  const refused = await ask(first, '/api/heavy', desk.cookie);
  assert.equal(refused.statusCode, 429);
  assert.equal(refused.json().fault, 'too-many-requests');
  const wait = Number(refused.headers['retry-after']);
  assert.ok(wait > 90 && wait <= 100, String(wait));
  assert.equal((await ask(first, '/api/light', desk.cookie)).statusCode, 200, 'another kind is counted apart');
  assert.equal((await ask(first, '/api/heavy', other.cookie)).statusCode, 200, 'another person is counted apart');
  const second = await build();
  assert.equal((await ask(second, '/api/heavy', desk.cookie)).statusCode, 429, 'a restart frees nobody');
  // Thirty of an address, whoever they are.
  let [taken, people] = [4, 0];
  for (; people < 20; people++) {
    const { cookie } = await server.person(`Участник ${people}`, { role: 'observer' });
    const answers = await Promise.all(Array.from({ length: 3 }, () => ask(second, '/api/heavy', cookie)));
    taken += answers.filter(({ statusCode }) => statusCode === 200).length;
    if (answers.some(({ statusCode }) => statusCode === 429)) break;
  }
  assert.equal(taken, 30);
  assert.equal((await ask(second, '/api/heavy', other.cookie, '10.2.2.2')).statusCode, 200, 'another address is counted apart');
  const admin = await server.database.connect('admin');
  const kept = JSON.stringify((await admin.query('select * from svod.uses')).rows);
  assert.ok(kept.length > 2 && !kept.includes('10.1.1.1'));
  let light429 = 0;
  for (let k = 0; k < 60; k++) if ((await ask(second, '/api/light', other.cookie)).statusCode === 429) light429++;
  assert.equal(light429, 10);
  assert.equal((await second.inject({ url: workspaceEndpoints.readStart.path, remoteAddress: '10.9.9.9' })).statusCode, 200);
});

test('who sends a head too slowly is let go', { timeout: 30_000 }, async () => {
  const { http: slow } = await buildServer(server.service, ALL_ROUTES, { times: { head: 300, check: 50 } });
  await slow.listen({ port: 0, host: '127.0.0.1' });
  const address = slow.server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.write('GET /api/start HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  assert.match(said, /^HTTP\/1\.1 408/);
  await slow.close();
});
