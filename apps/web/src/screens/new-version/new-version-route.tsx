import { createRoute } from '@tanstack/react-router';
import { planRoute } from '../../routing/plan-route.tsx';
import { NewVersion } from './new-version.tsx';

export const newVersionRoute = createRoute({ getParentRoute: () => planRoute, path: 'new-version', component: NewVersion });
