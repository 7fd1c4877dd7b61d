import type { Act } from '../perform.ts';
import { heldPower, otherHolder } from './other-holder.ts';
import { touchPerson } from './touch-person.ts';

interface OnPerson {
  readonly person: string;
  /** Of the person, as the client saw them. */
  readonly revision: number;
}

type Changed = { readonly revision: number };

/** Keeps a person out: the database ends their sign-ins with it. Nobody suspends themselves, nor the last of the desk or of the administrators. */
export const suspendPerson: Act<OnPerson, Changed> = {
  name: 'person.suspend',
  async run(client, { person, revision }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    const own = await client.query<{ own: boolean }>('select svod.viewer() = $1 as own', [person]);
    if (own.rows[0]?.own === true) return { refused: 'not-allowed' };
    for (const role of await heldPower(client, person))
      if (!(await otherHolder(client, role, person))) return { unfit: 'last-holder', values: { role } };
    await client.query('update svod.people set suspended = clock_timestamp() where id = $1', [person]);
    return changed(person, touched.revision, touched.before.suspended, true);
  },
};

/** Lets a person in again. They sign in anew. */
export const readmitPerson: Act<OnPerson, Changed> = {
  name: 'person.readmit',
  async run(client, { person, revision }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    await client.query('update svod.people set suspended = null where id = $1', [person]);
    return changed(person, touched.revision, touched.before.suspended, false);
  },
};

const changed = (person: string, revision: number, before: boolean, after: boolean) => ({
  ...{ answer: { revision }, objectKind: 'person', objectId: person, revision },
  ...{ before: { suspended: before }, after: { suspended: after } },
});
