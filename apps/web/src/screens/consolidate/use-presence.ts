import { type AnswerOf, consolidateEndpoints } from '@svod/contract';
import { useEffect, useState } from 'react';
import { call } from '../../calls/call.ts';

export type Other = AnswerOf<typeof consolidateEndpoints.present>['others'][number];

/** Milliseconds between saying that one is here. */
const PAUSE = 10_000;

/** Says what one looks at, and hears who else is here. A tab that nobody sees says nothing. */
export function usePresence(round: string, item: string | null): readonly Other[] {
  const [others, setOthers] = useState<readonly Other[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    const say = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const called = await call(consolidateEndpoints.present, { params: { round }, body: { item } }, { signal: ended.signal });
        if (called.kind === 'done') setOthers((known) => (same(known, called.answer.others) ? known : called.answer.others));
      } catch {
        // Gone on to another line before the answer came.
        return;
      }
    };
    // Who runs through the queue is not told of at every line.
    const soon = setTimeout(() => void say(), 400);
    const timer = setInterval(() => void say(), PAUSE);
    return () => {
      ended.abort();
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [round, item]);
  return others;
}

const same = (a: readonly Other[], b: readonly Other[]): boolean => JSON.stringify(a) === JSON.stringify(b);
