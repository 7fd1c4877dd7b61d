import type { MadePasskey } from '@svod/contract';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AddPasskey } from '../acts/means/add-passkey.ts';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { takeChallenge } from './challenge.ts';
import { ALGORITHMS, relyingParty } from './passkey-options.ts';

/** What is kept of a passkey that was made on the challenge given to this very sign-in; null where it does not fit, or the challenge is gone. */
export async function readMadePasskey(
  service: Service,
  viewer: Viewer,
  response: MadePasskey,
): Promise<Omit<AddPasskey, 'own' | 'name'> | null> {
  const asked = await takeChallenge<{ readonly challenge: string }>(service, viewer.sessionHash, 'passkey-add');
  if (asked === null) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      supportedAlgorithmIDs: ALGORITHMS,
      ...{
        expectedChallenge: asked.challenge,
        expectedOrigin: service.origin,
        expectedRPID: relyingParty(service),
        requireUserVerification: true,
      },
    });
    if (!verified) return null;
    const { credential, credentialBackedUp: backedUp } = registrationInfo;
    return {
      credential: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp,
    };
  } catch {
    // The library throws at whatever does not fit.
    return null;
  }
}
