import type { AnswerOf, Endpoint } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { actKeys } from './act-key.ts';
import { type Called, type Failed, type Given, call } from './call.ts';
import { type About, isAbout } from './query-about.ts';
import { askWho, isSignedOut } from './signed-out.ts';

/** Milliseconds before an act without an answer is tried again by itself, with its key. */
const PAUSES = [600, 2000] as const;

/** How the act stands. A failed one keeps what failed until the next try. */
export type ActState = { readonly kind: 'idle' } | { readonly kind: 'busy' } | Failed;

export interface ActInHand<E extends Endpoint> {
  readonly state: ActState;
  readonly busy: boolean;
  /** What failed last, for a `FailedNotice`. */
  readonly failed: Failed | null;
  /** Does it. The same input given again after a failure is the same act, done once. */
  readonly run: (given: Given<E>) => Promise<Called<AnswerOf<E>>>;
  readonly forget: () => void;
}

/**
 * An act of the contract for a form or a button. Nothing typed is lost by it: input stays with its form, and a broken line is tried again with the
 * act's key. `changes` names the kinds of objects that have changed once it is done, so that what shows them is asked anew.
 */
export function useAct<E extends Endpoint>(endpoint: E, changes: readonly About[] = []): ActInHand<E> {
  const client = useQueryClient();
  const keys = useRef(actKeys(() => crypto.randomUUID()));
  const [state, setState] = useState<ActState>({ kind: 'idle' });
  const run = async (given: Given<E>): Promise<Called<AnswerOf<E>>> => {
    setState({ kind: 'busy' });
    const key = keys.current.keyFor(given);
    let called = await call(endpoint, given, { key });
    for (const pause of PAUSES) {
      if (called.kind !== 'unreachable' || endpoint.act !== true) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      called = await call(endpoint, given, { key });
    }
    if (called.kind === 'done') {
      keys.current.done();
      setState({ kind: 'idle' });
      await client.invalidateQueries({ predicate: isAbout(changes) });
    } else {
      setState(called);
      if (isSignedOut(called)) void askWho(client);
    }
    return called;
  };
  const failed = state.kind === 'fault' || state.kind === 'unreachable' ? state : null;
  return { state, busy: state.kind === 'busy', failed, run, forget: () => setState({ kind: 'idle' }) };
}
