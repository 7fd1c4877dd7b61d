/** The token of a one-time link, which stands behind `#` in the address; null where there is none. */
export function linkToken(hash: string): string | null {
  const token = hash.replace(/^#/u, '');
  return /^[A-Za-z0-9_-]{43}$/u.test(token) ? token : null;
}
