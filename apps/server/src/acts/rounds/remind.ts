import { isDesk } from '../is-desk.ts';
import type { Act } from '../perform.ts';

export interface Remind {
  readonly round: string;
  readonly bodies: readonly string[];
}

/** What came of the letters. */
export interface Reminded {
  readonly sent: number;
  readonly notSent: readonly { readonly body: string; readonly why: string }[];
}

/**
 * Writes down that bodies were reminded, and what came of the letters: they were sent before, since what a mail server says is part of the answer. The request is told
 * by what was asked for, so asked again it gives the same answer. For the desk, while the round is open.
 */
export const remind = (reminded: Reminded): Act<Remind, Reminded> => ({
  name: 'round.remind',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const round = await client.query<{ closed: boolean }>('select closed is not null as closed from svod.rounds where id = $1', [
      input.round,
    ]);
    if (!round.rows[0]) return { refused: 'not-found' };
    if (round.rows[0].closed) return { refused: 'not-now' };
    const asked = await client.query('select 1 from svod.asked where round = $1 and body = any ($2)', [input.round, input.bodies]);
    if (asked.rowCount !== new Set(input.bodies).size) return { unfit: 'body-not-asked' };
    const silent = reminded.notSent.map(({ body }) => body);
    await client.query(
      'update svod.asked set reminded = clock_timestamp(), revision = revision + 1 where round = $1 and body = any ($2) and not body = any ($3)',
      [input.round, input.bodies, silent],
    );
    return { answer: reminded, objectKind: 'round', objectId: input.round, revision: null, before: null, after: { ...input, ...reminded } };
  },
});
