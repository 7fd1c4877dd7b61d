import type { ReactElement } from 'react';
import type { PlainKey } from '../../messages/catalogue.ts';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { Notice } from '../../parts/notice/notice.tsx';

/** What went wrong at the identity provider, which sent the browser back with a code in the address. */
export function ArrivalFault(): ReactElement | null {
  const speak = useSpeak();
  const key = `faults.${new URLSearchParams(globalThis.location.search).get('fault') ?? ''}`;
  return hasText(key) ? <Notice kind="wrong">{speak(key as PlainKey)}</Notice> : null;
}
