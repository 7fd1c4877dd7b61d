import type { Act } from '../perform.ts';
import { type OwnChange, beforeNewMeans, endOthers } from './new-means.ts';

export interface AddPasskey {
  readonly own: OwnChange;
  readonly name: string;
  readonly credential: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
}

/** Adds a passkey that was made on a challenge of the server's. */
export const addPasskey: Act<AddPasskey, { readonly id: string }> = {
  name: 'passkey.add',
  async run(client, { own, name, credential, publicKey, counter, transports, backedUp }) {
    await beforeNewMeans(client, own);
    const made = await client.query<{ id: string }>(
      `insert into svod.passkeys (person, credential, public_key, counter, transports, name, backed_up)
       values (svod.viewer(), $1, $2, $3, $4, $5, $6) on conflict (credential) do nothing returning id`,
      [credential, publicKey, counter, transports, name, backedUp],
    );
    const id = made.rows[0]?.id;
    if (id === undefined) return { unfit: 'passkey-known' };
    await endOthers(client, own);
    return { answer: { id }, objectKind: 'passkey', objectId: id, revision: null, before: null, after: { name } };
  },
};
