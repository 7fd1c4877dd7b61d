import { createRouter } from '@tanstack/react-router';
import { accountRoute } from '../screens/account/account-route.tsx';
import { bodiesRoute } from '../screens/bodies/bodies-route.tsx';
import { enterRoute, setUpRoute } from '../screens/enter/enter-routes.tsx';
import { logRoute } from '../screens/log/log-route.tsx';
import { peopleRoute, personRoute } from '../screens/people/people-routes.tsx';
import { planOverviewRoute } from '../screens/plan/plan-route.tsx';
import { planSettingsRoute } from '../screens/plan-settings/plan-settings-route.tsx';
import { plansRoute } from '../screens/plans/plans-route.tsx';
import { consolidateRoute } from '../screens/consolidate/consolidate-route.tsx';
import { deskAnswerRoute } from '../screens/desk-answer/desk-answer-route.tsx';
import { newVersionRoute } from '../screens/new-version/new-version-route.tsx';
import { readRoute } from '../screens/read/read-route.tsx';
import { reportRoute } from '../screens/report/report-route.tsx';
import { roundRoute } from '../screens/round/round-route.tsx';
import { sendOutRoute } from '../screens/send-out/send-out-route.tsx';
import { settingsRoute } from '../screens/settings/settings-route.tsx';
import { tablesRoute } from '../screens/tables/tables-route.tsx';
import { planRoute } from './plan-route.tsx';
import { rootRoute, signedInRoute } from './root-route.tsx';

/** Every screen. One that is not listed has no address. */
const routeTree = rootRoute.addChildren([
  setUpRoute,
  enterRoute,
  signedInRoute.addChildren([
    plansRoute,
    planRoute.addChildren([
      planOverviewRoute,
      newVersionRoute,
      planSettingsRoute,
      sendOutRoute,
      readRoute,
      roundRoute,
      consolidateRoute,
      tablesRoute,
      deskAnswerRoute,
      reportRoute,
    ]),
    peopleRoute,
    personRoute,
    bodiesRoute,
    logRoute,
    settingsRoute,
    accountRoute,
  ]),
]);

export const router = createRouter({ routeTree, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
