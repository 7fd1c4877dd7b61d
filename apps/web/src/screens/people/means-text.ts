import type { Person } from '@svod/contract';
import type { Speak } from '../../messages/speak.ts';

/** How somebody can sign in, in one line; null where they can't. */
export function meansText({ passkeys, password, provider }: Person['means'], speak: Speak): string | null {
  const said = [
    ...(passkeys > 0 ? [speak('people.meansPasskeys', { count: passkeys })] : []),
    ...(password ? [speak('people.meansPassword')] : []),
    ...(provider ? [speak('people.meansProvider')] : []),
  ];
  return said.length === 0 ? null : said.join(', ');
}
