import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { type World, putBlob } from './world.ts';

/** Ids of what a second world holds and the first does not. */
export interface Hidden {
  readonly return: string;
  readonly upload: string;
  readonly task: string;
  readonly proposal: string;
  readonly paper: string;
  /** A reply letter to Б. */
  readonly letter: string;
  readonly note: string;
  /** A version made of the round that nobody was shown. */
  readonly version: string;
  /** Of what was decided at once. */
  readonly batch: string;
  /** An amendment of Б, and a collision that it is in. */
  readonly item: string;
  readonly collision: string;
}

const itemId = (letter: string): string => `${letter}${randomBytes(6).toString('hex')}`;

/** Ids for one more of what is hidden. */
export function newHidden(): Hidden {
  const names = ['return', 'upload', 'task', 'proposal', 'paper', 'letter', 'note', 'version', 'batch'] as const;
  const ids = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<(typeof names)[number], string>;
  return { ...ids, item: itemId('a'), collision: itemId('c') };
}

/** An amendment of А, in the first world already. What is decided on it is the desk's until the version is made. */
export const OWN_ITEM = 'a111111111111';

const POINT = {
  label: '',
  measure: '1.1',
  field: '',
  pieces: [],
  remark: '',
  decision: 'accepted',
  wording: null,
  reason: 'своё',
  date: null,
};

/** What both worlds hold: a round that was brought together, settled long ago in an earlier version, with points of А to be read. */
export async function putBefore({ put, round, version, bodies, people }: World): Promise<void> {
  const gathered = { inputs_hash: Buffer.alloc(32), base_hash: 'x', counts: {}, record: Buffer.from('x') };
  await put('gatherings', { round, language: 'ru', generation: 1, ...gathered });
  await putItem({ put, round }, OWN_ITEM, 'amendment', bodies.a);
  await put('decisions', { round, language: 'ru', item: OWN_ITEM, kind: 'noted', decided_by: people.desk.id });
  await put('outcomes', { version, round, body: bodies.a, language: 'ru', item: OWN_ITEM, place: 1, says: POINT });
}

const FATES = [
  ['accepted', 'standing'],
  ['rejected', 'standing'],
  ['noted', 'proposed'],
  ['accepted-in-part', 'proposed'],
  ['referred', 'standing'],
] as const;

/**
 * One more of what the second world holds: an answer of Б with a file, its reading, typed-in words and work; what the desk found in it, decided, proposed, took back and wrote down;
 * who of the desk looks at what; papers of it, a letter to Б among them; a version made of it, why it reads so, and what became of the points of Б.
 */
export async function addHidden(world: World, ids: Hidden): Promise<void> {
  await addReturn(world, ids);
  await addDecided(world, ids);
  await addVersion(world, ids);
}

async function addReturn({ put, admin, plan, round, version, bodies, people }: World, ids: Hidden): Promise<void> {
  const by = people['contributor Б'].id;
  const blob = await putBlob(admin, `Секрет ${randomUUID()}`);
  const file = { id: ids.upload, blob, file: 'Секрет.docx', size: randomInt(1000), kind: 'word' };
  await put('uploads', { ...file, plan, round, body: bodies.b, uploaded_by: by });
  await put('returns', { id: ids.return, round, body: bodies.b, way: 'files', attitude: 'not-agreed', note: 'Секрет', received_by: by });
  await put('return_files', { return: ids.return, upload: ids.upload });
  const counts = { tracked: 7, untracked: 7, folded: 7, remarks: 7, answered: 0, notPlaced: 0, notRead: 0 };
  const report = { amendments: [], remarks: [] };
  await put('readings', { upload: ids.upload, base: version, language: 'ru', counts, report, made_on: version });
  await put('typed_proposals', { id: ids.proposal, return: ids.return, ordinal: 1, kind: 'remark', wording: 'Секрет', typed_by: by });
  await put('tasks', { id: ids.task, kind: 'read-file', subject: ids.upload, plan, round, body: bodies.b, asked_by: by, state: 'failed' });
  await admin.query('update svod.asked set acknowledged = clock_timestamp() where body = $1', [bodies.b]);
  await put('log_entries', { actor: by, act: 'return.add', object_kind: 'return', object_id: ids.return });
}

