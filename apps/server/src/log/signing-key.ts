import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What signs ends of the log. It lies beside the data and never in the database. */
export interface SigningKey {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

/** File of the public half in the folder of keys: what is given to witnesses. */
export const PUBLIC_KEY_FILE = 'log.pub.pem';

/** Read from the folder of keys, made on first use. Null where a file is there that is no Ed25519 key. */
export function signingKeyOf(keys: string): SigningKey | null {
  const file = path.join(keys, 'log.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    const secret = createPrivateKey(readFileSync(file, 'utf8'));
    if (secret.asymmetricKeyType !== 'ed25519') return null;
    const open = createPublicKey(secret);
    const there = path.join(keys, PUBLIC_KEY_FILE);
    if (!existsSync(there)) writeFileSync(there, open.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
    return { secret, open };
  } catch {
    return null;
  }
}

/** The 32 bytes of a public Ed25519 key (RFC 8410). */
export const rawKey = (open: KeyObject): Buffer => Buffer.from(open.export({ format: 'jwk' }).x ?? '', 'base64url');

/** A public key from a PEM file's text, or from its 32 bytes in base64. Null for anything else. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const bare = text.trim();
    const raw = /^[A-Za-z0-9+/_-]{43}=?$/u.test(bare) ? Buffer.from(bare, 'base64') : null;
    const key =
      raw === null
        ? createPublicKey(bare)
        : createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
