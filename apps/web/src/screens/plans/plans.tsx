import { type AnswerOf, planEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty } from '../../parts/panel/panel.tsx';
import { useViewer } from '../../shell/start.ts';
import { decidedRound } from './decided-round.ts';
import { NewPlan } from './new-plan.tsx';
import { stageLine } from './stage-line.ts';
import { Waiting } from './waiting.tsx';
import './plans.css';

type PlanLine = AnswerOf<typeof planEndpoints.listPlans>['plans'][number];

/** Every plan that the viewer may see, with its stage and what of it waits for them. */
export function Plans(): ReactElement {
  const { speak } = useLanguage();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const [making, setMaking] = useState(false);
  const read = useRead(planEndpoints.listPlans, {}, { about: ['plan', 'version', 'round', 'asked', 'return', 'file'] });
  const button = (
    <Button kind="main" onClick={() => setMaking(true)}>
      <Icon name="plus" />
      {speak('plans.new')}
    </Button>
  );
  const some = read.kind === 'there' && read.answer.plans.length > 0;
  return (
    <Page title={speak('plans.title')} {...(desk && some ? { acts: button } : {})}>
      <Loaded read={read}>
        {({ plans }) =>
          plans.length === 0 ? (
            <Empty title={speak('plans.none')} {...(desk ? { acts: button } : {})}>
              {speak(desk ? 'plans.noneDesk' : 'plans.noneOther')}
            </Empty>
          ) : (
            <ul className="plan-lines">
              {plans.map((plan) => (
                <Line key={plan.id} plan={plan} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {making && <NewPlan onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Line({ plan }: { readonly plan: PlanLine }): ReactElement {
  const viewer = useViewer();
  const { language, speak } = useLanguage();
  return (
    <li className="panel plan-line">
      <div>
        <h2>
          <Link to="/plans/$plan" params={{ plan: plan.id }}>
            {nameIn(plan.titles, language)}
          </Link>
        </h2>
        <p className="muted">{stageLine(plan, speak, language)}</p>
      </div>
      <Waiting plan={plan.id} waiting={plan.waiting} decided={decidedRound(plan.round, viewer)} />
    </li>
  );
}
