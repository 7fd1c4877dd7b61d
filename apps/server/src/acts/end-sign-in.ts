import type { Act } from './perform.ts';

/** Ends one of the actor's own sign-ins. One that has ended already is not there. */
export const endSignIn: Act<{ readonly signIn: string }, Record<string, never>> = {
  name: 'session.end',
  async run(client, { signIn }) {
    const ended = await client.query(
      'update svod.sessions set ended = clock_timestamp() where id = $1 and person = svod.viewer() and ended is null',
      [signIn],
    );
    if (ended.rowCount === 0) return { refused: 'not-found' };
    return { answer: {}, objectKind: 'session', objectId: signIn, revision: null, before: null, after: null };
  },
};
