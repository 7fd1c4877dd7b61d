import { planEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import type { Plan } from '../../shell/plan.ts';

export interface LeavingTwoPersonsProps {
  readonly plan: Plan;
  /** Who proposes to give the rule up. */
  readonly leaving: { readonly by: string; readonly mine: boolean };
}

/** Somebody proposes that one person's decision be enough: another of the desk agrees, or anyone keeps the rule. */
export function LeavingTwoPersons({ plan, leaving }: LeavingTwoPersonsProps): ReactElement {
  const speak = useSpeak();
  const change = useAct(planEndpoints.changePlan, ['plan']);
  const say = (twoPersons: boolean): void => void change.run({ params: { plan: plan.id }, body: { revision: plan.revision, twoPersons } });
  return (
    <div className="field">
      <Notice
        kind="note"
        acts={
          <>
            {!leaving.mine && (
              <Button busy={change.busy} onClick={() => say(false)}>
                {speak('settings.leavingAgree')}
              </Button>
            )}
            <Button busy={change.busy} onClick={() => say(true)}>
              {speak(leaving.mine ? 'settings.leavingTakeBack' : 'settings.leavingKeep')}
            </Button>
          </>
        }
      >
        {speak(leaving.mine ? 'settings.leavingMine' : 'settings.leaving', { name: leaving.by })}
      </Notice>
      <FailedNotice failed={change.failed} />
    </div>
  );
}
