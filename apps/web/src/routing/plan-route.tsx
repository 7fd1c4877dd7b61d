import { Outlet, createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Loaded } from '../parts/loaded/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { PlanContext, useReadPlan } from '../shell/plan.ts';
import { signedInRoute } from './root-route.tsx';

/** Above every screen of a plan: `usePlan()` gives them the plan, which is there by then. */
export const planRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'plans/$plan', component: WithPlan });

function WithPlan(): ReactElement {
  const { plan } = planRoute.useParams();
  const read = useReadPlan(plan);
  if (read.kind === 'failed' && read.failed.kind === 'fault' && (read.failed.status === 404 || read.failed.status === 400))
    return <NotFound />;
  return (
    <Loaded read={read}>
      {(answer) => (
        <PlanContext value={answer}>
          <Outlet />
        </PlanContext>
      )}
    </Loaded>
  );
}
