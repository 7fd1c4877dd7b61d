import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useStart } from '../../shell/start.ts';
import { OwnMeans } from './own-means.tsx';
import { SignIns } from './sign-ins.tsx';
import { You } from './you.tsx';

/** One's own account: who one is here, and where one is signed in. */
export function Account(): ReactElement {
  const speak = useSpeak();
  const { workspace } = useStart();
  return (
    <Page title={speak('account.title')} width="text">
      <You />
      {workspace.kind === 'real' && <OwnMeans />}
      <SignIns />
    </Page>
  );
}
