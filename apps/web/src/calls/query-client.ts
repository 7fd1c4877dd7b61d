import { QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailed } from './call-failed.ts';
import { askWho, isSignedOut } from './signed-out.ts';

/** A refusal is an answer and is not asked again; a broken line is, twice. Where a sign-in turns out to be over, the frame is told. */
export const makeQueryClient = (): QueryClient => {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof CallFailed && isSignedOut(error.failed)) void askWho(client);
      },
    }),
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
  return client;
};
