import { randomUUID } from 'node:crypto';
import { returnEndpoints } from '@svod/contract';
import { formOf } from '../domain/form-of.ts';
import type { Call } from '../test-server.ts';
import { type Example, example } from './example.ts';
import { type World, putBlob, putReturn } from './world.ts';

/** A round that is closed, with А and Б asked. */
async function closedRound(world: World): Promise<string> {
  const { rows } = await world.admin.query<{ ordinal: number }>(
    'select max(ordinal)::int + 1 as ordinal from svod.rounds where plan = $1',
    [world.plan],
  );
  const { plan, version } = world;
  const by = { final_date: '2099-12-31', enforce_tracking: false, sent_by: world.people.desk.id, closed: new Date() };
  const round = await world.put('rounds', { plan, version, ordinal: rows[0]?.ordinal, ...by });
  for (const body of [world.bodies.a, world.bodies.b]) await world.put('asked', { round, body });
  return round;
}

/** A letter or mail of А. */
async function putUpload(world: World, kind: string, text: string): Promise<string> {
  const blob = await putBlob(world.admin, `${text} ${randomUUID()}`);
  const { plan, round, bodies, people } = world;
  return await world.put('uploads', { blob, file: 'x', size: 10, kind, plan, round, body: bodies.a, uploaded_by: people.desk.id });
}

const file = (): object => formOf([{ name: 'a.pdf', bytes: `%PDF-${randomUUID()}` }]);
const fileOf = (body: string): object => formOf([{ name: 'a.pdf', bytes: `%PDF-${randomUUID()}` }], { body });
const proposal = { revision: 0, provision: null, field: null, kind: 'remark', wording: '', reason: 'x' };
const MAIL = 'From: a@b.example\r\nSubject: x\r\n\r\n';

/** What came back: files and returns of А, in the world's open round and in a closed one. */
export const RETURN_EXAMPLES: readonly Example[] = [
  example(returnEndpoints.uploadReturns, 'open round', ({ round }) => ({ params: { round }, ...file() })),
  example(returnEndpoints.uploadReturns, 'open round, for А', ({ round, bodies }) => ({ params: { round }, ...fileOf(bodies.a) })),
  example(returnEndpoints.uploadReturns, 'closed round', async (world) => ({ params: { round: await closedRound(world) }, ...file() })),
  example(returnEndpoints.listInside, 'mail of А', async (world) => ({ params: { upload: await putUpload(world, 'mail', MAIL) } })),
  example(returnEndpoints.takeInside, 'mail of А', async (world) => ({
    params: { upload: await putUpload(world, 'mail', MAIL) },
    body: { names: ['x.docx'] },
  })),
  example(returnEndpoints.listReturned, 'open round', ({ round }) => ({ params: { round } })),
  example(returnEndpoints.changeFile, 'file of А', async (world) => ({
    params: { upload: (await putReturn(world, world.bodies.a)).upload },
    body: { body: world.bodies.b },
  })),
  example(returnEndpoints.addReturn, 'open round, for А', ({ round, bodies }) => ({
    params: { round },
    body: { body: bodies.a, way: 'workbench' },
  })),
  example(returnEndpoints.addReturn, 'closed round, for А', async (world) => ({
    params: { round: await closedRound(world) },
    body: { body: world.bodies.a, way: 'workbench' },
  })),
  ...(['open', 'closed'] as const).flatMap((state) => {
    const own = async (world: World, more: Call & { readonly proposal?: string }): Promise<Call> => {
      const round = state === 'open' ? world.round : await closedRound(world);
      const { id } = await putReturn(world, world.bodies.a, round);
      return { ...more, params: { return: id, ...(more.proposal === undefined ? {} : { proposal: more.proposal }) } };
    };
    return [
      example(returnEndpoints.readReturn, `return of А, round ${state}`, async (world) => await own(world, {})),
      example(
        returnEndpoints.changeReturn,
        `return of А, round ${state}`,
        async (world) => await own(world, { body: { revision: 1, state: 'withdrawn' } }),
      ),
      example(
        returnEndpoints.saveProposal,
        `return of А, round ${state}`,
        async (world) => await own(world, { body: proposal, proposal: randomUUID() }),
      ),
    ];
  }),
  example(returnEndpoints.readReport, 'file of А', async (world) => ({
    params: { upload: (await putReturn(world, world.bodies.a)).upload },
  })),
  example(returnEndpoints.downloadOriginal, 'file of А', async (world) => ({
    params: { upload: (await putReturn(world, world.bodies.a)).upload },
  })),
  example(returnEndpoints.showLetter, 'letter of А', async (world) => ({
    params: { upload: await putUpload(world, 'letter', '%PDF-1.7') },
  })),
];
