import { roundEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import type { World } from './world.ts';

/** A round of its own that asks А and Б, so that what one caller does to it is not met by the next. */
async function newRound(world: World, closed = false): Promise<string> {
  const { rows } = await world.admin.query<{ ordinal: number }>(
    'select max(ordinal)::int + 1 as ordinal from svod.rounds where plan = $1',
    [world.plan],
  );
  const round = await world.put('rounds', {
    plan: world.plan,
    version: world.version,
    ordinal: rows[0]?.ordinal,
    final_date: '2099-12-31',
    enforce_tracking: false,
    sent_by: world.people.desk.id,
    closed: closed ? new Date() : null,
  });
  for (const body of [world.bodies.a, world.bodies.b]) await world.put('asked', { round, body });
  return round;
}

/** Rounds: the open one of the world, and ones made anew where they are changed. */
export const ROUND_EXAMPLES: readonly Example[] = [
  example(roundEndpoints.sendRound, 'version of the round', ({ plan, version, bodies }) => ({
    params: { plan },
    body: { version, finalDate: '2099-12-31', bodies: [bodies.a] },
  })),
  example(roundEndpoints.readRound, 'open round', ({ round }) => ({ params: { round } })),
  example(roundEndpoints.changeRound, 'open round', async (world) => ({
    params: { round: await newRound(world) },
    body: { revision: 1, closed: true },
  })),
  example(roundEndpoints.changeAsked, 'what А was asked, round open', async (world) => ({
    params: { round: await newRound(world), body: world.bodies.a },
    body: { revision: 1, acknowledged: true },
  })),
  example(roundEndpoints.changeAsked, 'what А was asked, round closed', async (world) => ({
    params: { round: await newRound(world, true), body: world.bodies.a },
    body: { revision: 1, noRemarks: true },
  })),
  example(roundEndpoints.changeAsked, 'a later date for А', async (world) => ({
    params: { round: await newRound(world), body: world.bodies.a },
    body: { revision: 1, extended: '2100-01-01' },
  })),
  example(roundEndpoints.remind, 'open round', async (world) => ({
    params: { round: await newRound(world) },
    body: { bodies: [world.bodies.a] },
  })),
  example(roundEndpoints.downloadSent, 'open round', ({ round }) => ({ params: { round }, query: { language: 'ru' } })),
  // The world's file is no Word file, so a form that is allowed can't be made.
  example(roundEndpoints.downloadAnswerForm, 'open round', ({ round }) => ({
    params: { round },
    query: { language: 'ru', format: 'docx' },
  })),
];
