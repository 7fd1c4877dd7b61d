import type { UsedPasskey } from '@svod/contract';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { become, transact } from '../database/transact.ts';
import { type NotDone, notDone } from '../http/route.ts';
import { addEntry } from '../log/add-entry.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { type Asking, type SignedIn, enter } from './begin-session.ts';
import { takeChallenge } from './challenge.ts';
import type { Holder } from './challenge.ts';
import { relyingParty } from './passkey-options.ts';

interface Kept {
  readonly id: string;
  readonly public_key: Buffer;
  readonly counter: string;
}

const wrong = notDone(422, 'wrong-sign-in');

/** Signs in who used a passkey on the challenge that was given to `holder`. With `person`: only them, who are signed in already. */
export async function provePasskey(
  asking: Asking,
  holder: Holder | null,
  response: UsedPasskey,
  person: string | null,
): Promise<SignedIn | NotDone> {
  const { service, request } = asking;
  const tried = { account: null, address: request.ip };
  const wait = await countAttempt(service, tried);
  if (wait !== null) return wait;
  const asked = holder === null ? null : await takeChallenge<Asked>(service, holder, person === null ? 'passkey-sign-in' : 'passkey-prove');
  if (asked === null) return notDone(422, 'challenge-gone');
  const credential = Buffer.from(response.id, 'base64url');
  const { rows } = await service.app.query<{ owner: string | null }>('select svod.person_of_passkey($1) as owner', [credential]);
  const owner = rows[0]?.owner ?? null;
  if (owner === null || (person !== null && owner !== person)) return wrong;
  const [kept] = await asViewer(service.app, owner, (view) =>
    view<Kept>('select id, public_key, counter from svod.passkeys where credential = $1', [credential]),
  );
  const used = kept ? await verify(service, response, asked, kept) : null;
  if (!kept || used === null) return wrong;
  if (goesBack(Number(kept.counter), used.counter)) {
    await tellOfRegress(service, owner, kept, used.counter);
    return wrong;
  }
  const entered = await enter(asking, async (client) => {
    await become(client, owner);
    // Of two uses at once the second finds the counter moved on.
    const moved = await client.query(
      'update svod.passkeys set counter = $2, backed_up = $3, used = clock_timestamp() where id = $1 and counter = $4',
      [kept.id, used.counter, used.backedUp, kept.counter],
    );
    return moved.rowCount === 1 ? { person: owner, method: 'passkey' } : null;
  });
  if (entered === null) return wrong;
  await forgetAttempt(service, tried);
  return entered;
}

interface Asked {
  readonly challenge: string;
}

/** Authenticators that count never count back but as a copy; those that don't count stay at nought. */
const goesBack = (kept: number, used: number): boolean => (kept > 0 || used > 0) && used <= kept;

async function verify(
  service: Service,
  response: UsedPasskey,
  { challenge }: Asked,
  kept: Kept,
): Promise<{ readonly counter: number; readonly backedUp: boolean } | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      ...{
        expectedChallenge: challenge,
        expectedOrigin: service.origin,
        expectedRPID: relyingParty(service),
        requireUserVerification: true,
      },
      // The counter is looked at here, so that one that goes back is told of.
      credential: { id: response.id, publicKey: Uint8Array.from(kept.public_key), counter: 0 },
    });
    return verified ? { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : null;
  } catch {
    // The library throws at whatever does not fit; which part it was is nobody's to know.
    return null;
  }
}

async function tellOfRegress(service: Service, person: string, { id, counter }: Kept, used: number): Promise<void> {
  await transact(service.app, person, (client) =>
    addEntry(client, {
      ...{ actor: person, sessionHash: null, act: 'passkey.counter-regress', objectKind: 'passkey', objectId: id },
      ...{ revision: null, before: { counter: Number(counter) }, after: { counter: used } },
    }),
  );
}
