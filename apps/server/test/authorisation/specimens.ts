import { randomBytes, randomUUID } from 'node:crypto';
import type { World } from './world.ts';
import { putBlob, putReturn } from './world.ts';

/** A row that somebody may try to put into a table: whose it would be, and the row. `by` is the person who tries. */
export interface Specimen {
  readonly whose: string;
  row(by: string): Readonly<Record<string, unknown>>;
}

/** Of each table: rows to try, and a column that can be updated (null: none is granted). */
export interface Probe {
  readonly table: string;
  readonly update: string | null;
  readonly specimens: readonly Specimen[];
}

/** Fills the world with what А and Б sent, so that there is something to see and not to see, and says what to try on each table. */
export async function makeProbes(world: World): Promise<readonly Probe[]> {
  const { admin, bodies, plan, version, draft, round, people, put } = world;
  const a = await putReturn(world, bodies.a);
  const b = await putReturn(world, bodies.b);
  const blob = await putBlob(admin, 'tried');
  await put('uploads', {
    blob: await putBlob(admin, 'nobody said whose'),
    file: 'x.docx',
    size: 1,
    kind: 'word',
    plan,
    round,
    uploaded_by: people.desk.id,
  });
  for (const one of [a, b]) {
    await put('readings', { upload: one.upload, base: version, language: 'ru', counts: {}, report: {} });
    await put('typed_proposals', { return: one.id, ordinal: 1, kind: 'remark', typed_by: people.desk.id });
  }
  for (const body of [bodies.a, bodies.b, null])
    await put('tasks', { kind: 'read-file', subject: randomUUID(), plan, round, body, asked_by: people.desk.id });
  for (const each of [version, draft])
    await put('links', { version: each, language: 'ru', provision: 'main/1', other_language: 'ky', other_provision: 'main/1' });
  await put('log_entries', { actor: people.desk.id, act: 'body.add', object_kind: 'body' });
  const act = (actor: string): Readonly<Record<string, unknown>> => ({
    actor,
    key: randomUUID(),
    request_hash: randomBytes(32),
    status: 200,
    answer: {},
    seq: 1,
  });
  await put('acts', act(people.desk.id));
  const of = (whose: string, row: Specimen['row']): Specimen => ({ whose, row });
  const upload = { blob, file: 'x.docx', size: 1, kind: 'word', plan, round };
  return [
    { table: 'workspace', update: 'name', specimens: [] },
    { table: 'bodies', update: 'kind', specimens: [of('', () => ({ kind: 'ministry', names: { ru: 'Г' } }))] },
    { table: 'people', update: 'language', specimens: [of('', () => ({ id: randomUUID(), name: 'никто' }))] },
    {
      table: 'roles',
      update: 'until',
      specimens: [
        of('one’s own', (by) => ({ person: by, role: 'desk' })),
        of('А', () => ({ person: people['contributor А'].id, role: 'head', body: bodies.a })),
      ],
    },
    {
      table: 'sessions',
      update: 'seen',
      specimens: [
        of('one’s own', (by) => ({ hash: randomBytes(32), person: by, method: 'link' })),
        of('the desk', () => ({ hash: randomBytes(32), person: people.desk.id, method: 'link' })),
      ],
    },
    { table: 'blobs', update: null, specimens: [of('', () => ({ hash: randomBytes(32), bytes: Buffer.from('x') }))] },
    { table: 'plans', update: 'stage', specimens: [of('', () => ({ titles: { ru: 'Иной' }, languages: ['ru'] }))] },
    { table: 'versions', update: null, specimens: [of('', (by) => ({ plan, ordinal: 3, name: '3', made_by: by }))] },
    {
      table: 'carriers',
      update: null,
      specimens: [of('', () => ({ version, language: 'ky', file: 'x.docx', blob, text_hash: 'x', page: {} }))],
    },
    {
      table: 'links',
      update: 'other_provision',
      specimens: [of('', () => ({ version, language: 'ky', provision: 'main/2', other_language: 'ru' }))],
    },
    { table: 'seals', update: null, specimens: [of('', (by) => ({ version: draft, hash: randomBytes(32), sealed_by: by }))] },
    {
      table: 'rounds',
      update: 'title',
      specimens: [of('', (by) => ({ plan, version, ordinal: 2, final_date: '2099-01-01', enforce_tracking: false, sent_by: by }))],
    },
    { table: 'sent_files', update: null, specimens: [of('', () => ({ round, language: 'ky', file: 'x.docx', blob }))] },
    { table: 'asked', update: 'reminded', specimens: [of('В', () => ({ round, body: bodies.c }))] },
    {
      table: 'uploads',
      update: 'body',
      specimens: [
        of('А', (by) => ({ ...upload, body: bodies.a, uploaded_by: by })),
        of('Б', (by) => ({ ...upload, body: bodies.b, uploaded_by: by })),
        of('nobody', (by) => ({ ...upload, uploaded_by: by })),
        of('А, as the desk', () => ({ ...upload, body: bodies.a, uploaded_by: people.desk.id })),
      ],
    },
    {
      table: 'returns',
      update: 'note',
      specimens: [
        of('А', (by) => ({ round, body: bodies.a, way: 'workbench', received_by: by })),
        of('Б', (by) => ({ round, body: bodies.b, way: 'workbench', received_by: by })),
        of('В', (by) => ({ round, body: bodies.c, way: 'workbench', received_by: by })),
      ],
    },
    {
      table: 'return_files',
      update: 'state',
      specimens: [of('А', () => ({ return: a.id, upload: b.upload })), of('Б', () => ({ return: b.id, upload: a.upload }))],
    },
    {
      table: 'readings',
      update: null,
      specimens: [
        of('А', () => ({ upload: a.upload, base: version, language: 'ru', counts: {}, report: {} })),
        of('Б', () => ({ upload: b.upload, base: version, language: 'ru', counts: {}, report: {} })),
      ],
    },
    {
      table: 'typed_proposals',
      update: 'reason',
      specimens: [
        of('А', (by) => ({ return: a.id, ordinal: 2, kind: 'remark', typed_by: by })),
        of('Б', (by) => ({ return: b.id, ordinal: 2, kind: 'remark', typed_by: by })),
      ],
    },
    {
      table: 'tasks',
      update: 'stage',
      specimens: [
        of('one’s own', (by) => ({ kind: 'read-file', subject: randomUUID(), asked_by: by })),
        of('the desk', () => ({ kind: 'read-file', subject: randomUUID(), asked_by: people.desk.id })),
      ],
    },
    { table: 'attempts', update: null, specimens: [of('', () => ({ key: randomBytes(32), count: 0, last: new Date() }))] },
    { table: 'log_head', update: null, specimens: [] },
    {
      table: 'log_entries',
      update: null,
      specimens: [
        of('one’s own', (by) => ({ actor: by, act: 'body.add', object_kind: 'body' })),
        of('the desk', () => ({ actor: people.desk.id, act: 'body.add', object_kind: 'body' })),
      ],
    },
    {
      table: 'acts',
      update: null,
      specimens: [of('one’s own', (by) => act(by)), of('the desk', () => act(people.desk.id))],
    },
  ];
}
