import { randomBytes } from 'node:crypto';
import type { SetPassword } from '../acts/means/set-password.ts';
import { type NotDone, notDone } from '../http/route.ts';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { passwordFault } from './password-fault.ts';
import { hashPassword } from './password-hash.ts';
import { makeRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { seal } from './seal.ts';
import { stepOf, totpSetup } from './totp.ts';

const readOwn = async (service: Service, { person }: Viewer) =>
  (
    await asViewer(service.app, person, (view) =>
      view<{ name: string; mail: string | null }>('select name, mail from svod.people where id = svod.viewer()'),
    )
  )[0];

/** Makes an authenticator's seed and remembers it for this sign-in until the password is set. */
export async function beginAuthenticator(service: Service, viewer: Viewer): Promise<{ readonly uri: string; readonly seed: string }> {
  const seed = randomBytes(20);
  await keepChallenge(service, viewer.sessionHash, 'password-set', { seed: seed.toString('hex') });
  const own = await readOwn(service, viewer);
  return totpSetup(seed, own?.mail ?? own?.name ?? '');
}

/** Password and authenticator as they are kept, with recovery codes to be shown once. What was typed may be corrected: the seed stands until all fits. */
export async function makePassword(
  service: Service,
  viewer: Viewer,
  typed: { readonly password: string; readonly code: string },
): Promise<{ readonly kept: Omit<SetPassword, 'own'>; readonly codes: readonly string[] } | NotDone> {
  const own = await readOwn(service, viewer);
  const fault = passwordFault(typed.password, [own?.name ?? '', own?.mail ?? '']);
  if (fault !== null) return notDone(422, fault);
  const begun = await takeChallenge<{ readonly seed: string }>(service, viewer.sessionHash, 'password-set');
  if (begun === null) return notDone(422, 'challenge-gone');
  const seed = Buffer.from(begun.seed, 'hex');
  const step = stepOf(seed, typed.code.replaceAll(/\s/gu, ''), service.clock());
  if (step === null) {
    await keepChallenge(service, viewer.sessionHash, 'password-set', begun);
    return notDone(422, 'wrong-code');
  }
  const codes = makeRecoveryCodes();
  return {
    codes,
    kept: {
      password: await hashPassword(typed.password),
      seed: seal(service.secret, { purpose: 'totp-seed', about: viewer.person }, seed),
      step,
      codes: codes.map((code) => recoveryCodeHash(viewer.person, code)),
    },
  };
}
