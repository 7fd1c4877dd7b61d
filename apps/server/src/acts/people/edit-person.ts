import type { Language } from '@svod/contract';
import type { Act } from '../perform.ts';
import { touchPerson } from './touch-person.ts';

export interface EditPerson {
  readonly person: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: Language;
  /** Of the person, as the client saw them. */
  readonly revision: number;
}

/** Gives a person another name, address or language. For the desk and administrators; of the desk and of administrators, for administrators. */
export const editPerson: Act<EditPerson, { readonly revision: number }> = {
  name: 'person.edit',
  async run(client, { person, revision, ...written }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    const taken = await client.query('select 1 from svod.people where mail = $1 and id <> $2', [written.mail, person]);
    if (taken.rowCount !== 0) return { unfit: 'mail-taken' };
    await client.query('update svod.people set name = $2, mail = $3, language = $4 where id = $1', [
      ...[person, written.name, written.mail, written.language],
    ]);
    const { suspended: _suspended, ...before } = touched.before;
    return {
      ...{ answer: { revision: touched.revision }, objectKind: 'person', objectId: person },
      ...{ revision: touched.revision, before, after: written },
    };
  },
};

/** One's own name and language. */
export const editOwn: Act<Omit<EditPerson, 'mail'>, { readonly revision: number }> = {
  name: 'person.edit-own',
  async run(client, { person, revision, name, language }) {
    const touched = await touchPerson(client, person, revision);
    if (!('before' in touched)) return touched;
    await client.query('update svod.people set name = $2, language = $3 where id = svod.viewer() and id = $1', [person, name, language]);
    return {
      ...{ answer: { revision: touched.revision }, objectKind: 'person', objectId: person, revision: touched.revision },
      ...{ before: { name: touched.before.name, language: touched.before.language }, after: { name, language } },
    };
  },
};
