import type { Act } from '../perform.ts';
import { type OwnChange, endOthers, hasMeans } from './new-means.ts';

/** Calls one of the actor's passkeys something else. */
export const renamePasskey: Act<{ readonly passkey: string; readonly name: string }, Record<string, never>> = {
  name: 'passkey.rename',
  async run(client, { passkey, name }) {
    const renamed = await client.query('update svod.passkeys set name = $2 where id = $1 and person = svod.viewer()', [passkey, name]);
    if (renamed.rowCount === 0) return { refused: 'not-found' };
    return { answer: {}, objectKind: 'passkey', objectId: passkey, revision: null, before: null, after: { name } };
  },
};

/** Removes one of the actor's passkeys; the last means of sign-in stays. */
export const removePasskey: Act<{ readonly own: OwnChange; readonly passkey: string }, Record<string, never>> = {
  name: 'passkey.remove',
  async run(client, { own, passkey }) {
    await client.query('select 1 from svod.people where id = svod.viewer() for update');
    const removed = await client.query('delete from svod.passkeys where id = $1 and person = svod.viewer()', [passkey]);
    if (removed.rowCount === 0) return { refused: 'not-found' };
    if (!(await hasMeans(client))) return { unfit: 'last-means' };
    await endOthers(client, own);
    return { answer: {}, objectKind: 'passkey', objectId: passkey, revision: null, before: null, after: null };
  },
};
