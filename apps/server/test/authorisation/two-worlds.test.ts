import assert from 'node:assert/strict';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Endpoint } from '@svod/contract';
import { ALL_ROUTES } from '../../src/routes/all-routes.ts';
import { type Call, type TestPerson } from '../test-server.ts';
import { makeWorld, putBlob, putReturn } from './world.ts';

/**
 * Two worlds that differ only in what a viewer may not see are one world to them: everything they can fetch or try, on their own ids and on others', gives the same
 * bytes (security: the strongest single check of confidentiality). The second world is the first with another body's answers added.
 */
const world = await makeWorld();
const { admin, bodies, plan, version, draft, round, people, put, server } = world;
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
const hidden = {
  return: randomUUID(),
  upload: randomUUID(),
  task: randomUUID(),
  proposal: randomUUID(),
  paper: randomUUID(),
  note: randomUUID(),
};
const ITEM = 'a111111111111';

/** What is put in for a name in an address. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  plan: [plan],
  version: [version, draft],
  other: [version],
  round: [round],
  body: [bodies.a, bodies.b],
  return: [own.id, hidden.return],
  upload: [own.upload, hidden.upload],
  task: [ownTask, hidden.task],
  proposal: [hidden.proposal],
  paper: [hidden.paper],
  note: [hidden.note],
  item: [ITEM],
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

/** Told to the machine itself, as these tests are, and to nobody else: how much is done, of whatever. */
const OF_THE_HOST: ReadonlySet<string> = new Set(['/metrics', '/health/ready', '/health/live']);

/** All that somebody gets to see, by what they asked. */
async function seen(as: TestPerson, acts: boolean): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (endpoint: Endpoint, call: Call): Promise<void> => {
    const response = await server.call(endpoint, { ...call, as });
    const { date: _date, 'x-ratelimit-remaining': _left, ...headers } = response.headers;
    const body = response.body.replaceAll(/"request":"[^"]*"/gu, '"request":""');
    const told = JSON.stringify([response.statusCode, headers, createHash('sha256').update(body).digest('hex'), body.slice(0, 300)]);
    answers.set(`${nameOf(endpoint)} ${JSON.stringify([call.params, call.query, call.body])}`, told);
  };
  for (const { endpoint } of ALL_ROUTES) {
    if (endpoint.carries === 'events' || OF_THE_HOST.has(endpoint.path)) continue;
    const tried = TRIED[nameOf(endpoint)] ?? [];
    // The log tells its readers that something was done, when and by whom, and nothing of what it says: that is what it is for.
    if (endpoint.path.startsWith('/api/log') && as === people.administrator) continue;
    for (const params of fillings(endpoint.path)) {
      if (endpoint.method === 'GET') for (const query of endpoint.query ? QUERIES : [{}]) await ask(endpoint, { params, query });
      // Of what is one's own nothing is to be changed.
      const foreign = Object.values(params).every((id) => ![own.id, own.upload, ownTask, bodies.a].includes(id));
      if (acts && foreign) for (const body of tried) await ask(endpoint, { params, body, key: randomUUID() });
    }
  }
  return answers;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before]
    .filter(([asked, told]) => after.get(asked) !== told)
    .map(([asked, told]) => `${asked}\n   ${told}\n   ${after.get(asked)}`);
}

