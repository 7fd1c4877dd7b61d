import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** argon2id with 46 MiB and two passes, which is twice what OWASP's password storage cheat sheet asks for at least (46 MiB, one pass). */
export const ARGON2 = { memory: 47_104, passes: 2, parallelism: 1, tagLength: 32 } as const;

const derive = promisify(argon2);
const FORM = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/u;
const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** The hash of a password as it is kept: parameters, salt and tag in the customary form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password, nonce, ...ARGON2 });
  return `$argon2id$v=19$m=${ARGON2.memory},t=${ARGON2.passes},p=${ARGON2.parallelism}$${plain(nonce)}$${plain(tag)}`;
}

/** Stands for the hash of who has no password or is not there: what no password fits, in the time that a real one takes. */
const NOBODY = `$argon2id$v=19$m=${ARGON2.memory},t=${ARGON2.passes},p=${ARGON2.parallelism}$${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(32))}`;

/** Whether a password is the one whose hash was kept, with the parameters that it was made with. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(kept ?? NOBODY) ?? [];
  const expected = Buffer.from(tag, 'base64');
  if (expected.length === 0) return false;
  const found = await derive('argon2id', {
    ...{ message: password, nonce: Buffer.from(salt, 'base64'), memory: Number(memory), passes: Number(passes) },
    ...{ parallelism: Number(parallelism), tagLength: expected.length },
  });
  return kept !== null && timingSafeEqual(found, expected);
}
