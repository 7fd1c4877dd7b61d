import type { Role } from '@svod/contract';
import type pg from 'pg';
import type { Refused, Unfit } from '../perform.ts';

export interface GivenRole {
  readonly role: Role;
  readonly body: string | null;
  readonly parts: readonly string[] | null;
  /** ISO, UTC. */
  readonly until: string | null;
}

/** Gives a person a role, or gives one anew that they had. Null: done. The database holds the same rule in its policies; asked first, the answer is plain. */
export async function insertRole(client: pg.ClientBase, person: string, given: GivenRole): Promise<Refused | Unfit | null> {
  const { role, body, parts, until } = given;
  const may = await client.query<{ may: boolean }>('select svod.may_give($1, $2) as may', [role, person]);
  if (may.rows[0]?.may !== true) return { refused: 'not-allowed' };
  if (body !== null && (await client.query('select 1 from svod.bodies where id = $1', [body])).rowCount === 0)
    return { unfit: 'no-such-body' };
  const past = await client.query<{ past: boolean }>('select $1::timestamptz <= clock_timestamp() as past', [until]);
  if (past.rows[0]?.past === true) return { unfit: 'end-is-past' };
  await client.query(
    `insert into svod.roles (person, role, body, parts, until) values ($1, $2, $3, $4, $5)
     on conflict (person, role, body) do update set parts = excluded.parts, until = excluded.until`,
    [person, role, body, parts, until],
  );
  return null;
}
