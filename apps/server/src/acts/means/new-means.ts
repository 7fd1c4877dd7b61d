import type pg from 'pg';

/** Who changes their means of sign-in: in which sign-in, and whether they came by a link. */
export interface OwnChange {
  readonly sessionHash: Buffer;
  readonly enrolling: boolean;
}

/**
 * Before a means of sign-in is added. Who came by a link of recovery lost theirs: what they had goes, whoever has it now. Changes of one
 * person's means come one after the other.
 */
export async function beforeNewMeans(client: pg.ClientBase, { enrolling }: OwnChange): Promise<void> {
  await client.query('select 1 from svod.people where id = svod.viewer() for update');
  if (!enrolling) return;
  for (const table of ['passkeys', 'passwords', 'recovery_codes', 'identities'])
    await client.query(`delete from svod.${table} where person = svod.viewer()`);
}

/** After a change of means: whoever else is signed in as this person is so no longer. */
export async function endOthers(client: pg.ClientBase, { sessionHash }: OwnChange): Promise<void> {
  await client.query('update svod.sessions set ended = clock_timestamp() where person = svod.viewer() and hash <> $1 and ended is null', [
    sessionHash,
  ]);
}

/** Whether the actor has a means of sign-in, after one was removed within the same transaction. */
export async function hasMeans(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ has: boolean }>('select svod.has_means(svod.viewer()) as has');
  return rows[0]?.has === true;
}
