import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { WorkspaceName } from './workspace-name.tsx';

/** The workspace's settings. */
export function Settings(): ReactElement {
  const speak = useSpeak();
  return (
    <Page title={speak('settings.title')} width="text">
      <Panel title={speak('settings.workspace')}>
        <WorkspaceName />
      </Panel>
      <Panel title={speak('settings.host')}>
        <p>{speak('settings.hostText')}</p>
      </Panel>
    </Page>
  );
}
