import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import { readConsolidateSearch } from './consolidate-search.ts';
import { ConsolidateScreen } from './consolidate-screen.tsx';

export const consolidateRoute = createRoute({
  getParentRoute: () => planRoute,
  path: 'rounds/$round/consolidate',
  component: AtConsolidate,
  validateSearch: readConsolidateSearch,
});

function AtConsolidate(): ReactElement {
  const { round } = consolidateRoute.useParams();
  return <ConsolidateScreen key={round} round={round} search={consolidateRoute.useSearch()} />;
}
