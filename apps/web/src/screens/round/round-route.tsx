import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import { RoundScreen } from './round-screen.tsx';

export const roundRoute = createRoute({ getParentRoute: () => planRoute, path: 'rounds/$round', component: AtRound });

function AtRound(): ReactElement {
  const { round } = roundRoute.useParams();
  return <RoundScreen key={round} round={round} />;
}
