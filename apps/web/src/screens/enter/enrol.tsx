import { meansEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { askWho } from '../../calls/signed-out.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import type { Means } from '../means/means.ts';
import { PasskeyForm } from '../means/passkey-form.tsx';
import { PasswordForm } from '../means/password-form.tsx';
import { Loading } from '../../parts/loaded/loaded.tsx';

/** For somebody who came by a link: their first means of sign-in. Who came by none is told where to go. */
export function Enrol(): ReactElement {
  const speak = useSpeak();
  const navigate = useNavigate();
  const read = useRead(meansEndpoints.readMeans, {}, { about: ['sign-in'] });
  if (read.kind === 'loading') return <Loading />;
  if (read.kind === 'failed')
    return (
      <Page title={speak('enter.title')} width="text">
        <Empty title={speak('enter.noLink')} acts={<Button onClick={() => void navigate({ to: '/' })}>{speak('enter.toSignIn')}</Button>}>
          {speak('enter.noLinkText')}
        </Empty>
      </Page>
    );
  return <Choose means={read.answer} />;
}

function Choose({ means }: { readonly means: Means }): ReactElement {
  const speak = useSpeak();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState(false);
  const { name, mail } = means.person;
  const done = (): void => void askWho(client).then(() => navigate({ to: '/', replace: true }));
  return (
    <Page title={speak('enter.enrolTitle')} intro={speak('enter.enrolIntro', { name })} width="text">
      <Panel title={speak('means.passkeys')}>
        <p>{speak('means.passkeyText')}</p>
        <PasskeyForm onDone={done} />
      </Panel>
      <Panel title={speak('means.password')}>
        <p>{speak(mail === null ? 'means.passwordNoMail' : 'means.passwordText')}</p>
        {mail !== null &&
          (password ? (
            <PasswordForm onDone={done} />
          ) : (
            <div className="form-acts">
              <Button onClick={() => setPassword(true)}>{speak('means.passwordSet')}</Button>
            </div>
          ))}
      </Panel>
    </Page>
  );
}
