import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { Settings } from './settings.tsx';

export const settingsRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'settings', component: Settings });
