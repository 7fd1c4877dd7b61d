import type { Role } from '@svod/contract';
import type { Act } from '../perform.ts';
import { KEPT_ROLES, otherHolder } from './other-holder.ts';
import { touchPerson } from './touch-person.ts';

export interface EndRole {
  readonly person: string;
  readonly role: Role;
  readonly body: string | null;
  /** Of the person, as the client saw them. */
  readonly revision: number;
}

/** Ends a role, from this moment on. The last of the desk and the last administrator stay. */
export const endRole: Act<EndRole, { readonly revision: number }> = {
  name: 'role.end',
  async run(client, { person, role, body, revision }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    const kept = KEPT_ROLES.find((one) => one === role);
    if (kept !== undefined && !(await otherHolder(client, kept, person))) return { unfit: 'last-holder', values: { role } };
    const ended = await client.query(
      `update svod.roles set until = clock_timestamp()
       where person = $1 and role = $2 and body is not distinct from $3 and (until is null or until > clock_timestamp())`,
      [person, role, body],
    );
    if (ended.rowCount === 0) return { refused: 'not-found' };
    return {
      ...{ answer: { revision: touched.revision }, objectKind: 'person', objectId: person },
      ...{ revision: touched.revision, before: { role, body }, after: null },
    };
  },
};
