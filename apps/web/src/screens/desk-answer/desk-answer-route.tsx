import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { planRoute } from '../../routing/plan-route.tsx';
import type { AnswerSearch } from './answer-search.ts';
import { DeskAnswer } from './desk-answer.tsx';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export const deskAnswerRoute = createRoute({
  getParentRoute: () => planRoute,
  path: 'rounds/$round/answer',
  component: AtAnswer,
  validateSearch: (search): AnswerSearch => {
    const id = (name: string): object => {
      const value = search[name];
      return typeof value === 'string' && UUID.test(value) ? { [name]: value } : {};
    };
    return { ...id('body'), ...id('source'), ...id('answer') };
  },
});

function AtAnswer(): ReactElement {
  const { plan, round } = deskAnswerRoute.useParams();
  return <DeskAnswer plan={plan} round={round} search={deskAnswerRoute.useSearch()} />;
}
