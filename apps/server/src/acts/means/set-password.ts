import type { Act } from '../perform.ts';
import { type OwnChange, beforeNewMeans, endOthers, hasMeans } from './new-means.ts';

export interface SetPassword {
  readonly own: OwnChange;
  /** As it is kept: `$argon2id$…`. */
  readonly password: string;
  /** Of the authenticator, sealed. */
  readonly seed: Buffer;
  /** The step whose code was shown, which is used with it. */
  readonly step: number;
  readonly codes: readonly Buffer[];
}

const kept = { objectKind: 'person', objectId: null, revision: null, before: null, after: null };

/** Sets the actor's password, authenticator and recovery codes, in place of what there was. */
export const setPassword: Act<SetPassword, Record<string, never>> = {
  name: 'password.set',
  async run(client, { own, password, seed, step, codes }) {
    await beforeNewMeans(client, own);
    await client.query('delete from svod.passwords where person = svod.viewer()');
    await client.query('insert into svod.passwords (person, password, seed, last_step) values (svod.viewer(), $1, $2, $3)', [
      ...[password, seed, step],
    ]);
    await replaceCodes.run(client, { codes });
    await endOthers(client, own);
    return { answer: {}, ...kept };
  },
};

/** New recovery codes, in place of all that there were. */
export const replaceCodes: Act<{ readonly codes: readonly Buffer[] }, Record<string, never>> = {
  name: 'code.replace',
  async run(client, { codes }) {
    await client.query('delete from svod.recovery_codes where person = svod.viewer()');
    for (const hash of codes) await client.query('insert into svod.recovery_codes (person, hash) values (svod.viewer(), $1)', [hash]);
    return { answer: {}, ...kept };
  },
};

/** Removes the actor's password with its authenticator and codes; the last means of sign-in stays. */
export const removePassword: Act<{ readonly own: OwnChange }, Record<string, never>> = {
  name: 'password.remove',
  async run(client, { own }) {
    await client.query('select 1 from svod.people where id = svod.viewer() for update');
    const removed = await client.query('delete from svod.passwords where person = svod.viewer()');
    if (removed.rowCount === 0) return { refused: 'not-found' };
    if (!(await hasMeans(client))) return { unfit: 'last-means' };
    await client.query('delete from svod.recovery_codes where person = svod.viewer()');
    await endOthers(client, own);
    return { answer: {}, ...kept };
  },
};
