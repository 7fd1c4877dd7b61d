import { workspaceEndpoints } from '@svod/contract';
import type { QueryClient } from '@tanstack/react-query';
import type { Failed } from './call.ts';

/** Whether a call was refused since nobody is signed in any more. */
export const isSignedOut = (failed: Failed): boolean => failed.kind === 'fault' && failed.fault.fault === 'not-signed-in';

/** Asks anew who is signed in; the frame shows what comes of it. */
export const askWho = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: [workspaceEndpoints.readStart.path] });
