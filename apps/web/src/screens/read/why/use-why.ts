import { type Language, consolidateEndpoints } from '@svod/contract';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Bodies, useBodies } from '../../../bodies/use-bodies.ts';
import { useRead } from '../../../calls/use-read.ts';
import type { OriginSentence, Origins } from './sentence-places.ts';

/** What is asked about: a sentence of a provision, or all of it; or words that are gone. */
export interface AskedWhy {
  readonly provision: string;
  readonly sentence: string | null;
  /** Of what stands no more, its words: the provision is one of the version before. */
  readonly gone?: string;
}

/** Why a version reads so: what is marked, what is asked, and what asks. */
export interface Why {
  readonly bodies: Bodies;
  /** Null while it is read. */
  readonly origins: Origins | null;
  readonly sentencesOf: (provision: string) => readonly OriginSentence[];
  readonly asked: AskedWhy | null;
  /** `from` has the focus again when the answer is closed. */
  readonly ask: (asked: AskedWhy, from: HTMLElement | null) => void;
  readonly close: () => void;
}

/** Where the answer is a sheet over the text, as the style has it. */
const SHEET = '(max-width: 1180px)';

/** For who may ask it: the desk. */
export function useWhy(version: string, language: Language | undefined, desk: boolean): Why | null {
  const bodies = useBodies();
  const read = useRead(
    consolidateEndpoints.readOrigins,
    { params: { version }, query: { language: language ?? 'ru' } },
    { about: ['version'], when: desk && language !== undefined },
  );
  const [asked, setAsked] = useState<AskedWhy | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const origins = read.kind === 'there' ? read.answer : null;
  const held = useMemo(() => new Map(origins?.provisions.map(({ provision, sentences }) => [provision, sentences])), [origins]);
  const sentencesOf = useCallback((provision: string) => held.get(provision) ?? [], [held]);
  const ask = useCallback((next: AskedWhy, at: HTMLElement | null): void => {
    from.current = at;
    setAsked(next);
    if (globalThis.matchMedia(SHEET).matches) requestAnimationFrame(() => at?.scrollIntoView({ block: 'start' }));
  }, []);
  const close = useCallback((): void => {
    setAsked(null);
    from.current?.focus();
  }, []);
  if (!desk) return null;
  return { bodies, origins, sentencesOf, asked, ask, close };
}
