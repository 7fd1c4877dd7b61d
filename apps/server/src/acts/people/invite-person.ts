import type pg from 'pg';
import { LINK_HOLDS } from '../../sign-in/one-time-link.ts';
import type { Act, Refused } from '../perform.ts';

export interface MakeLink {
  readonly person: string;
  /** Hash of the token, hex. */
  readonly token: string;
}

export interface MadeLink {
  /** ISO, UTC. */
  readonly expires: string;
}

/** Whether the actor may see to a person's way in: not of a suspended person, and of the desk's and administrators' only administrators. */
async function mayInvite(client: pg.ClientBase, person: string): Promise<Refused | null> {
  const { rows } = await client.query<{ may: boolean; suspended: boolean }>(
    'select svod.may_touch(id) as may, suspended is not null as suspended from svod.people where id = $1',
    [person],
  );
  const [found] = rows;
  if (!found) return { refused: 'not-found' };
  return found.may && !found.suspended ? null : { refused: 'not-allowed' };
}

const END_OPEN = `update svod.tokens set revoked = clock_timestamp()
  where person = $1 and purpose = 'invitation' and used is null and revoked is null and expires > clock_timestamp()`;

/** Invites somebody who has no means of sign-in yet; their earlier invitations end. */
export const invitePerson: Act<MakeLink, MadeLink> = {
  name: 'invitation.make',
  async run(client, { person, token }) {
    const refused = await mayInvite(client, person);
    if (refused !== null) return refused;
    const has = await client.query<{ has: boolean }>('select svod.has_means($1) as has', [person]);
    if (has.rows[0]?.has === true) return { unfit: 'can-sign-in' };
    await client.query(END_OPEN, [person]);
    return await insertToken(client, 'invitation', person, token);
  },
};

/** Takes back an invitation that was not used. */
export const revokeInvitation: Act<{ readonly person: string }, Record<string, never>> = {
  name: 'invitation.revoke',
  async run(client, { person }) {
    const refused = await mayInvite(client, person);
    if (refused !== null) return refused;
    const revoked = await client.query(END_OPEN, [person]);
    if (revoked.rowCount === 0) return { refused: 'not-found' };
    return { answer: {}, objectKind: 'person', objectId: person, revision: null, before: null, after: null };
  },
};

/** Keeps a token of the actor's making, and says what the act did. */
export async function insertToken(client: pg.ClientBase, purpose: 'invitation' | 'recovery', person: string, token: string) {
  const { rows } = await client.query<{ id: string; expires: Date }>(
    `insert into svod.tokens (hash, purpose, person, made_by, made, expires)
     select $1, $2, $3, svod.viewer(), at, at + make_interval(hours => $4) from clock_timestamp() at returning id, expires`,
    [Buffer.from(token, 'hex'), purpose, person, LINK_HOLDS[purpose]],
  );
  const [made] = rows;
  const expires = made?.expires.toISOString() ?? '';
  return {
    ...{ answer: { expires }, objectKind: 'person', objectId: person, revision: null },
    ...{ before: null, after: { token: made?.id, expires } },
  };
}
