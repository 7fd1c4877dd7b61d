import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import { ReportScreen } from './report-screen.tsx';

export const reportRoute = createRoute({
  getParentRoute: () => planRoute,
  path: 'rounds/$round/files/$upload',
  component: AtReport,
});

function AtReport(): ReactElement {
  const { plan, round, upload } = reportRoute.useParams();
  return <ReportScreen key={upload} plan={plan} round={round} upload={upload} />;
}
