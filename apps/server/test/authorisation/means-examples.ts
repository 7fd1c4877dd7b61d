import { randomBytes, randomUUID } from 'node:crypto';
import { meansEndpoints, peopleEndpoints, signInEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import type { Caller, World } from './world.ts';

const mine = ({ people }: World, caller: Caller): string => people[caller === 'nobody' ? 'desk' : caller].id;
const passkeyOf = async (world: World, person: string): Promise<string> =>
  await world.put('passkeys', { person, credential: randomBytes(16), public_key: randomBytes(8), counter: 0, name: 'x', backed_up: false });
const identityOf = async (world: World, person: string): Promise<string> =>
  await world.put('identities', { issuer: 'https://id.example', subject: randomUUID(), person });
/** One that is nobody's: whoever uses it is refused. */
const used = {
  ...{ id: 'AAAAAAAAAAAAAAAAAAAAAA', rawId: 'AAAAAAAAAAAAAAAAAAAAAA', type: 'public-key', clientExtensionResults: {} },
  response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
};
const made = { ...used, response: { clientDataJSON: 'AA', attestationObject: 'AA' } };
const token = randomBytes(32).toString('base64url');

/** Attempts are counted by address, and all callers here have one. */
const forgotten = async ({ admin }: World): Promise<unknown> => await admin.query('delete from svod.attempts');
const tried = (body: Readonly<Record<string, unknown>>) => async (world: World) => {
  await forgotten(world);
  return { body };
};

const onOne = async (world: World, body?: Readonly<Record<string, unknown>>) => ({
  params: { person: await world.put('people', { name: 'Новый' }) },
  ...(body === undefined ? {} : { body }),
});
const asked = async (world: World, asked_by: string) => {
  const person = await world.put('people', { name: 'Новый' });
  return { params: { person }, body: { id: await world.put('recoveries', { person, asked_by }) } };
};

/** Means of sign-in, one's own; the ways to sign in with them; invitations and recovery. What is refused for another reason than who asks has its status. */
export const MEANS_EXAMPLES: readonly Example[] = [
  example(signInEndpoints.setUp, 'a workspace that stands', () => ({
    body: { token, workspace: 'x', name: 'x', mail: null, language: 'ru' },
  })),
  example(signInEndpoints.enterByLink, 'a link that nobody made', tried({ token })),
  example(signInEndpoints.signInByPassword, 'a wrong password', tried({ mail: 'nobody@x.example', password: 'x', code: '1' })),
  example(signInEndpoints.beginPasskeySignIn, 'the server', () => ({})),
  example(signInEndpoints.signInByPasskey, 'a passkey of nobody', tried({ response: used })),
  example(signInEndpoints.beginProviderSignIn, 'no provider', () => ({})),
  example(signInEndpoints.comeBack, 'no provider', () => ({})),
  example(meansEndpoints.readMeans, 'one’s own', () => ({})),
  example(meansEndpoints.beginPasskey, 'oneself', () => ({})),
  example(meansEndpoints.addPasskey, 'one that was not made here', () => ({ body: { name: 'x', response: made } })),
  example(meansEndpoints.renamePasskey, 'one’s own', async (world, caller) => ({
    params: { passkey: await passkeyOf(world, mine(world, caller)) },
    body: { name: 'y' },
  })),
  example(meansEndpoints.renamePasskey, 'another’s', async (world, caller) => ({
    params: { passkey: await passkeyOf(world, world.people[caller === 'desk' ? 'observer' : 'desk'].id) },
    body: { name: 'y' },
  })),
  example(meansEndpoints.removePasskey, 'one’s own', async (world, caller) => ({
    params: { passkey: await passkeyOf(world, mine(world, caller)) },
  })),
  example(meansEndpoints.removePasskey, 'another’s', async (world, caller) => ({
    params: { passkey: await passkeyOf(world, world.people[caller === 'desk' ? 'observer' : 'desk'].id) },
  })),
  example(meansEndpoints.beginPassword, 'oneself', () => ({})),
  example(meansEndpoints.setPassword, 'a common one', () => ({ body: { password: 'password1234', code: '1' } })),
  example(meansEndpoints.removePassword, 'one that is not there', () => ({})),
  example(meansEndpoints.makeRecoveryCodes, 'one’s own', () => ({})),
  example(meansEndpoints.beginIdentity, 'no provider', () => ({})),
  example(meansEndpoints.removeIdentity, 'one’s own', async (world, caller) => ({
    params: { identity: await identityOf(world, mine(world, caller)) },
  })),
  example(meansEndpoints.removeIdentity, 'another’s', async (world, caller) => ({
    params: { identity: await identityOf(world, world.people[caller === 'desk' ? 'observer' : 'desk'].id) },
  })),
  example(meansEndpoints.beginPasskeyProof, 'oneself', () => ({})),
  example(meansEndpoints.proveByPasskey, 'a passkey of nobody', tried({ response: used })),
  example(meansEndpoints.proveByPassword, 'a wrong password', tried({ password: 'x', code: '1' })),
  example(meansEndpoints.proveByProvider, 'no provider', () => ({})),
  example(meansEndpoints.proveBySample, 'a workspace for real work', () => ({})),
  example(peopleEndpoints.invitePerson, 'somebody new', async (world) => await onOne(world)),
  example(peopleEndpoints.invitePerson, 'the desk', ({ people }) => ({ params: { person: people.desk.id } })),
  example(peopleEndpoints.revokeInvitation, 'an invitation', async (world) => {
    const call = await onOne(world);
    const expires = new Date(Date.now() + 3_600_000);
    const { desk } = world.people;
    await world.put('tokens', { hash: randomBytes(32), purpose: 'invitation', person: call.params.person, made_by: desk.id, expires });
    return call;
  }),
  example(peopleEndpoints.askRecovery, 'somebody', async (world) => await onOne(world, { reason: 'потерян телефон' })),
  example(peopleEndpoints.askRecovery, 'oneself', (world, caller) => ({
    params: { person: mine(world, caller) },
    body: { reason: 'потерян телефон' },
  })),
  example(peopleEndpoints.confirmRecovery, 'what the desk asked for', async (world) => await asked(world, world.people.desk.id)),
  example(
    peopleEndpoints.confirmRecovery,
    'what an administrator asked for',
    async (world) => await asked(world, world.people.administrator.id),
  ),
  example(peopleEndpoints.dropRecovery, 'what the desk asked for', async (world) => await asked(world, world.people.desk.id)),
];
