import type pg from 'pg';

/** The mark that the fewest bodies have: bodies are told apart by it as long as there are twelve or fewer. */
export async function freeMark(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ mark: number }>(
    `select m.mark from generate_series(0, 11) as m (mark)
     order by (select count(*) from svod.bodies b where b.mark = m.mark), m.mark limit 1`,
  );
  return rows[0]?.mark ?? 0;
}
