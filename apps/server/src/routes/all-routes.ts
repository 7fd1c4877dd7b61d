import type { Route } from '../http/route.ts';
import { bodyRoutes } from './bodies.ts';
import { peopleRoutes } from './people.ts';
import { signInRoutes } from './sign-in.ts';
import { taskRoutes } from './tasks.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API. */
export const ALL_ROUTES: readonly Route[] = [...bodyRoutes, ...peopleRoutes, ...signInRoutes, ...taskRoutes, ...workspaceRoutes];
