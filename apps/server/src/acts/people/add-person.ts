import { randomUUID } from 'node:crypto';
import type { Language } from '@svod/contract';
import type { Act } from '../perform.ts';
import { type GivenRole, insertRole } from './given-role.ts';

export interface AddPerson {
  readonly name: string;
  readonly mail: string | null;
  readonly language: Language;
  readonly roles: readonly GivenRole[];
}

/** Takes somebody in, with roles that the actor may give. For the desk and administrators. */
export const addPerson: Act<AddPerson, { readonly id: string; readonly revision: number }> = {
  name: 'person.add',
  async run(client, input) {
    const may = await client.query<{ may: boolean }>("select svod.has_role('desk') or svod.has_role('administrator') as may");
    if (may.rows[0]?.may !== true) return { refused: 'not-allowed' };
    const id = randomUUID();
    const made = await client.query(
      'insert into svod.people (id, name, mail, language) values ($1, $2, $3, $4) on conflict (mail) do nothing',
      [id, input.name, input.mail, input.language],
    );
    if (made.rowCount === 0) return { unfit: 'mail-taken' };
    for (const role of input.roles) {
      const refused = await insertRole(client, id, role);
      if (refused !== null) return refused;
    }
    return { answer: { id, revision: 1 }, objectKind: 'person', objectId: id, revision: 1, before: null, after: input };
  },
};
