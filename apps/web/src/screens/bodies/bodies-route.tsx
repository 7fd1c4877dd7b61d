import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { Bodies } from './bodies.tsx';

export const bodiesRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'people/bodies', component: Bodies });
