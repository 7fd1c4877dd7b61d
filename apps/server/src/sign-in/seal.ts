import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** What is sealed for one purpose and about one thing opens for these alone. */
export interface SealedFor {
  readonly purpose: 'totp-seed' | 'challenge';
  /** A person's id, a hash: what the value belongs to. */
  readonly about: string;
}

const keyOf = (secret: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `svod seal ${purpose}`, 32));

/** AES-256-GCM under a key made from the server's secret: iv, tag, text. */
export function seal(secret: Buffer, { purpose, about }: SealedFor, value: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), iv).setAAD(Buffer.from(about, 'utf8'));
  const text = Buffer.concat([cipher.update(value), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Null where it was sealed by another secret, for another purpose or about something else, or was changed. */
export function unseal(secret: Buffer, { purpose, about }: SealedFor, sealed: Buffer): Buffer | null {
  if (sealed.length < IV + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), sealed.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
