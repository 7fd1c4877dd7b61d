import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { AccountItems, AccountMenu } from './account-menu.tsx';
import { Fold } from './fold.tsx';
import { Languages } from './languages.tsx';
import { PlanHeading } from './plan-heading.tsx';
import { sectionsOf } from './sections.ts';
import { useStart } from './start.ts';
import './top-bar.css';

/** The bar on every page: where one is, where one may go, in which language, as whom. On a phone all but the first folds into a menu. */
export function TopBar(): ReactElement {
  const speak = useSpeak();
  const { viewer } = useStart();
  const links = sectionsOf(viewer).map(({ to, text }) => (
    <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
      {speak(text)}
    </Link>
  ));
  return (
    <div className="top-bar">
      <Link className="logo" to="/">
        {speak('shell.product')}
      </Link>
      <PlanHeading />
      {links.length > 0 && (
        <nav className="sections" aria-label={speak('shell.sections')}>
          {links}
        </nav>
      )}
      <Languages />
      {viewer !== null && <AccountMenu viewer={viewer} />}
      <Fold className="phone-menu" label={speak('shell.menu')} head={<Icon name="menu" />}>
        {links.length > 0 && <nav aria-label={speak('shell.sections')}>{links}</nav>}
        {viewer !== null && <AccountItems viewer={viewer} />}
        <Languages />
      </Fold>
    </div>
  );
}