/** What the second world holds more: an answer of Б with a file, its reading, typed-in words, work, what the desk decided and wrote down of it. */
async function addHidden(ids: typeof hidden): Promise<void> {
  const by = people['contributor Б'].id;
  const blob = await putBlob(admin, `Секрет ${randomUUID()}`);
  await put('uploads', {
    id: ids.upload,
    blob,
    file: 'Секрет.docx',
    size: randomInt(1000),
    kind: 'word',
    plan,
    round,
    body: bodies.b,
    uploaded_by: by,
  });
  await put('returns', { id: ids.return, round, body: bodies.b, way: 'files', attitude: 'not-agreed', note: 'Секрет', received_by: by });
  await put('return_files', { return: ids.return, upload: ids.upload });
  const counts = { tracked: 7, untracked: 7, folded: 7, remarks: 7, answered: 0, notPlaced: 0, notRead: 0 };
  await put('readings', {
    upload: ids.upload,
    base: version,
    language: 'ru',
    counts,
    report: { amendments: [], remarks: [] },
    made_on: version,
  });
  await put('typed_proposals', { id: ids.proposal, return: ids.return, ordinal: 1, kind: 'remark', wording: 'Секрет', typed_by: by });
  await put('tasks', { id: ids.task, kind: 'read-file', subject: ids.upload, plan, round, body: bodies.b, asked_by: by, state: 'failed' });
  await admin.query('update svod.asked set acknowledged = clock_timestamp() where body = $1', [bodies.b]);
  const file = { round, language: 'ru', kind: 'comment-table', format: 'values', file: 'x.json', blob, made_of: randomUUID() };
  await put('papers', { id: ids.paper, ...file, made_by: people.desk.id });
  await admin.query(
    `insert into svod.items (round, language, id, kind, generation, place, line, detail) values ($1, 'ru', $2, 'amendment', 1, 1, '{}', '{}') on conflict do nothing`,
    [round, ITEM],
  );
  await put('desk_notes', { id: ids.note, round, language: 'ru', item: ITEM, note: 'Секрет', written_by: people.desk.id });
  await put('log_entries', { actor: by, act: 'return.add', object_kind: 'return', object_id: ids.return });
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
/** Worlds that are compared after the first one: each with more of what is hidden, at random. */
const WORLDS = 24;

test('what another body sent changes nothing of what one sees, wherever one looks', async () => {
  const before = new Map<string, ReadonlyMap<string, string>>();
  for (const viewer of VIEWERS) before.set(viewer, await seen(people[viewer], true));
  const asked = [...before.values()].reduce((sum, { size }) => sum + size, 0);
  assert.ok(asked > 500, `${asked} answers were compared`);
  await addHidden(hidden);
  for (const viewer of VIEWERS)
    assert.deepEqual(differences(before.get(viewer) ?? new Map(), await seen(people[viewer], true)), [], viewer);
  for (let k = 1; k < WORLDS; k++) {
    const ids = Object.fromEntries(Object.keys(hidden).map((name) => [name, randomUUID()])) as typeof hidden;
    await addHidden(ids);
    const viewer = VIEWERS[k % VIEWERS.length] ?? 'contributor А';
    assert.deepEqual(differences(before.get(viewer) ?? new Map(), await seen(people[viewer], true)), [], `${viewer}, world ${k}`);
  }
});

test('the desk and the body itself do see it: the comparison compares', async () => {
  const fresh = Object.fromEntries(Object.keys(hidden).map((name) => [name, randomUUID()])) as typeof hidden;
  const before = [await seen(people.desk, false), await seen(people['contributor Б'], false)] as const;
  await addHidden(fresh);
  assert.ok(differences(before[0], await seen(people.desk, false)).length > 0);
  assert.ok(differences(before[1], await seen(people['contributor Б'], false)).length > 0);
});

test('each policy of what bodies send, opened by itself, shows', async () => {
  for (const table of ['uploads', 'returns', 'tasks', 'asked']) {
    const before = await seen(people['contributor А'], false);
    const { rows } = await owner.query<{ text: string }>(
      "select pg_get_expr(polqual, polrelid) as text from pg_policy where polrelid = $1::regclass and polname = 'seen'",
      [`svod.${table}`],
    );
    await owner.query(`alter policy seen on svod.${table} using (true)`);
    const after = await seen(people['contributor А'], false);
    await owner.query(`alter policy seen on svod.${table} using (${rows[0]?.text})`);
    assert.ok(differences(before, after).length > 0, `${table} lies open and nothing shows`);
    assert.deepEqual(differences(before, await seen(people['contributor А'], false)), [], `${table} is as it was`);
  }
});
