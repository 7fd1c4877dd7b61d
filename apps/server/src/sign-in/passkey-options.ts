import { randomBytes } from 'node:crypto';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { type Holder, keepChallenge } from './challenge.ts';

/** The name that passkeys are bound to: that of the server, without port. */
export const relyingParty = (service: Service): string => new URL(service.origin).hostname;

/** COSE numbers of EdDSA, ES256 and RS256: what authenticators have. The library's own list asks the runtime for what is experimental there. */
export const ALGORITHMS: number[] = [-8, -7, -257];

const newChallenge = (): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(32));

/** What a browser makes a passkey with. Those that the person has already are named, so that no authenticator makes a second one. */
export async function creationOptions(service: Service, person: string, holder: Holder): Promise<Record<string, unknown>> {
  const [[own], known] = await asViewer(service.app, person, async (view) => [
    await view<{ name: string; mail: string | null }>('select name, mail from svod.people where id = svod.viewer()'),
    await view<{ credential: Buffer; transports: string[] }>(
      'select credential, transports from svod.passkeys where person = svod.viewer()',
    ),
  ]);
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Svod', rpID: relyingParty(service), challenge: newChallenge() },
    ...{ userName: own?.mail ?? own?.name ?? '', userDisplayName: own?.name ?? '', userID: Uint8Array.from(Buffer.from(person, 'utf8')) },
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential.toString('base64url'), transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: 300_000,
  });
  await keepChallenge(service, holder, 'passkey-add', { challenge: options.challenge });
  return { ...options };
}

/** What a browser asks for a passkey with: any that is kept for this server, or those of one person. */
export async function requestOptions(service: Service, holder: Holder, person: string | null): Promise<Record<string, unknown>> {
  const known = await asViewer(service.app, person, (view) =>
    view<{ credential: Buffer; transports: string[] }>('select credential, transports from svod.passkeys where person = svod.viewer()'),
  );
  const options = await generateAuthenticationOptions({
    ...{ rpID: relyingParty(service), challenge: newChallenge(), userVerification: 'required', timeout: 300_000 },
    allowCredentials: known.map(({ credential, transports }) => ({ id: credential.toString('base64url'), transports })),
  });
  await keepChallenge(service, holder, person === null ? 'passkey-sign-in' : 'passkey-prove', { challenge: options.challenge });
  return { ...options };
}
