import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** How far a reader has been told, and when. */
export interface Position {
  /** Number of the last entry of the log that was looked at for them. */
  readonly seq: number;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/**
 * A position as its reader gets it: sealed, bound to the person, of one length, and another text each time. So nobody can count by it what happened that they
 * were not told of, and one person's is of no use to another.
 */
export function sealCursor(secret: Buffer, person: string, { seq, at }: Position): string {
  const plain = Buffer.alloc(16);
  plain.writeBigUInt64BE(BigInt(seq), 0);
  plain.writeBigUInt64BE(BigInt(at), 8);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(person));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null where it was not sealed here for this person. */
export function openCursor(secret: Buffer, person: string, cursor: string): Position | null {
  const bytes = Buffer.from(cursor.slice(0, 100), 'base64url');
  if (bytes.length !== 44) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
      .setAAD(Buffer.from(person))
      .setAuthTag(bytes.subarray(28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(12, 28)), decipher.final()]);
    return { seq: Number(plain.readBigUInt64BE(0)), at: Number(plain.readBigUInt64BE(8)) };
  } catch {
    return null;
  }
}

const keyOf = (secret: Buffer): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'svod live cursor', 32));
