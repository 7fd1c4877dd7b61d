import { randomBytes, randomUUID } from 'node:crypto';
import { meansProbes } from './means-specimens.ts';
import type { Probe, Specimen } from './probe.ts';
import type { World } from './world.ts';
import { putBlob, putReturn } from './world.ts';

type Row = Readonly<Record<string, unknown>>;

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
  const anchor = (): Row => ({ seq: 1, hash: randomBytes(32), signature: randomBytes(64), key: randomBytes(32) });
  await put('log_anchors', anchor());
  const act = (actor: string): Readonly<Record<string, unknown>> => ({
    actor,
    key: randomUUID(),
    request_hash: randomBytes(32),
    status: 200,
    answer: {},
    seq: 1,
  });
  await put('acts', act(people.desk.id));
  const gathering = (language: string): Row => ({
    ...{ round, language, generation: 1, inputs_hash: randomBytes(32), base_hash: 'x', counts: {}, record: Buffer.from('x') },
  });
  const item = (id: string): Row => ({ round, language: 'ru', id, kind: 'amendment', generation: 1, place: 1, line: {}, detail: {} });
  const decision = (decided_by: string): Row => ({ round, language: 'ru', item: 'a111111111111', kind: 'accepted', decided_by });
  const step = (said_by: string): Row => ({
    round,
    language: 'ru',
    item: 'a111111111111',
    revision: 1,
    batch: randomUUID(),
    says: {},
    said_by,
  });
  const deskNote = (written_by: string): Row => ({ round, language: 'ru', item: 'a111111111111', note: 'x', written_by });
  const paper = (made_by: string): Row => ({
    ...{ round, language: 'ru', kind: 'comment-table', format: 'docx', file: 'x.docx', blob, made_of: 'x', made_by },
  });
  await put('papers', paper(people.desk.id));
  await put('gatherings', gathering('ru'));
  await put('items', item('a111111111111'));
  await put('decisions', decision(people.desk.id));
  await put('decision_steps', step(people.desk.id));
  await put('desk_notes', deskNote(people.desk.id));
  await put('presence', { person: people.desk.id, round });
  await put('provenances', { version, language: 'ru', round, undecided: 'carry', data: {} });
  for (const body of [bodies.a, bodies.b]) await put('outcomes', { version, round, body, language: 'ru', item: 'a1', place: 1, says: {} });
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
    ...(await meansProbes(world)),
    { table: 'attempts', update: null, specimens: [of('', () => ({ key: randomBytes(32), count: 0, last: new Date() }))] },
    { table: 'gatherings', update: 'generation', specimens: [of('', () => gathering('ky'))] },
    { table: 'items', update: 'generation', specimens: [of('', () => item('a999999999999'))] },
    { table: 'decisions', update: 'reason', specimens: [of('one’s own', decision), of('the desk', () => decision(people.desk.id))] },
    { table: 'decision_steps', update: null, specimens: [of('one’s own', step), of('the desk', () => step(people.desk.id))] },
    { table: 'desk_notes', update: 'note', specimens: [of('one’s own', deskNote), of('the desk', () => deskNote(people.desk.id))] },
    {
      table: 'presence',
      update: 'item',
      specimens: [of('one’s own', (by) => ({ person: by, round })), of('the desk', () => ({ person: people.desk.id, round }))],
    },
    {
      table: 'provenances',
      update: null,
      specimens: [of('', () => ({ version: draft, language: 'ru', round, undecided: 'carry', data: {} }))],
    },
    {
      table: 'outcomes',
      update: null,
      specimens: [of('А', () => ({ version: draft, round, body: bodies.a, language: 'ru', item: 'a2', place: 1, says: {} }))],
    },
    { table: 'uses', update: null, specimens: [of('', () => ({ key: randomBytes(32), used_up_to: new Date() }))] },
    {
      table: 'papers',
      update: null,
      specimens: [of('one’s own', paper), of('the desk', () => paper(people.desk.id))],
    },
    { table: 'log_head', update: null, specimens: [] },
    { table: 'log_anchors', update: null, specimens: [of('', anchor)] },
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
