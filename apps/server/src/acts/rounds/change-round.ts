import type pg from 'pg';
import { isDesk } from '../is-desk.ts';
import type { Act } from '../perform.ts';

export interface ChangeRound {
  readonly round: string;
  /** As the client saw it. */
  readonly revision: number;
  readonly title?: string | undefined;
  readonly letterNumber?: string | undefined;
  readonly letterDate?: string | null | undefined;
  readonly finalDate?: string | undefined;
  /** True closes it: bodies put nothing in any more; false opens it again. */
  readonly closed?: boolean | undefined;
  /** Bodies asked afterwards. */
  readonly add?: readonly string[] | undefined;
}

interface Said {
  readonly title: string;
  readonly letterNumber: string;
  readonly letterDate: string | null;
  readonly finalDate: string;
  readonly closed: boolean;
}

/** Changes a round, closes it or opens it again, and asks more bodies. For the desk. */
export const changeRound: Act<ChangeRound, { readonly revision: number }> = {
  name: 'round.change',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const { rows } = await client.query<Said & { readonly revision: string }>(
      `select revision, title, letter_number as "letterNumber", letter_date::text as "letterDate", final_date::text as "finalDate",
              closed is not null as closed
       from svod.rounds where id = $1 for update`,
      [input.round],
    );
    if (!rows[0]) return { refused: 'not-found' };
    const { revision: stands, ...before } = rows[0];
    if (Number(stands) !== input.revision) return { conflict: { revision: Number(stands), current: before } };
    const after: Said = {
      title: input.title ?? before.title,
      letterNumber: input.letterNumber ?? before.letterNumber,
      letterDate: input.letterDate === undefined ? before.letterDate : input.letterDate,
      finalDate: input.finalDate ?? before.finalDate,
      closed: input.closed ?? before.closed,
    };
    if (after.finalDate !== before.finalDate && (await isPast(client, after.finalDate)))
      return { unfit: 'date-past', values: { date: after.finalDate } };
    const { add = [] } = input;
    const fault = await ask(client, input.round, add);
    if (fault !== null) return { unfit: fault };
    await client.query(
      `update svod.rounds set title = $2, letter_number = $3, letter_date = $4, final_date = $5,
         closed = case when $6 then coalesce(closed, clock_timestamp()) end, revision = revision + 1 where id = $1`,
      [input.round, after.title, after.letterNumber, after.letterDate, after.finalDate, after.closed],
    );
    const revision = input.revision + 1;
    return { answer: { revision }, objectKind: 'round', objectId: input.round, revision, before, after: { ...after, add } };
  },
};

/** Asks bodies afterwards, each once. Gives the code of what does not fit. */
async function ask(client: pg.ClientBase, round: string, bodies: readonly string[]): Promise<string | null> {
  if (bodies.length === 0) return null;
  if (new Set(bodies).size < bodies.length) return 'body-twice';
  const known = await client.query('select 1 from svod.bodies where id = any ($1)', [bodies]);
  if (known.rowCount !== bodies.length) return 'body-not-known';
  const asked = await client.query('select 1 from svod.asked where round = $1 and body = any ($2)', [round, bodies]);
  if (asked.rowCount !== 0) return 'body-twice';
  await client.query('insert into svod.asked (round, body) select $1, body from unnest($2::uuid[]) as body', [round, bodies]);
  return null;
}

/** Whether a day has passed where the workspace keeps its calendar. */
export async function isPast(client: pg.ClientBase, date: string): Promise<boolean> {
  const { rows } = await client.query<{ past: boolean }>('select $1::date < svod.today() as past', [date]);
  return rows[0]?.past === true;
}
