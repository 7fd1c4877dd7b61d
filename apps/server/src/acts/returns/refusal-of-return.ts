import type pg from 'pg';
import type { Refused } from '../perform.ts';

/** Why the actor may not change a return: it is not theirs to see, they only read it, or its round is closed. Null: they may. */
export async function refusalOfReturn(client: pg.ClientBase, id: string): Promise<Refused | null> {
  const { rows } = await client.query<{ may: boolean; mine: boolean }>(
    `select svod.has_role('desk') or svod.answers_in(round, body) as may, svod.answers_for(body) as mine from svod.returns where id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return { refused: 'not-found' };
  if (row.may) return null;
  return { refused: row.mine ? 'not-now' : 'not-allowed' };
}
