import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { usePlan } from '../../shell/plan.ts';
import { PlanForm } from './plan-form.tsx';

/** The settings of a plan: its title, its languages, how it is decided on and sent out. For the desk. */
export function PlanSettings(): ReactElement {
  const speak = useSpeak();
  const plan = usePlan();
  const { settings } = plan;
  if (settings === null) return <NotFound />;
  return (
    <Page title={speak('settings.planTitle')} width="text">
      <PlanForm plan={plan} settings={settings} />
    </Page>
  );
}
