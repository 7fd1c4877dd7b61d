import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Endpoint } from '@svod/contract';
import { ALL_ROUTES } from '../../src/routes/all-routes.ts';
import { type Call, type TestPerson } from '../test-server.ts';
import { OWN_ITEM, addHidden, newHidden, putBefore } from './hidden-world.ts';
import { makeWorld, putReturn } from './world.ts';

/**
 * Two worlds that differ only in what a viewer may not see are one world to them: everything they can fetch or try, on their own ids and on others', gives the same
 * bytes (security: the strongest single check of confidentiality). The second world is the first with another body's answers added.
 */
const world = await makeWorld();
const { bodies, plan, version, draft, round, people, put, server } = world;
const owner = await server.database.connect('owner');
const own = await putReturn(world, bodies.a);
const ownTask = await put('tasks', {
  kind: 'read-file',
  subject: own.upload,
  plan,
  round,
  body: bodies.a,
  asked_by: people['contributor А'].id,
});

/** Ids of what the second world holds and the first does not. */
const hidden = newHidden();
await putBefore(world);

/** What is put in for a name in an address. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  plan: [plan],
  version: [version, draft, hidden.version],
  other: [version],
  round: [round],
  body: [bodies.a, bodies.b],
  return: [own.id, hidden.return],
  upload: [own.upload, hidden.upload],
  task: [ownTask, hidden.task],
  proposal: [hidden.proposal],
  paper: [hidden.paper, hidden.letter],
  note: [hidden.note],
  item: [hidden.item, OWN_ITEM],
  person: [people['contributor Б'].id],
  what: ['retry'],
};

const QUERIES: readonly Readonly<Record<string, string>>[] = [
  {},
  { language: 'ru' },
  { language: 'ru', format: 'docx' },
  { language: 'ru', words: 'а' },
  { from: 'ru', to: 'ky' },
  { round },
  { plan },
];

/** Acts that a body's member may try on what is not theirs. They must change nothing, so they can be tried in both worlds. */
const TRIED: Readonly<Record<string, readonly unknown[]>> = {
  'PATCH /api/returns/:return': [{ revision: 1, note: 'чужое' }],
  'PUT /api/returns/:return/proposals/:proposal': [
    { revision: 0, provision: null, field: null, kind: 'remark', wording: 'x', reason: '' },
    { revision: 1, provision: null, field: null, kind: 'remark', wording: 'x', reason: '' },
  ],
  'PATCH /api/rounds/:round/asked/:body': [{ revision: 1, noRemarks: true }],
  'POST /api/tasks/:task/:what': [{}],
  'POST /api/files/:upload/inside': [{ names: ['x'] }],
  'PATCH /api/files/:upload': [{ state: 'out' }],
  'POST /api/rounds/:round/decisions': [
    { decisions: [{ item: hidden.item, revision: 0, kind: 'noted' }] },
    { decisions: [{ item: hidden.item, revision: 1, kind: 'rejected', reason: 'x' }] },
    { decisions: [{ item: OWN_ITEM, revision: 1, kind: 'accepted' }] },
    { decisions: [{ item: hidden.collision, revision: 0, kind: 'joint', wording: 'x' }] },
  ],
  'POST /api/rounds/:round/undo': [{ batch: hidden.batch }, { batch: null }],
  'POST /api/rounds/:round/confirmations': [{ decisions: [{ item: hidden.item, revision: 1 }] }],
  'PUT /api/rounds/:round/notes/:note': [
    { item: hidden.item, revision: 0, note: 'x' },
    { item: hidden.item, revision: 1, note: 'x' },
  ],
  'PUT /api/rounds/:round/presence': [{ item: hidden.item }],
  'POST /api/rounds/:round/gathering': [{}],
  'POST /api/rounds/:round/next-version': [{ name: 'x', undecided: 'carry' }],
  'POST /api/rounds/:round/papers': [
    { paper: 'comment-table', language: 'ru', format: 'docx' },
    { paper: 'reply-letter', language: 'ru', format: 'docx', body: bodies.b },
  ],
  'POST /api/versions/:version/seal': [{}],
  'PUT /api/versions/:version/links': [{ from: 'ru', to: 'ky', provision: 'main/1', other: null }],
};

const nameOf = ({ method, path: address }: Endpoint): string => `${method} ${address}`;

/** Every way to fill the names of an address. */
function fillings(address: string): readonly Readonly<Record<string, string>>[] {
  let all: Readonly<Record<string, string>>[] = [{}];
  for (const [, name = ''] of address.matchAll(/:([a-z]+)/giu))
    all = all.flatMap((known) => (IDS[name] ?? [randomIdFor(name)]).map((id) => ({ ...known, [name]: id })));
  return all;
}
const made = new Map<string, string>();
const randomIdFor = (name: string): string => made.get(name) ?? (made.set(name, randomUUID()).get(name) as string);

/** Queries that an endpoint takes. */
const queriesOf = ({ query: schema }: Endpoint): typeof QUERIES =>
  schema ? QUERIES.filter((query) => schema.safeParse(query).success) : [{}];

