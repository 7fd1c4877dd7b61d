import { createRoute } from '@tanstack/react-router';
import { planRoute } from '../../routing/plan-route.tsx';
import { SendOut } from './send-out.tsx';

export const sendOutRoute = createRoute({ getParentRoute: () => planRoute, path: 'send-out', component: SendOut });
