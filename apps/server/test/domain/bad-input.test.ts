/** Every route of plans, rounds and returns meets input that no screen sends: it is refused in codes, never met by a fault of the server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Endpoint, planEndpoints, returnEndpoints, roundEndpoints } from '@svod/contract';
import { type Call, testServer } from '../test-server.ts';
import { formOf } from './form-of.ts';
import { putRound } from './put-round.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const mid = await server.body('МИД');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const { plan, version, round } = await putRound(server, desk, [mid]);
const [file] = (
  await server.done(returnEndpoints.uploadReturns, {
    as: desk,
    params: { round },
    ...formOf([{ name: 'a.pdf', bytes: '%PDF-1.7' }], { body: mid }),
  })
).files;
const { id } = await server.done(returnEndpoints.addReturn, { as: desk, params: { round }, body: { body: mid, way: 'letter' } });
const params = { plan, version, other: version, round, body: mid, upload: file?.upload ?? '', return: id, proposal: randomUUID() };

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const ENDPOINTS = [planEndpoints, roundEndpoints, returnEndpoints]
  .flatMap((group) => Object.values(group as Record<string, unknown>))
  .filter(isEndpoint)
  .filter(({ path }) => !/^\/api\/(?:tasks|files\/:upload\/report)/u.test(path));

/** Values for fields: of a wrong type, empty, huge, of no sense, and with signs that no text holds. */
const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x'.repeat(100_000),
  "'; drop table svod.plans; --",
  '%_\\',
  [],
  {},
  [null],
  [[[[[]]]]],
  { __proto__: null, constructor: 1 },
  randomUUID(),
  '2099-13-45',
  '9999-12-31',
];

/** A body that fits, as far as it can be told from the fields' names. */
const FITTING: Readonly<Record<string, unknown>> = {
  revision: 1,
  titles: { ru: 'План' },
  languages: ['ru'],
  name: 'x',
  previous: null,
  from: { kind: 'template', template: 'national-action-plan', language: 'ru' },
  version,
  finalDate: '2099-12-31',
  bodies: [mid],
  body: mid,
  way: 'letter',
  names: ['a.docx'],
  provision: null,
  other: null,
  field: null,
  kind: 'remark',
  wording: '',
  reason: '',
  to: 'ru',
};

function bodyOf(endpoint: Endpoint): Record<string, unknown> {
  const shape = endpoint.body === undefined ? {} : 'shape' in endpoint.body ? (endpoint.body.shape as Record<string, unknown>) : {};
  return Object.fromEntries(Object.keys(shape).map((name) => [name, FITTING[name]]));
}

/** The revision that an object of the route has now: what was changed before does not keep the next input from being looked at. */
async function revisionFor({ path }: Endpoint): Promise<number> {
  const [table, where, value] = path.includes('/proposals/')
    ? ['typed_proposals', 'id', params.proposal]
    : path.includes('/asked/')
      ? ['asked', 'round', round]
      : path.startsWith('/api/returns/')
        ? ['returns', 'id', id]
        : path.startsWith('/api/rounds/')
          ? ['rounds', 'id', round]
          : ['plans', 'id', plan];
  const { rows } = await admin.query<{ revision: string }>(`select revision from svod.${table} where ${where} = $1`, [value]);
  return Number(rows[0]?.revision ?? 0);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a call is answered with has no word of the database or of a library in it. */
function assertRefusedInCodes(status: number, body: string, what: string): void {
  assert.ok(status < 500, `${what}: ${status} ${body.slice(0, 300)}`);
  if (status >= 400) assert.match(String(JSON.parse(body).fault), /^[a-z]+(?:-[a-z]+)*$/u, what);
}

for (const endpoint of ENDPOINTS)
  test(`${endpoint.method} ${endpoint.path}`, async () => {
    const fitting = bodyOf(endpoint);
    const query = { language: 'ru', format: 'docx', from: 'ru', to: 'en' };
    const asked = endpoint.query === undefined ? {} : { query: pick(query, endpoint.query) };
    const call = async (more: Call, what: string): Promise<void> => {
      const given = { as: desk, params, ...asked, ...(endpoint.body === undefined ? {} : { body: fitting }), ...more };
      const fresh =
        isRecord(given.body) && given.body['revision'] === 1 ? { body: { ...given.body, revision: await revisionFor(endpoint) } } : {};
      const answer = await server.call(endpoint, { ...given, ...fresh });
      if (answer.headers['content-disposition'] === undefined) assertRefusedInCodes(answer.statusCode, answer.body, what);
    };
    for (const name of [...endpoint.path.matchAll(/:([a-z]+)/giu)].map((match) => match[1] ?? ''))
      for (const value of ['x', '\u0000', "' or 1=1", '../..', randomUUID(), 'x'.repeat(3000)])
        await call({ params: { ...params, [name]: value } }, `${name}=${value.slice(0, 20)}`);
    for (const name of Object.keys(fitting))
      for (const value of NASTY) await call({ body: { ...fitting, [name]: value } }, `${name}: ${JSON.stringify(value).slice(0, 40)}`);
    if (endpoint.body !== undefined)
      for (const body of [{}, [], { ...fitting, unknown: 1 }, { ...fitting, filler: 'x'.repeat(2 * 1024 * 1024) }])
        await call({ body }, 'the whole body');
    for (const name of Object.keys(asked.query ?? {})) await call({ query: { ...asked.query, [name]: 'xx' } }, `query ${name}`);
    if (endpoint.carries === 'files')
      for (const name of ['', '\u0000', '..', 'a"b.docx', 'x'.repeat(5000), '\u202Excod.exe'])
        await call(formOf([{ name, bytes: 'nonsense' }], { body: 'x' }), `a file named ${name.slice(0, 20)}`);
  });

function pick(query: Readonly<Record<string, string>>, schema: unknown): Record<string, string> {
  const shape = typeof schema === 'object' && schema !== null && 'shape' in schema ? Object.keys(schema.shape as object) : [];
  return Object.fromEntries(Object.entries(query).filter(([name]) => shape.includes(name)));
}

test('the plan, the round and the answer stand as they stood', async () => {
  const whole = await server.done(roundEndpoints.readRound, { as: desk, params: { round } });
  assert.deepEqual([whole.plan, whole.asked.length, whole.finalDate.slice(0, 2)], [plan, 1, whole.finalDate.slice(0, 2)]);
  assert.equal((await server.done(planEndpoints.readVersion, { as: desk, params: { version } })).name, '1');
});
