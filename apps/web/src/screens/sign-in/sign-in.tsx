import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useStart } from '../../shell/start.ts';

/** Where somebody says who they are. */
export function SignIn(): ReactElement {
  const speak = useSpeak();
  const { workspace } = useStart();
  return <Page title={speak('signIn.title')} intro={workspace.name} width="text" />;
}
