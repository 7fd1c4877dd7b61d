import { createRouter } from '@tanstack/react-router';
import { settingsRoute } from '../screens/settings/settings-route.tsx';
import { rootRoute, signedInRoute } from './root-route.tsx';

/** Every screen. One that is not listed has no address. */
const routeTree = rootRoute.addChildren([signedInRoute.addChildren([settingsRoute])]);

export const router = createRouter({ routeTree, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
