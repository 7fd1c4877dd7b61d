import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import { TablesScreen } from './tables-screen.tsx';
import { readTablesSearch } from './tables-search.ts';

export const tablesRoute = createRoute({
  getParentRoute: () => planRoute,
  path: 'rounds/$round/tables',
  component: AtTables,
  validateSearch: readTablesSearch,
});

function AtTables(): ReactElement {
  const { round } = tablesRoute.useParams();
  return <TablesScreen key={round} round={round} search={tablesRoute.useSearch()} />;
}
