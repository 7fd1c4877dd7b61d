import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { Plans } from './plans.tsx';

export const plansRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/', component: Plans });
