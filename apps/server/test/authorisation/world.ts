import { randomUUID } from 'node:crypto';
import type { Role } from '@svod/contract';
import type pg from 'pg';
import { type TestPerson, type TestServer, testServer } from '../test-server.ts';

/** Who calls. `А` and `Б` are bodies that the open round asks, `В` is one that it does not. */
export const CALLERS = [
  'nobody',
  'desk',
  'contributor А',
  'clearing officer А',
  'head А',
  'contributor Б',
  'contributor В',
  'expert',
  'expert of a part',
  'expert whose time is over',
  'observer',
  'provider',
  'administrator',
  'suspended contributor А',
] as const;
export type Caller = (typeof CALLERS)[number];

/** A workspace with somebody in every role, a plan, and a round that asks two bodies. */
export interface World {
  readonly server: TestServer;
  readonly admin: pg.Client;
  readonly people: Readonly<Record<Exclude<Caller, 'nobody'>, TestPerson>>;
  readonly bodies: { readonly a: string; readonly b: string; readonly c: string; readonly experts: string };
  readonly plan: string;
  /** Sent out in the round, and sealed; the other was never shown to anybody. */
  readonly version: string;
  readonly draft: string;
  readonly round: string;
  /** Puts a row in as the database's superuser; gives its id. */
  put(table: string, row: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The page of a version with two parts. */
const PAGE = {
  format: 'svod-page/1',
  title: 'План',
  parts: ['1', '2'].map((id) => ({
    id,
    title: `Раздел ${id}`,
    level: 1,
    provisions: [{ id: `main/${id}`, label: '', text: `Положение ${id}` }],
    measures: [],
  })),
};

export async function makeWorld(): Promise<World> {
  const server = await testServer();
  const admin = await server.database.connect('admin');
  const put: World['put'] = async (table, row) => {
    const names = Object.keys(row);
    const places = names.map((_name, index) => `$${index + 1}`);
    const { rows } = await admin.query<{ id?: string }>(
      `insert into svod.${table} (${names.join(', ')}) values (${places.join(', ')}) returning *`,
      names.map((name) => row[name]),
    );
    return rows[0]?.id ?? '';
  };
  const [a, b, c, experts] = [await server.body('А'), await server.body('Б'), await server.body('В'), await server.body('Эксперты')];
  const one = (name: Caller, role: Role, more: { body?: string; until?: Date } = {}): Promise<TestPerson> =>
    server.person(name, { role, ...more });
  const people = {
    desk: await one('desk', 'desk'),
    'contributor А': await one('contributor А', 'contributor', { body: a }),
    'clearing officer А': await one('clearing officer А', 'clearing-officer', { body: a }),
    'head А': await one('head А', 'head', { body: a }),
    'contributor Б': await one('contributor Б', 'contributor', { body: b }),
    'contributor В': await one('contributor В', 'contributor', { body: c }),
    expert: await one('expert', 'expert', { body: experts }),
    'expert of a part': await one('expert of a part', 'expert', { body: experts }),
    'expert whose time is over': await one('expert whose time is over', 'expert', { body: experts, until: new Date('2020-01-01') }),
    observer: await one('observer', 'observer'),
    provider: await one('provider', 'provider', { body: experts }),
    administrator: await one('administrator', 'administrator'),
    'suspended contributor А': await one('suspended contributor А', 'contributor', { body: a }),
  };
  await admin.query("update svod.roles set parts = '{1}' where person = $1", [people['expert of a part'].id]);
  await admin.query('update svod.people set suspended = now() where id = $1', [people['suspended contributor А'].id]);
  const plan = await put('plans', { titles: { ru: 'План' }, languages: ['ru'], stage: 'round' });
  const made_by = people.desk.id;
  const version = await put('versions', { plan, ordinal: 1, name: '1', made_by });
  const draft = await put('versions', { plan, ordinal: 2, name: '2', previous: version, made_by });
  for (const each of [version, draft]) {
    const blob = await putBlob(admin, `carrier of ${each}`);
    await put('carriers', { version: each, language: 'ru', file: 'plan.docx', blob, text_hash: each, page: JSON.stringify(PAGE) });
  }
  await put('seals', { version, hash: Buffer.alloc(32, 1), sealed_by: made_by });
  const round = await put('rounds', { plan, version, ordinal: 1, final_date: '2099-12-31', enforce_tracking: false, sent_by: made_by });
  await put('sent_files', { round, language: 'ru', file: 'plan.docx', blob: await putBlob(admin, 'sent') });
  for (const body of [a, b, experts]) await put('asked', { round, body });
  return { server, admin, people, bodies: { a, b, c, experts }, plan, version, draft, round, put };
}

/** Bytes of a file that is no more than its name: enough to ask who may see it. */
export async function putBlob(admin: pg.Client, text: string): Promise<Buffer> {
  const { rows } = await admin.query<{ hash: Buffer }>(
    'insert into svod.blobs (hash, bytes) values (sha256($1), $1) on conflict (hash) do update set hash = excluded.hash where false returning hash',
    [Buffer.from(text)],
  );
  return (
    rows[0]?.hash ??
    (await admin.query<{ hash: Buffer }>('select sha256($1) as hash', [Buffer.from(text)])).rows[0]?.hash ??
    Buffer.alloc(0)
  );
}

/** A return of a body with one file in it. */
export async function putReturn(
  world: World,
  body: string,
  round = world.round,
): Promise<{ readonly id: string; readonly upload: string }> {
  const by = world.people.desk.id;
  const blob = await putBlob(world.admin, `file ${randomUUID()}`);
  const upload = await world.put('uploads', {
    blob,
    file: 'answer.docx',
    size: 10,
    kind: 'word',
    plan: world.plan,
    round,
    body,
    uploaded_by: by,
  });
  const id = await world.put('returns', { round, body, way: 'files', received_by: by });
  await world.put('return_files', { return: id, upload });
  return { id, upload };
}
