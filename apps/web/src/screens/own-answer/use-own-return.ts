import { type AnswerOf, type Return, returnEndpoints } from '@svod/contract';
import { useRef } from 'react';
import { useAct } from '../../calls/use-act.ts';
import type { Failed } from '../../calls/call.ts';
import { type Read, useRead } from '../../calls/use-read.ts';
import type { Returned } from '../round/use-round.ts';

export interface OwnReturn {
  /** What a body has typed here; null: nothing yet. */
  readonly typed: AnswerOf<typeof returnEndpoints.readReturn> | null;
  /** Whether it is known what has been typed. */
  readonly known: boolean;
  readonly failed: Failed | null;
  /** The return that proposals are saved in, made when the first one is typed. */
  readonly open: () => Promise<string | null>;
}

/** The answer that a body types in on its own page. */
export function useOwnReturn(round: string, body: string | null, returned: Read<Returned>): OwnReturn {
  const add = useAct(returnEndpoints.addReturn, ['return', 'asked']);
  const made = useRef<Promise<string | null> | null>(null);
  const kept = returned.kind === 'there' ? ownOf(returned.answer.returns, body) : null;
  const read = useRead(returnEndpoints.readReturn, { params: { return: kept?.id ?? '' } }, { about: ['return'], when: kept !== null });
  return {
    typed: kept !== null && read.kind === 'there' ? read.answer : null,
    // One that was made here holds what is typed on this page: the page does not wait for it to be read back.
    known: returned.kind === 'there' && (kept === null || made.current !== null || read.kind === 'there'),
    failed: add.failed,
    open() {
      if (kept !== null) return Promise.resolve(kept.id);
      if (body === null) return Promise.resolve(null);
      // Two proposals begun at once are of one answer.
      made.current ??= add.run({ params: { round }, body: { body, way: 'workbench' } }).then((called) => {
        if (called.kind === 'done') return called.answer.id;
        made.current = null;
        return null;
      });
      return made.current;
    },
  };
}

/** What a body typed here and has not taken back. */
export const ownOf = (returns: readonly Return[], body: string | null): Return | null =>
  returns.find((one) => one.body === body && one.way === 'workbench' && one.state === 'received') ?? null;