async function addDecided({ put, admin, plan, round, bodies, people }: World, ids: Hidden): Promise<void> {
  const desk = people.desk.id;
  await admin.query('update svod.gatherings set generation = generation + 1, counts = $2, made = clock_timestamp() where round = $1', [
    round,
    JSON.stringify({ amendments: randomInt(1000) }),
  ]);
  await putItem({ put, round }, ids.item, 'amendment', bodies.b, [ids.collision]);
  await putItem({ put, round }, ids.collision, 'collision', bodies.b, [ids.item, OWN_ITEM]);
  await admin.query('update svod.items set generation = (select generation from svod.gatherings g where g.round = $1) where round = $1', [
    round,
  ]);
  const [kind, state] = FATES[randomInt(FATES.length)] ?? FATES[0];
  const said = { round, language: 'ru', item: ids.item, kind, state, reason: 'Секрет', meeting: 'Секрет', decided_by: desk };
  await put('decisions', said);
  await put('decisions', { ...said, item: ids.collision, kind: 'joint', wording: 'Секрет' });
  const says = { kind, state, reason: 'Секрет', wording: null, picks: [], meeting: '', agreed: false };
  const step = { round, language: 'ru', revision: 1, batch: ids.batch, says, said_by: desk };
  for (const item of [ids.item, ids.collision]) await put('decision_steps', { ...step, item });
  // On what А itself asked too: nobody outside the desk knows before the version.
  await admin.query(
    'update svod.decisions set revision = revision + 1, kind = $3, state = $4, reason = $5 where round = $1 and item = $2',
    [...[round, OWN_ITEM, kind, state, 'Секрет']],
  );
  await put('desk_notes', { id: ids.note, round, language: 'ru', item: ids.item, note: 'Секрет', written_by: desk });
  await put('desk_notes', { round, language: 'ru', item: OWN_ITEM, note: 'Секрет', written_by: desk });
  await admin.query(
    `insert into svod.presence (person, round, item) values ($1, $2, $3)
     on conflict (person) do update set item = excluded.item, seen = clock_timestamp()`,
    [desk, round, ids.item],
  );
  const blob = await putBlob(admin, JSON.stringify({ secret: randomUUID() }));
  const paper = { round, language: 'ru', blob, made_by: desk };
  await put('papers', { ...paper, id: ids.paper, kind: 'comment-table', format: 'values', file: 'x.json', made_of: randomUUID() });
  await put('papers', {
    ...paper,
    id: ids.letter,
    kind: 'reply-letter',
    format: 'docx',
    body: bodies.b,
    file: 'x.docx',
    made_of: randomUUID(),
  });
  for (const [work, about] of [
    ['gather', { language: 'ru' }],
    ['make-paper', { paper: 'reply-letter', language: 'ru', format: 'docx', body: bodies.b }],
  ] as const)
    await put('tasks', { kind: work, subject: round, about, plan, round, body: null, asked_by: desk, state: 'done' });
  for (const act of ['round.decide', 'round.undo', 'round.confirm', 'round.note', 'round.make-paper'])
    await put('log_entries', { actor: desk, act, object_kind: 'round', object_id: round });
}

async function addVersion({ put, admin, plan, version, round, bodies, people }: World, ids: Hidden): Promise<void> {
  const made_by = people.desk.id;
  const { rows } = await admin.query<{ n: number }>('select max(ordinal) + 1 as n from svod.versions where plan = $1', [plan]);
  const ordinal = rows[0]?.n ?? 99;
  await put('versions', { id: ids.version, plan, ordinal, name: randomUUID(), previous: version, made_by });
  const page = { format: 'svod-page/1', title: 'Секрет', parts: [] };
  const blob = await putBlob(admin, `carrier of ${ids.version}`);
  await put('carriers', {
    version: ids.version,
    language: 'ru',
    file: 'plan.docx',
    blob,
    text_hash: ids.version,
    page: JSON.stringify(page),
  });
  const sentence = { flow: 'main', block: 0, text: 'Секрет', provision: 'main/1', earlier: [], made: [ids.item] };
  const data = { format: 'svod-provenance/1', changes: {}, sentences: [sentence], removed: [] };
  await put('provenances', { version: ids.version, language: 'ru', round, undecided: 'carry', data });
  const says = { ...POINT, reason: 'Секрет' };
  for (const made of [ids.version, version])
    await put('outcomes', { version: made, round, body: bodies.b, language: 'ru', item: ids.item, place: 1, says });
  await put('log_entries', { actor: made_by, act: 'round.make-version', object_kind: 'version', object_id: ids.version });
}

async function putItem(
  { put, round }: Pick<World, 'put' | 'round'>,
  id: string,
  kind: 'amendment' | 'collision',
  body: string,
  meets: readonly string[] = [],
): Promise<void> {
  const line = {
    ...{ id, kind, place: 1, part: '1', measure: '1.1', field: '', label: '', provision: 'main/1', what: 'text-replaced', bodies: [body] },
    ...{ tracked: true, state: 'open', meets, collision: kind === 'collision' ? { kind: 'rival', needsDecision: true } : null },
  };
  const place = { provision: 'main/1', field: '', label: '', measure: '1.1', range: { start: 0, end: 4 } };
  const texts = { before: 'было', after: 'Секрет', old: 'было', new: 'Секрет' };
  const detail =
    kind === 'amendment'
      ? {
          id,
          kind: 'text-replaced',
          change: { kind: 'text' },
          bodies: [body],
          sponsors: [],
          state: 'open',
          folded: null,
          parent: null,
          place,
          ...texts,
        }
      : { id, kind: 'rival', needsDecision: true, why: 'x', values: {}, amendments: meets, bodies: [body], place };
  await put('items', {
    round,
    language: 'ru',
    id,
    kind,
    generation: 1,
    place: 1,
    line,
    detail,
    part: '1',
    measure: '1.1',
    provision: 'main/1',
  });
}
