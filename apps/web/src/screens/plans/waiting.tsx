import type { AnswerOf, planEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import type { Speak } from '../../messages/speak.ts';

type Wait = AnswerOf<typeof planEndpoints.listPlans>['plans'][number]['waiting'][number];

/** What is done on the main screen; the rest is on the round's. */
export const IS_DECIDED: ReadonlySet<Wait['kind']> = new Set([
  'to-bring-together',
  'collisions-open',
  'to-decide',
  'to-confirm',
  'version-can-be-made',
]);

export interface WaitingProps {
  readonly plan: string;
  readonly waiting: readonly Wait[];
  /** A closed round of the viewer's body, where what was decided is shown. */
  readonly decided: string | null;
  /** Under which heading it stands. */
  readonly heading?: 'h2' | 'h3';
}

/** What of a plan waits for the viewer, each the way to where it is done. */
export function Waiting({ plan, waiting, decided, heading: Heading = 'h3' }: WaitingProps): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <div className="plan-waits">
      {waiting.length === 0 ? <p className="muted">{speak('plans.waitsNothing')}</p> : <Heading>{speak('plans.waits')}</Heading>}
      <ul>
        {waiting.map((one) => (
          <li key={`${one.kind} ${one.round ?? ''}`}>
            {one.round === null ? (
              <Link to="/plans/$plan" params={{ plan }}>
                {waitText(one, speak, (date) => writeDate(date, 'weekday', language))}
              </Link>
            ) : IS_DECIDED.has(one.kind) ? (
              <Link to="/plans/$plan/rounds/$round/consolidate" params={{ plan, round: one.round }} search={{}}>
                {waitText(one, speak, (date) => writeDate(date, 'weekday', language))}
              </Link>
            ) : (
              <Link to="/plans/$plan/rounds/$round" params={{ plan, round: one.round }}>
                {waitText(one, speak, (date) => writeDate(date, 'weekday', language))}
              </Link>
            )}
          </li>
        ))}
        {decided !== null && (
          <li>
            <Link to="/plans/$plan/rounds/$round" params={{ plan, round: decided }}>
              {speak('plans.decided')}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function waitText({ kind, count, until }: Wait, speak: Speak, write: (date: string) => string): string {
  switch (kind) {
    case 'answer-due':
      return until === null ? speak('plans.wait_answer-due-undated') : speak('plans.wait_answer-due', { date: write(until) });
    case 'files-without-body':
      return speak('plans.wait_files-without-body', { count });
    case 'files-not-read':
      return speak('plans.wait_files-not-read', { count });
    case 'late-bodies':
      return speak('plans.wait_late-bodies', { count });
    case 'to-bring-together':
    case 'collisions-open':
    case 'to-decide':
    case 'to-confirm':
      return speak(`plans.wait_${kind}`, { count });
    case 'version-can-be-made':
    case 'round-settled':
      return speak(`plans.wait_${kind}`);
    case 'round-can-close':
      return speak('plans.wait_round-can-close');
  }
}
