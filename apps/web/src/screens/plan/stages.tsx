import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import type { Plan } from '../../shell/plan.ts';

const STAGES: readonly Plan['stage'][] = ['drafting', 'round', 'meeting', 'sign-off', 'submitted', 'approved', 'in-force'];

/** The way of a plan on one line: what is behind it, where it is, what comes. */
export function Stages({ stage }: { readonly stage: Plan['stage'] }): ReactElement {
  const speak = useSpeak();
  const at = STAGES.indexOf(stage);
  return (
    <ol className="stages" aria-label={speak('plan.stages')}>
      {STAGES.map((one, place) => (
        <li key={one} className={place < at ? 'stages-past' : undefined} aria-current={place === at ? 'step' : undefined}>
          {speak(`plans.stage_${one}`)}
        </li>
      ))}
    </ol>
  );
}
