import type { AnswerOf, Endpoint } from '@svod/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Failed, type Given, call } from './call.ts';
import { CallFailed } from './call-failed.ts';
import type { About } from './query-about.ts';

/** What is asked, as a screen shows it. */
export type Read<Answer> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly answer: Answer; /** Could not be asked anew: what is shown may be old. */ readonly old: boolean }
  | { readonly kind: 'failed'; readonly failed: Failed; readonly again: () => void };

export interface ReadManner {
  /** Kinds of objects that it shows: when one changes, it is asked anew. */
  readonly about: readonly About[];
  /** While false nothing is asked. */
  readonly when?: boolean;
  /** Milliseconds between asking anew, for what has no live events. */
  readonly every?: number;
  /** For lists by page: the former page stays in sight until the next one comes. Elsewhere another's data would stand under a new heading. */
  readonly keep?: boolean;
}

/** Reads an endpoint of the contract and keeps it fresh. What was shown stays while a newer state is fetched. */
export function useRead<E extends Endpoint>(endpoint: E, given: Given<E>, manner: ReadManner): Read<AnswerOf<E>> {
  const { about, when = true, every, keep = false } = manner;
  const asked = useQuery({
    queryKey: [endpoint.path, given],
    queryFn: async ({ signal }) => {
      const called = await call(endpoint, given, { signal });
      if (called.kind === 'done') return called.answer;
      throw new CallFailed(called);
    },
    meta: { about },
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  if (asked.data !== undefined) return { kind: 'there', answer: asked.data as AnswerOf<E>, old: asked.isError };
  if (asked.error instanceof CallFailed) return { kind: 'failed', failed: asked.error.failed, again: () => void asked.refetch() };
  return { kind: 'loading' };
}
