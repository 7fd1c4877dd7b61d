import { signInEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { Enrol } from './enrol.tsx';
import { linkToken } from './link-token.ts';

/** An invitation or a link of recovery. It is used by a press, not by being looked at: programs that look into mails don't use it up. */
export function Enter(): ReactElement {
  const speak = useSpeak();
  const [token] = useState(() => linkToken(globalThis.location.hash));
  const [entered, setEntered] = useState(false);
  const enter = useAct(signInEndpoints.enterByLink, ['sign-in']);
  const run = async (): Promise<void> => {
    if (token === null) return;
    const called = await enter.run({ body: { token } });
    if (called.kind !== 'done') return;
    forgetToken();
    setEntered(true);
  };
  if (token === null || entered) return <Enrol />;
  return (
    <Page title={speak('enter.title')} width="text">
      <Panel>
        <p>{speak('enter.intro')}</p>
        <FailedNotice failed={enter.failed} />
        <div className="form-acts">
          <Button kind="main" busy={enter.busy} onClick={() => void run()}>
            {speak('enter.goOn')}
          </Button>
        </div>
      </Panel>
    </Page>
  );
}

/** A used link does not stay in the address. */
export const forgetToken = (): void => globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname);
