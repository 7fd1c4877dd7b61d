import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { AccountItems, AccountMenu } from './account-menu.tsx';
import { Fold } from './fold.tsx';
import { Languages } from './languages.tsx';
import { PlanHeading } from './plan-heading.tsx';
import { PlanSections } from './plan-sections.tsx';
import { useReadPlan } from './plan.ts';
import { sectionsOf } from './sections.ts';
import { useStart } from './start.ts';
import './top-bar.css';

/**
 * The bar on every page: where one is, where one may go, in which language, as whom. Within a plan its own places stand in the bar, and those of the workspace in
 * the account's menu. On a phone all but the first folds into a menu.
 */
export function TopBar(): ReactElement {
  const speak = useSpeak();
  const { viewer } = useStart();
  const { plan } = useParams({ strict: false });
  const read = useReadPlan(viewer === null ? undefined : plan);
  const desk = viewer?.roles.some(({ role }) => role === 'desk') ?? false;
  const ofPlan = plan !== undefined && read.kind === 'there' ? <PlanSections plan={read.answer} desk={desk} /> : null;
  const links = sectionsOf(viewer).map(({ to, text }) => (
    <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
      {speak(text)}
    </Link>
  ));
  const workspace = (className: string): ReactElement | null =>
    links.length === 0 ? null : (
      <nav className={className} aria-label={speak('shell.sections')}>
        {links}
      </nav>
    );
  return (
    <div className="top-bar">
      <Link className="logo" to="/">
        {speak('shell.product')}
      </Link>
      <PlanHeading />
      {ofPlan !== null ? (
        <nav className="sections" aria-label={speak('shell.planSections')}>
          {ofPlan}
        </nav>
      ) : (
        workspace('sections')
      )}
      <Languages />
      {viewer !== null && <AccountMenu viewer={viewer}>{ofPlan !== null && workspace('fold-sections')}</AccountMenu>}
      <Fold className="phone-menu" label={speak('shell.menu')} head={<Icon name="menu" />}>
        {ofPlan !== null && (
          <nav className="fold-sections" aria-label={speak('shell.planSections')}>
            {ofPlan}
          </nav>
        )}
        {workspace('fold-sections')}
        {viewer !== null && <AccountItems viewer={viewer} />}
        <Languages />
      </Fold>
    </div>
  );
}
