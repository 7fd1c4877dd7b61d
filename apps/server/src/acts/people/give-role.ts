import type { Act } from '../perform.ts';
import { type GivenRole, insertRole } from './given-role.ts';
import { touchPerson } from './touch-person.ts';

export interface GiveRole {
  readonly person: string;
  readonly role: GivenRole;
  /** Of the person, as the client saw them. */
  readonly revision: number;
}

/** Gives a role; nobody to themselves, the desk's and the administrator's not by the desk (docs/sign-in.md, who gives what). */
export const giveRole: Act<GiveRole, { readonly revision: number }> = {
  name: 'role.give',
  async run(client, { person, role, revision }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    const refused = await insertRole(client, person, role);
    if (refused !== null) return refused;
    return {
      ...{ answer: { revision: touched.revision }, objectKind: 'person', objectId: person },
      ...{ revision: touched.revision, before: null, after: role },
    };
  },
};
