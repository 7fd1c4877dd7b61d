import { createRoute } from '@tanstack/react-router';
import { planRoute } from '../../routing/plan-route.tsx';
import { PlanSettings } from './plan-settings.tsx';

export const planSettingsRoute = createRoute({ getParentRoute: () => planRoute, path: 'settings', component: PlanSettings });
