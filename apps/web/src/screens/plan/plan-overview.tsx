import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Page } from '../../parts/page/page.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { usePlan } from '../../shell/plan.ts';
import { stageLine } from '../plans/stage-line.ts';
import { Waiting } from '../plans/waiting.tsx';

/** A plan: what waits for the viewer, its versions and rounds. */
export function PlanOverview(): ReactElement {
  const { language, speak } = useLanguage();
  const plan = usePlan();
  return (
    <Page title={nameIn(plan.titles, language)} intro={stageLine(plan, speak, language)}>
      <Panel>
        <Waiting plan={plan.id} waiting={plan.waiting} />
      </Panel>
      <Panel title={speak('plans.versions')}>
        {plan.versions.length === 0 && <p className="muted">{speak('plans.noVersion')}</p>}
        <ul className="rows">
          {plan.versions.map((one) => (
            <li key={one.id}>
              <div>
                <b>{one.name}</b>
                <small>{[writeDate(one.made, 'day', language), one.madeBy, one.note].filter((text) => text !== '').join(' · ')}</small>
              </div>
              {one.seal !== null && <span className="tag">{speak('plans.sealed')}</span>}
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}
