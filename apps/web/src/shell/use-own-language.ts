import { type Language, peopleEndpoints } from '@svod/contract';
import { useEffect, useRef } from 'react';
import { call } from '../calls/call.ts';
import { useLanguage } from '../messages/language.tsx';
import type { SignedIn } from './start.ts';

/** Once somebody is known, pages are in the language that they keep. */
export function useOwnLanguage(viewer: SignedIn | null): void {
  const { change } = useLanguage();
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (viewer === null || taken.current === viewer.id) return;
    taken.current = viewer.id;
    change(viewer.language);
  }, [viewer, change]);
}

/** Keeps the language that somebody has switched to, for letters and for other browsers. Where it can't be kept the page still has it. */
export async function keepOwnLanguage(language: Language): Promise<void> {
  const read = await call(peopleEndpoints.readOwn, {});
  if (read.kind !== 'done' || read.answer.language === language) return;
  const { name, revision } = read.answer;
  await call(peopleEndpoints.editOwn, { body: { name, language, revision } }, { key: crypto.randomUUID() });
}
