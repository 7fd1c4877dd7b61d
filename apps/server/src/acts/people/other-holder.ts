import type { Role } from '@svod/contract';
import type pg from 'pg';

/** Roles without a holder of which nobody could let anybody in. */
export const KEPT_ROLES = ['desk', 'administrator'] as const satisfies readonly Role[];

/** Whether somebody else holds a role and may sign in. Acts that ask it come one after the other, so that the last two can't both leave at once. */
export async function otherHolder(client: pg.ClientBase, role: (typeof KEPT_ROLES)[number], person: string): Promise<boolean> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('svod.roles', 0))");
  const { rowCount } = await client.query(
    `select 1 from svod.roles r join svod.people p on p.id = r.person
     where r.role = $1 and r.person <> $2 and p.suspended is null and (r.until is null or r.until > clock_timestamp()) limit 1`,
    [role, person],
  );
  return rowCount === 1;
}

/** Which of the roles that must have a holder a person holds now. */
export async function heldPower(client: pg.ClientBase, person: string): Promise<readonly (typeof KEPT_ROLES)[number][]> {
  const { rows } = await client.query<{ role: (typeof KEPT_ROLES)[number] }>(
    'select distinct role from svod.roles where person = $1 and role = any ($2) and (until is null or until > clock_timestamp())',
    [person, KEPT_ROLES],
  );
  return rows.map(({ role }) => role);
}
