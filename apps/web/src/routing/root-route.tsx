import { Outlet, createRootRoute, createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { Broken } from '../shell/broken.tsx';
import { Frame } from '../shell/frame.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useStart } from '../shell/start.ts';

/** Above every page. */
export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken });

/** Above every screen of those signed in. Who isn't signs in at the very address that was asked for, and then is there. */
export const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in', component: WhenSignedIn });

function WhenSignedIn(): ReactElement {
  const { viewer } = useStart();
  return viewer === null ? <SignIn /> : <Outlet />;
}
