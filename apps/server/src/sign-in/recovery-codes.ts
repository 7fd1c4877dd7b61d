import { createHash, randomBytes } from 'node:crypto';

/** How many stand at once. */
const COUNT = 10;
/** Without letters and digits that are taken for each other (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** New codes, each 80 random bits as `xxxx-xxxx-xxxx-xxxx`. */
export const makeRecoveryCodes = (): readonly string[] =>
  Array.from({ length: COUNT }, () => {
    const letters = [...randomBytes(16)].map((byte) => LETTERS[byte & 31] ?? '').join('');
    return letters.replaceAll(/(.{4})(?!$)/gu, '$1-');
  });

/** The hash by which a code is kept. Written with or without hyphens, in capitals, with an o for a nought: the same. */
export function recoveryCodeHash(person: string, code: string): Buffer {
  const letters = code.toLowerCase().replaceAll(/[\s-]/gu, '').replaceAll('o', '0').replaceAll(/[il]/gu, '1');
  return createHash('sha256').update(`${person} ${letters}`).digest();
}
