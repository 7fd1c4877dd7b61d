import { createHash, randomUUID } from 'node:crypto';
import { signInEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import type { Caller, World } from './world.ts';

/** Another open sign-in of the caller's own: its public id, and the cookie that it is held by. */
async function anotherSignIn({ admin, people }: World, caller: Caller): Promise<{ readonly id: string; readonly cookie: string }> {
  const secret = randomUUID();
  const { rows } = await admin.query<{ id: string }>(
    "insert into svod.sessions (hash, person, method) values ($1, $2, 'link') returning id",
    [createHash('sha256').update(secret).digest(), people[caller === 'nobody' ? 'desk' : caller].id],
  );
  return { id: rows[0]?.id ?? '', cookie: `svod=${secret}` };
}

/** Signing in and out. The workspace is one for real work: nobody is entered by a click. */
export const SIGN_IN_EXAMPLES: readonly Example[] = [
  example(signInEndpoints.readWays, 'the server', () => ({})),
  example(signInEndpoints.listSampleAccounts, 'the server', () => ({})),
  example(signInEndpoints.signInAsSample, 'the desk', ({ people }) => ({ body: { person: people.desk.id } })),
  example(signInEndpoints.signOut, 'another sign-in of one’s own', async (world, caller) =>
    caller === 'nobody' ? {} : { headers: { cookie: (await anotherSignIn(world, caller)).cookie } },
  ),
  example(signInEndpoints.listSignIns, 'one’s own', () => ({})),
  example(signInEndpoints.endSignIn, 'another sign-in of one’s own', async (world, caller) => ({
    params: { signIn: (await anotherSignIn(world, caller)).id },
  })),
  example(signInEndpoints.endSignIn, 'a sign-in of another', async (world, caller) => ({
    params: { signIn: (await anotherSignIn(world, caller === 'desk' ? 'observer' : 'desk')).id },
  })),
];
