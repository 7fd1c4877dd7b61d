import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { Account } from './account.tsx';

export const accountRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'account', component: Account });
