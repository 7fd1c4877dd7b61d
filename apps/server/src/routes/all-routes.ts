import type { Route } from '../http/route.ts';
import { consolidateRoutes } from './consolidate.ts';
import { bodyRoutes } from './bodies.ts';
import { logRoutes } from './log.ts';
import { meansRoutes } from './means.ts';
import { proveRoutes } from './prove.ts';
import { peopleRoutes } from './people.ts';
import { planRoutes } from './plans.ts';
import { hostRoutes } from './host.ts';
import { returnRoutes } from './returns.ts';
import { roundRoutes } from './rounds.ts';
import { signInRoutes } from './sign-in.ts';
import { taskRoutes } from './tasks.ts';
import { versionRoutes } from './versions.ts';
import { liveRoutes } from './live.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API. */
export const ALL_ROUTES: readonly Route[] = [
  ...consolidateRoutes,
  ...bodyRoutes,
  ...logRoutes,
  ...meansRoutes,
  ...proveRoutes,
  ...peopleRoutes,
  ...planRoutes,
  ...hostRoutes,
  ...returnRoutes,
  ...roundRoutes,
  ...signInRoutes,
  ...taskRoutes,
  ...versionRoutes,
  ...liveRoutes,
  ...workspaceRoutes,
];
