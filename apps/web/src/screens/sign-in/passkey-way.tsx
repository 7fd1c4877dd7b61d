import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import type { PasskeyInHand } from './use-passkey.ts';

/** The button of passkeys, and what came of pressing it. */
export function PasskeyWay({ passkey, onDone }: { readonly passkey: PasskeyInHand; readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  if (!passkey.can) return <p className="muted">{speak('signIn.passkeyNone')}</p>;
  return (
    <div className="way">
      <Button kind="main" busy={passkey.busy} onClick={() => void passkey.run().then((done) => done && onDone())}>
        <Icon name="key" />
        {speak('signIn.passkey')}
      </Button>
      <p className="muted">{speak('signIn.passkeyHint')}</p>
      {passkey.dropped && <Notice kind="wrong">{speak('signIn.passkeyNot')}</Notice>}
      <FailedNotice failed={passkey.failed} />
    </div>
  );
}
