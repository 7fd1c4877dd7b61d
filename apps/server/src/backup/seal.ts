import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BackupFault } from './backup-fault.ts';
import { byteReader } from './byte-reader.ts';

/** Bytes of a chunk before it is sealed. Sealed it is longer by its tag. */
const CHUNK = 64 * 1024;
const TAG = 16;
const MAGIC = 'svod-backup/';
const VERSION = '1';
const HEAD_LIMIT = 1024;

/** Cost of trying one passphrase: 128 MB and half a second (scrypt, RFC 7914). */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;

const headSchema = z.strictObject({
  created: z.iso.datetime(),
  n: z
    .int()
    .min(2 ** 10)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.base64().length(24),
  /** Tells a wrong passphrase from a damaged file. */
  check: z.base64().length(24),
});

/**
 * Seals a stream with a passphrase: chunks under AES-256-GCM, each bound to its place, to the head and to whether it is the last, so that nothing can be
 * changed, moved, left out, put in or cut off unseen.
 */
export async function* seal(plain: AsyncIterable<Buffer>, passphrase: string, created: Date, n: number = COST.n): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const key = await keyOf(passphrase, salt, n);
  const head = Buffer.from(
    `${MAGIC}${VERSION} ${JSON.stringify({ created: created.toISOString(), ...COST, n, salt: salt.toString('base64'), check: checkOf(key).toString('base64') })}\n`,
  );
  yield head;
  const about = createHash('sha256').update(head).digest();
  const reader = byteReader(plain);
  let chunk = await reader.upTo(CHUNK);
  for (let number = 0; ; number++) {
    const next = chunk.length < CHUNK ? Buffer.alloc(0) : await reader.upTo(CHUNK);
    const last = next.length === 0;
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    cipher.setAAD(about);
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    if (last) return;
    chunk = next;
  }
}

/** Opens what {@link seal} sealed. Throws a BackupFault where it is none, the passphrase is another, or a bit is not as it was; nothing unproved is given out. */
export async function* unseal(sealed: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const reader = byteReader(sealed);
  const head = await readHead(reader);
  const key = await keyOf(passphrase, head.salt, head.n);
  if (!timingSafeEqual(checkOf(key), head.check)) throw new BackupFault('wrong-passphrase');
  let chunk = await reader.upTo(CHUNK + TAG);
  for (let number = 0; ; number++) {
    const next = chunk.length < CHUNK + TAG ? Buffer.alloc(0) : await reader.upTo(CHUNK + TAG);
    const last = next.length === 0;
    if (chunk.length < TAG) throw new BackupFault('damaged');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
    decipher.setAAD(head.about);
    decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
    const plain = decipher.update(chunk.subarray(0, chunk.length - TAG));
    try {
      decipher.final();
    } catch {
      throw new BackupFault('damaged');
    }
    yield plain;
    if (last) return;
    chunk = next;
  }
}

interface Head {
  readonly n: number;
  readonly salt: Buffer;
  readonly check: Buffer;
  readonly about: Buffer;
}

async function readHead(reader: ReturnType<typeof byteReader>): Promise<Head> {
  let line = '';
  while (!line.endsWith('\n')) {
    const byte = await reader.upTo(1);
    if (byte.length === 0 || line.length > HEAD_LIMIT) throw new BackupFault('not-a-backup');
    line += byte.toString('latin1');
  }
  if (!line.startsWith(MAGIC)) throw new BackupFault('not-a-backup');
  const [version = '', ...rest] = line.slice(MAGIC.length).split(' ');
  if (version !== VERSION) throw new BackupFault(/^\d+$/u.test(version) ? 'newer-format' : 'not-a-backup');
  try {
    const { n, salt, check } = headSchema.parse(JSON.parse(rest.join(' ')));
    const about = createHash('sha256').update(Buffer.from(line, 'latin1')).digest();
    return { n, salt: Buffer.from(salt, 'base64'), check: Buffer.from(check, 'base64'), about };
  } catch {
    throw new BackupFault('damaged');
  }
}

function keyOf(passphrase: string, salt: Buffer, n: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One form for equal passphrases, however a keyboard composes their letters.
    const text = passphrase.normalize('NFKC');
    scrypt(text, salt, 32, { N: n, r: COST.r, p: COST.p, maxmem: 256 * n * COST.r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const checkOf = (key: Buffer): Buffer => createHmac('sha256', key).update('svod-backup check').digest().subarray(0, 16);

/** A key seals one file, so its chunks' numbers are nonces enough; the last byte says whether one is the last. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
