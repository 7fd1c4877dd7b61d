import type { Act } from '../perform.ts';

/** Ends every open sign-in of a person. For administrators; one's own are ended one by one. */
export const signOutPerson: Act<{ readonly person: string }, { readonly ended: number }> = {
  name: 'session.end-all',
  async run(client, { person }) {
    const may = await client.query<{ may: boolean }>("select svod.has_role('administrator') as may");
    if (may.rows[0]?.may !== true) return { refused: 'not-allowed' };
    if ((await client.query('select 1 from svod.people where id = $1', [person])).rowCount === 0) return { refused: 'not-found' };
    const ended = await client.query('update svod.sessions set ended = clock_timestamp() where person = $1 and ended is null', [person]);
    return { answer: { ended: ended.rowCount ?? 0 }, objectKind: 'person', objectId: person, revision: null, before: null, after: null };
  },
};
