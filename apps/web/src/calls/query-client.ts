import { QueryClient } from '@tanstack/react-query';
import { CallFailed } from './call-failed.ts';

/** A refusal is an answer and is not asked again; a broken line is, twice. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Live events say when something changed; this is for the time when they can't come.
        staleTime: 30_000,
        retry: (count, error) => count < 2 && error instanceof CallFailed && error.failed.kind === 'unreachable',
        retryDelay: (count) => 600 * 3 ** count,
        networkMode: 'always',
      },
    },
  });
