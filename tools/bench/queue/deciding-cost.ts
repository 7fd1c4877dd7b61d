import { randomUUID } from 'node:crypto';
import { type AnswerOf, type Line, consolidateEndpoints } from '@svod/contract';
import { decide } from '../../../apps/server/src/acts/decide.ts';
import { perform } from '../../../apps/server/src/acts/perform.ts';
import { contradictionsAround } from '../../../apps/server/src/deciding/contradictions.ts';
import { roundBase } from '../../../apps/server/src/deciding/round-base.ts';
import { asViewer } from '../../../apps/server/src/viewing/as-viewer.ts';
import { poolOfOne, rowsRead } from '../../../apps/server/test/rows-read.ts';
import type { TestPerson, TestServer } from '../../../apps/server/test/test-server.ts';

type Pool = ReturnType<typeof poolOfOne>;

/** What one decision costs the server, at one size of a round. */
export interface DecidingCost {
  readonly amendments: number;
  readonly lines: number;
  /** Rows of a round's tables that the database read for one decision of the ordinary kind: of an amendment in no collision. */
  readonly rowsAlone: number;
  /** The same for one in a collision of a few. */
  readonly rowsMeeting: number;
  /** Milliseconds of looking for what contradicts: the first after the round was brought together, and the middle and worst of those after it. */
  readonly first: number;
  readonly middle: number;
  readonly worst: number;
  /** Milliseconds of a whole decision, from call to answer: the middle. */
  readonly whole: number;
  readonly queue: { readonly milliseconds: number; readonly bytes: number };
}

const LANGUAGE = 'ru';
const query = { language: LANGUAGE } as const;

/** Decides many amendments one by one and tells what each took. */
export async function decidingCost(server: TestServer, desk: TestPerson, round: string, amendments: number): Promise<DecidingCost> {
  const params = { round };
  const { app } = server.service;
  const queue = (): Promise<AnswerOf<typeof consolidateEndpoints.readQueue>> =>
    server.done(consolidateEndpoints.readQueue, { as: desk, params, query });
  const decideOn = (line: Line): Promise<unknown> =>
    server.done(consolidateEndpoints.decide, {
      ...{ as: desk, params, query, key: randomUUID() },
      body: { decisions: [{ item: line.id, revision: 0, kind: 'noted' }] },
    });
  const { lines } = await queue();
  const open = lines.filter(({ kind, state, decided }) => kind === 'amendment' && state === 'open' && decided === null);
  const alone = open.filter(({ meets }) => meets.length === 0);
  const few = new Set(lines.flatMap(({ collision, meets, id }) => (collision !== null && meets.length <= 4 ? [id] : [])));
  const meeting = open.filter(({ meets }) => meets.length > 0 && meets.every((id) => few.has(id)));
  const [one] = alone;
  const [met] = meeting;
  if (!one || !met || alone.length < 60) throw new Error(`${alone.length} amendments alone, ${meeting.length} in collisions of few`);
  const first = await milliseconds(() => recheck(app, desk, round, one));
  const times: number[] = [];
  for (const line of [...alone.slice(1, 31), ...meeting.slice(1, 21)])
    times.push(await milliseconds(() => recheck(app, desk, round, line)));
  // What the database does by itself within a minute: before it, it does not know that the tables have grown, and reads them through.
  const admin = await server.database.connect('admin');
  await admin.query('analyze svod.items, svod.decisions, svod.decision_steps, svod.gatherings');
  const rowsAlone = await rowsOf(server, desk, round, [one, ...alone.slice(51, 53)]);
  const rowsMeeting = await rowsOf(server, desk, round, [met, ...meeting.slice(21, 23)]);
  const wholes: number[] = [];
  for (const line of alone.slice(31, 51)) wholes.push(await milliseconds(() => decideOn(line)));
  const asked: number[] = [];
  let bytes = 0;
  for (let k = 0; k < 7; k++)
    asked.push(
      await milliseconds(async () => {
        bytes = (await server.call(consolidateEndpoints.readQueue, { as: desk, params, query })).rawPayload.length;
      }),
    );
  return {
    ...{ amendments, lines: lines.length, rowsAlone, rowsMeeting, first },
    ...{ middle: middleOf(times), worst: Math.max(...times), whole: middleOf(wholes) },
    queue: { milliseconds: middleOf(asked), bytes },
  };
}

/** Rows that the database read for a decision and for what contradicts it: the most of several. */
async function rowsOf(server: TestServer, desk: TestPerson, round: string, lines: readonly Line[]): Promise<number> {
  const pool = poolOfOne(server.database.roles.app);
  const said = { kind: 'noted', wording: null, picks: [], reason: '', meeting: '', agreed: false } as const;
  try {
    const counts: number[] = [];
    for (const line of lines) {
      const input = { round, language: LANGUAGE, decisions: [{ item: line.id, revision: 0, ...said }] } as const;
      const decided = async (): Promise<void> => {
        const done = await perform(pool, { person: desk.id, sessionHash: null }, decide, { key: randomUUID(), input });
        if (done.status !== 200) throw new Error(JSON.stringify(done));
        await recheck(pool, desk, round, line);
      };
      counts.push(await rowsRead(pool, decided));
    }
    return Math.max(...counts);
  } finally {
    await pool.end();
  }
}

const recheck = (pool: Pool, desk: TestPerson, round: string, line: Line): Promise<unknown> =>
  asViewer(pool, desk.id, async (view) => {
    const index = await roundBase(view, round, LANGUAGE);
    if (index === null) throw new Error('the round has no base');
    return await contradictionsAround(view, round, LANGUAGE, [line.id], index);
  });

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** The middle one of some numbers. */
export const middleOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
