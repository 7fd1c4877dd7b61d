import { randomUUID } from 'node:crypto';
import { consolidateEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import { type World, putBlob } from './world.ts';

/** What is known of an amendment: enough to be shown. */
const DETAIL = {
  ...{ kind: 'text-replaced', change: { kind: 'text' }, bodies: [], sponsors: [], state: 'open', folded: null, parent: null },
  ...{ before: 'было', after: 'стало', old: 'было', new: 'стало' },
  place: { provision: 'p1', field: '', label: '', measure: '', range: { start: 0, end: 4 } },
};

/** A round that was brought together, with one amendment in it that nobody decided on. */
async function putAmendment({ round, put, admin }: World): Promise<string> {
  const item = `a${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const gathering = {
    round,
    language: 'ru',
    generation: 1,
    inputs_hash: Buffer.alloc(32),
    base_hash: 'x',
    counts: {},
    record: Buffer.from('x'),
  };
  const { rowCount } = await admin.query('select 1 from svod.gatherings where round = $1', [round]);
  if (rowCount === 0) await put('gatherings', gathering);
  const line = {
    ...{ id: item, kind: 'amendment', place: 1, part: '', measure: '', field: '', label: '', provision: 'p1', what: 'text-replaced' },
    ...{ bodies: [], tracked: true, state: 'open', meets: [], collision: null },
  };
  await put('items', {
    round,
    language: 'ru',
    id: item,
    kind: 'amendment',
    generation: 1,
    place: 1,
    line,
    detail: { ...DETAIL, id: item },
  });
  return item;
}

const query = { language: 'ru' };

async function putDecision(world: World, state = 'standing'): Promise<string> {
  const item = await putAmendment(world);
  const { round, people, put } = world;
  await put('decisions', { round, language: 'ru', item, kind: 'noted', state, decided_by: people['contributor В'].id });
  const says = { kind: 'noted', wording: null, picks: [], reason: '', meeting: '', agreed: false, state };
  await put('decision_steps', { round, language: 'ru', item, revision: 1, batch: randomUUID(), says, said_by: people['contributor В'].id });
  return item;
}

async function putPaper({ admin, put, round, people }: World, format: string): Promise<string> {
  const blob = await putBlob(admin, JSON.stringify({ paper: format }));
  return await put('papers', {
    ...{ round, language: 'ru', kind: 'comment-table', format, file: 'x', blob, made_of: randomUUID(), made_by: people.desk.id },
  });
}

export const CONSOLIDATE_EXAMPLES: readonly Example[] = [
  example(consolidateEndpoints.readQueue, 'a round', ({ round }) => ({ params: { round }, query })),
  example(consolidateEndpoints.decide, 'an amendment', async (world) => ({
    params: { round: world.round },
    query,
    body: { decisions: [{ item: await putAmendment(world), revision: 0, kind: 'noted' }] },
  })),
  example(consolidateEndpoints.decide, 'an amendment that somebody decided', async (world) => ({
    params: { round: world.round },
    query,
    body: { decisions: [{ item: await putDecision(world), revision: 0, kind: 'noted' }] },
  })),
  example(consolidateEndpoints.decide, 'an amendment of another round', async (world) => ({
    params: { round: randomUUID() },
    query,
    body: { decisions: [{ item: await putAmendment(world), revision: 0, kind: 'noted' }] },
  })),
  example(consolidateEndpoints.undo, 'another’s decision', async (world) => {
    const item = await putDecision(world);
    const { rows } = await world.admin.query<{ batch: string }>('select batch from svod.decision_steps where item = $1', [item]);
    return { params: { round: world.round }, query, body: { batch: rows[0]?.batch ?? '' } };
  }),
  example(consolidateEndpoints.confirm, 'another’s proposed decision', async (world) => ({
    params: { round: world.round },
    query,
    body: { decisions: [{ item: await putDecision(world, 'proposed'), revision: 1 }] },
  })),
  example(consolidateEndpoints.saveNote, 'an amendment', async (world) => ({
    params: { round: world.round, note: randomUUID() },
    query,
    body: { item: await putAmendment(world), revision: 0, note: 'x' },
  })),
  example(consolidateEndpoints.present, 'a round', ({ round }) => ({ params: { round }, body: { item: null } })),
  example(consolidateEndpoints.readPlace, 'an amendment', async (world) => ({
    params: { round: world.round, item: await putDecision(world) },
    query,
  })),
  example(consolidateEndpoints.readPlace, 'an item that is not there', ({ round }) => ({
    params: { round, item: 'a000000000000' },
    query,
  })),
  example(consolidateEndpoints.gatherRound, 'a round', ({ round }) => ({ params: { round }, query, body: {} })),
  example(consolidateEndpoints.readReadiness, 'a round', ({ round }) => ({ params: { round }, query })),
  example(consolidateEndpoints.makeNextVersion, 'a round that was brought together', async (world) => {
    await putAmendment(world);
    return { params: { round: world.round }, body: { name: randomUUID().slice(0, 8), undecided: 'carry' } };
  }),
  example(consolidateEndpoints.makePaper, 'a round', ({ round }) => ({
    params: { round },
    body: { paper: 'comment-table', language: 'ru', format: 'docx' },
  })),
  example(consolidateEndpoints.readPaper, 'a paper', async (world) => ({ params: { paper: await putPaper(world, 'values') } })),
  example(consolidateEndpoints.downloadPaper, 'a paper', async (world) => ({ params: { paper: await putPaper(world, 'docx') } })),
  example(consolidateEndpoints.why, 'a version made here', async (world) => {
    const { draft, put, admin } = world;
    const { rowCount } = await admin.query('select 1 from svod.provenances where version = $1', [draft]);
    const data = { format: 'svod-provenance/1', changes: {}, sentences: [], removed: [] };
    // Of another round: this one is still to be decided on.
    const other = {
      plan: world.plan,
      version: draft,
      ordinal: 77,
      final_date: '2099-12-31',
      enforce_tracking: false,
      sent_by: world.people.desk.id,
    };
    if (rowCount === 0)
      await put('provenances', { version: draft, language: 'ru', round: await put('rounds', other), undecided: 'carry', data });
    return { params: { version: draft }, query: { ...query, words: 'x' } };
  }),
  example(consolidateEndpoints.readOrigins, 'a draft version', ({ draft }) => ({ params: { version: draft }, query })),
  example(consolidateEndpoints.readOrigins, 'the version of the round', ({ version }) => ({ params: { version }, query })),
  example(consolidateEndpoints.readOutcomes, 'points of А', ({ round, bodies }) => ({ params: { round, body: bodies.a }, query })),
  example(consolidateEndpoints.readOutcomes, 'points of Б', ({ round, bodies }) => ({ params: { round, body: bodies.b }, query })),
];
