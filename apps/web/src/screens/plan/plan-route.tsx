import { createRoute } from '@tanstack/react-router';
import { planRoute } from '../../routing/plan-route.tsx';
import { PlanOverview } from './plan-overview.tsx';

export const planOverviewRoute = createRoute({ getParentRoute: () => planRoute, path: '/', component: PlanOverview });