/** Told to the machine itself, as these tests are, and to nobody else: how much is done, of whatever. */
const OF_THE_HOST: ReadonlySet<string> = new Set(['/metrics', '/health/ready', '/health/live']);

/** All that somebody gets to see, by what they asked. */
async function seen(as: TestPerson, acts: boolean): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (endpoint: Endpoint, call: Call): Promise<void> => {
    const response = await server.call(endpoint, { ...call, as });
    const { date: _date, 'x-ratelimit-remaining': _left, ...headers } = response.headers;
    // The number of a request, and when a sign-in was last used, are another each time.
    const body = response.body.replaceAll(/"(request|seen)":"[^"]*"/gu, '"$1":""');
    const told = JSON.stringify([response.statusCode, headers, createHash('sha256').update(body).digest('hex'), body.slice(0, 300)]);
    answers.set(`${nameOf(endpoint)} ${JSON.stringify([call.params, call.query, call.body])}`, told);
  };
  for (const { endpoint } of ALL_ROUTES) {
    if (endpoint.carries === 'events' || OF_THE_HOST.has(endpoint.path)) continue;
    const tried = TRIED[nameOf(endpoint)] ?? [];
    // The log tells its readers that something was done, when and by whom, and nothing of what it says: that is what it is for.
    if (endpoint.path.startsWith('/api/log') && as === people.administrator) continue;
    for (const params of fillings(endpoint.path)) {
      if (endpoint.method === 'GET') for (const query of queriesOf(endpoint)) await ask(endpoint, { params, query });
      // Of what is one's own nothing is to be changed.
      const foreign = Object.values(params).every((id) => ![own.id, own.upload, ownTask, bodies.a].includes(id));
      if (acts && foreign)
        for (const body of tried) await ask(endpoint, { params, body, key: randomUUID(), query: endpoint.query ? { language: 'ru' } : {} });
    }
  }
  return answers;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before]
    .filter(([asked, told]) => after.get(asked) !== told)
    .map(([asked, told]) => `${asked}\n   ${told}\n   ${after.get(asked)}`);
}

const VIEWERS = [
  'contributor А',
  'head А',
  'contributor В',
  'expert',
  'expert of a part',
  'observer',
  'provider',
  'administrator',
] as const;
/** Worlds that are compared after the first one: each with more of what is hidden, at random. SVOD_TWO_WORLDS for a longer run. */
const WORLDS = Number(process.env['SVOD_TWO_WORLDS'] ?? 32);

test('what another body sent changes nothing of what one sees, wherever one looks', async () => {
  const before = new Map<string, ReadonlyMap<string, string>>();
  for (const viewer of VIEWERS) before.set(viewer, await seen(people[viewer], true));
  const asked = [...before.values()].reduce((sum, { size }) => sum + size, 0);
  assert.ok(asked > 500, `${asked} answers were compared`);
  await addHidden(world, hidden);
  for (const viewer of VIEWERS)
    assert.deepEqual(differences(before.get(viewer) ?? new Map(), await seen(people[viewer], true)), [], viewer);
  for (let k = 1; k < WORLDS; k++) {
    await addHidden(world, newHidden());
    const viewer = VIEWERS[k % VIEWERS.length] ?? 'contributor А';
    assert.deepEqual(differences(before.get(viewer) ?? new Map(), await seen(people[viewer], true)), [], `${viewer}, world ${k}`);
  }
});

test('the desk and the body itself do see it: the comparison compares', async () => {
  const before = [await seen(people.desk, false), await seen(people['contributor Б'], false)] as const;
  await addHidden(world, newHidden());
  assert.ok(differences(before[0], await seen(people.desk, false)).length > 0);
  assert.ok(differences(before[1], await seen(people['contributor Б'], false)).length > 0);
});

/** Opens what somebody may see of a table; gives how to shut it again. */
async function open(table: string): Promise<() => Promise<unknown>> {
  const { rows } = await owner.query<{ text: string }>(
    "select pg_get_expr(polqual, polrelid) as text from pg_policy where polrelid = $1::regclass and polname = 'seen'",
    [`svod.${table}`],
  );
  await owner.query(`alter policy seen on svod.${table} using (true)`);
  return () => owner.query(`alter policy seen on svod.${table} using (${rows[0]?.text})`);
}

test('each policy of what bodies send and what became of it, opened by itself, shows', async () => {
  // What became of points is asked for with a body's line of the round: that is opened before, and shows by itself.
  for (const [table, before] of [
    ['uploads', []],
    ['returns', []],
    ['tasks', []],
    ['asked', []],
    ['outcomes', ['asked']],
  ] as const) {
    const shut: (() => Promise<unknown>)[] = [];
    for (const one of before) shut.push(await open(one));
    const first = await seen(people['contributor А'], false);
    shut.push(await open(table));
    const after = await seen(people['contributor А'], false);
    for (const one of shut) await one();
    assert.ok(differences(first, after).length > 0, `${table} lies open and nothing shows`);
    if (before.length === 0) assert.deepEqual(differences(first, await seen(people['contributor А'], false)), [], `${table} is as it was`);
  }
});
