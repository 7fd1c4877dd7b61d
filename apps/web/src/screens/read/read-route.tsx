import { LANGUAGES } from '@svod/contract';
import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import { type ReadSearch, VIEWS } from './read-search.ts';
import { ReadScreen } from './read-screen.tsx';

export const readRoute = createRoute({
  getParentRoute: () => planRoute,
  path: 'versions/$version',
  component: AtVersion,
  validateSearch: (search): ReadSearch => {
    const lang = LANGUAGES.find((one) => one === search['lang']);
    const beside = LANGUAGES.find((one) => one === search['beside']);
    const view = VIEWS.find((one) => one === search['view']);
    const other = search['with'];
    return {
      ...(lang === undefined ? {} : { lang }),
      ...(view === undefined ? {} : { view }),
      ...(beside === undefined ? {} : { beside }),
      ...(typeof other === 'string' && /^[0-9a-f-]{36}$/u.test(other) ? { with: other } : {}),
    };
  },
});

function AtVersion(): ReactElement {
  const { version } = readRoute.useParams();
  return <ReadScreen key={version} version={version} search={readRoute.useSearch()} />;
}
