import type { Act } from '../perform.ts';
import { type OwnChange, beforeNewMeans, endOthers, hasMeans } from './new-means.ts';

export interface LinkIdentity {
  readonly own: OwnChange;
  readonly issuer: string;
  readonly subject: string;
}

/** Links an account at the identity provider with the actor. One that is another's stays theirs. */
export const linkIdentity: Act<LinkIdentity, { readonly id: string }> = {
  name: 'identity.link',
  async run(client, { own, issuer, subject }) {
    await beforeNewMeans(client, own);
    const made = await client.query<{ id: string }>(
      `insert into svod.identities (issuer, subject, person) values ($1, $2, svod.viewer()) on conflict (issuer, subject) do nothing returning id`,
      [issuer, subject],
    );
    const id = made.rows[0]?.id;
    if (id === undefined) return { unfit: 'identity-taken' };
    await endOthers(client, own);
    return { answer: { id }, objectKind: 'identity', objectId: id, revision: null, before: null, after: { issuer, subject } };
  },
};

/** Unlinks an account of the actor's; the last means of sign-in stays. */
export const removeIdentity: Act<{ readonly own: OwnChange; readonly identity: string }, Record<string, never>> = {
  name: 'identity.remove',
  async run(client, { own, identity }) {
    await client.query('select 1 from svod.people where id = svod.viewer() for update');
    const removed = await client.query('delete from svod.identities where id = $1 and person = svod.viewer()', [identity]);
    if (removed.rowCount === 0) return { refused: 'not-found' };
    if (!(await hasMeans(client))) return { unfit: 'last-means' };
    await endOthers(client, own);
    return { answer: {}, objectKind: 'identity', objectId: identity, revision: null, before: null, after: null };
  },
};
