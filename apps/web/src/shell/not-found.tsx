import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Page } from '../parts/page/page.tsx';
import { Panel } from '../parts/panel/panel.tsx';

/** For an address that leads nowhere, or to what is not open to the viewer: the two look alike on purpose. */
export function NotFound(): ReactElement {
  const speak = useSpeak();
  return (
    <Page title={speak('shell.notFound')} width="text">
      <Panel>
        <p>{speak('shell.notFoundText')}</p>
        <p>
          <Link to="/">{speak('shell.toPlans')}</Link>
        </p>
      </Panel>
    </Page>
  );
}
