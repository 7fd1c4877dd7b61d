import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import './people.css';

/** Between the people and their bodies. */
export function PeopleTabs(): ReactElement {
  const speak = useSpeak();
  return (
    <nav className="tabs" aria-label={speak('people.subnav')}>
      <Link to="/people" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
        {speak('people.title')}
      </Link>
      <Link to="/people/bodies" activeProps={{ 'aria-current': 'page' }}>
        {speak('people.titleBodies')}
      </Link>
    </nav>
  );
}
