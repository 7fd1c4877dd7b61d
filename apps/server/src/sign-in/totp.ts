import { Secret, TOTP } from 'otpauth';

/** Seconds of a step (RFC 6238). */
const PERIOD = 30;

const totpOf = (seed: Buffer, label = ''): TOTP =>
  // RFC 6238 with the values that every authenticator has: others are ignored by some without a word.
  new TOTP({
    issuer: 'Svod',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: Uint8Array.from(seed).buffer }),
  });

/** What an authenticator is told: the address that its picture holds, and the seed to be typed. */
export function totpSetup(seed: Buffer, label: string): { readonly uri: string; readonly seed: string } {
  const totp = totpOf(seed, label);
  return { uri: totp.toString(), seed: totp.secret.base32 };
}

/** The step that a code belongs to: the current one, the one before or the one after. Null where it fits none of them. */
export function stepOf(seed: Buffer, code: string, now: Date): number | null {
  const delta = totpOf(seed).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}
