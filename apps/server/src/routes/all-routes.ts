import type { Route } from '../http/route.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API. */
export const ALL_ROUTES: readonly Route[] = [...workspaceRoutes];
