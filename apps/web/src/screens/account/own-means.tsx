import { meansEndpoints, signInEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { PasskeyForm } from '../means/passkey-form.tsx';
import { PasswordForm } from '../means/password-form.tsx';
import { Identities } from './identities.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { OwnPassword } from './own-password.tsx';
import { Prove } from './prove.tsx';

type Open = 'none' | 'prove' | 'passkey' | 'password';

/** One's own means of sign-in. They can be seen at any time, and changed by who has proved lately who they are. */
export function OwnMeans(): ReactElement {
  const speak = useSpeak();
  const read = useRead(meansEndpoints.readMeans, {}, { about: ['sign-in'] });
  const ways = useRead(signInEndpoints.readWays, {}, { about: ['workspace'] });
  const [open, setOpen] = useState<Open>('none');
  const close = (): void => setOpen('none');
  const provider = ways.kind === 'there' ? ways.answer.provider : null;
  return (
    <Panel title={speak('means.title')}>
      <Loaded read={read}>
        {(means) => (
          <div className="means">
            <OwnPasskeys means={means} onAdd={() => setOpen('passkey')} />
            <OwnPassword means={means} onSet={() => setOpen('password')} />
            <Identities means={means} provider={provider} />
            {!means.proved && (
              <div className="form-acts">
                <Button onClick={() => setOpen('prove')}>{speak('means.change')}</Button>
              </div>
            )}
            {open === 'prove' && <Prove means={means} provider={provider} onClose={close} />}
          </div>
        )}
      </Loaded>
      {open === 'passkey' && (
        <Dialog title={speak('means.passkeyAdd')} onClose={close}>
          <PasskeyForm onDone={close} />
        </Dialog>
      )}
      {open === 'password' && (
        <Dialog title={speak('means.password')} onClose={close}>
          <PasswordForm onDone={close} />
        </Dialog>
      )}
    </Panel>
  );
}
