import type pg from 'pg';

/** Whether the actor is of the desk. Row-level security would refuse by an error; asked first, the answer is plain. */
export async function isDesk(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>("select svod.has_role('desk') as may");
  return rows[0]?.may === true;
}
