import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import type { Plan } from './plan.ts';

export interface PlanSectionsProps {
  readonly plan: Plan;
  /** The desk brings answers together; a body has an answer of its own instead of the round. */
  readonly desk: boolean;
}

const HERE = { activeProps: { 'aria-current': 'page' }, activeOptions: { exact: true, includeSearch: false } } as const;

/** Places within a plan, about its latest round: the plan, its text, the round, bringing together, the tables. */
export function PlanSections({ plan, desk }: PlanSectionsProps): ReactElement {
  const speak = useSpeak();
  const round = plan.rounds.at(-1);
  const version = round?.version ?? plan.versions.toSorted((a, b) => a.ordinal - b.ordinal).at(-1)?.id;
  return (
    <>
      <Link to="/plans/$plan" params={{ plan: plan.id }} {...HERE}>
        {speak('shell.plan')}
      </Link>
      {version !== undefined && (
        <Link to="/plans/$plan/versions/$version" params={{ plan: plan.id, version }} {...HERE}>
          {speak('shell.read')}
        </Link>
      )}
      {round !== undefined && (
        <Link to="/plans/$plan/rounds/$round" params={{ plan: plan.id, round: round.id }} {...HERE}>
          {speak(desk ? 'shell.round' : 'shell.answer')}
        </Link>
      )}
      {round !== undefined && desk && (
        <Link to="/plans/$plan/rounds/$round/consolidate" params={{ plan: plan.id, round: round.id }} search={{}} {...HERE}>
          {speak('nextVersion.consolidate')}
        </Link>
      )}
      {round !== undefined && desk && (
        <Link to="/plans/$plan/rounds/$round/tables" params={{ plan: plan.id, round: round.id }} search={{}} {...HERE}>
          {speak('shell.tables')}
        </Link>
      )}
    </>
  );
}
