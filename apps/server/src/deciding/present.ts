import type pg from 'pg';
import { transact } from '../database/transact.ts';

export interface Other {
  readonly person: string;
  readonly name: string;
  readonly item: string | null;
}

/** Says what a person looks at, and gives who else was here in the last half minute. Null: no such round. Nothing of it is kept or logged. */
export async function present(pool: pg.Pool, person: string, round: string, item: string | null): Promise<readonly Other[] | null> {
  return await transact(pool, person, async (client) => {
    const there = await client.query('select 1 from svod.rounds where id = $1', [round]);
    if (there.rowCount === 0) return null;
    await client.query(
      `insert into svod.presence (person, round, item) values (svod.viewer(), $1, $2)
       on conflict (person) do update set round = excluded.round, item = excluded.item, seen = clock_timestamp()`,
      [round, item],
    );
    const { rows } = await client.query<Other>(
      `select h.person, p.name, h.item from svod.presence h join svod.people p on p.id = h.person
       where h.round = $1 and h.person <> svod.viewer() and h.seen > clock_timestamp() - interval '30 seconds' order by p.name, p.id`,
      [round],
    );
    return rows;
  });
}
