import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../routing/root-route.tsx';
import { Enter } from './enter.tsx';
import { SetUp } from './set-up.tsx';

export const setUpRoute = createRoute({ getParentRoute: () => rootRoute, path: 'set-up', component: SetUp });

export const enterRoute = createRoute({ getParentRoute: () => rootRoute, path: 'enter', component: Enter });
