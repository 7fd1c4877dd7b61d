import { signInEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { askWho } from '../../calls/signed-out.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { useStart } from '../../shell/start.ts';
import { ArrivalFault } from './arrival-fault.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { PasswordWay } from './password-way.tsx';
import { ProviderWay } from './provider-way.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import { usePasskey } from './use-passkey.ts';
import './sign-in.css';

/** Where somebody says who they are. It stands at the address that was asked for, which opens once they have. */
export function SignIn(): ReactElement {
  const speak = useSpeak();
  const { workspace } = useStart();
  if (workspace.kind === 'none')
    return (
      <Page title={speak('signIn.title')} width="text">
        <Empty title={speak('signIn.notSetUp')}>{speak('signIn.notSetUpText')}</Empty>
      </Page>
    );
  return (
    <Page title={speak('signIn.title')} intro={workspace.name} width="text">
      <ArrivalFault />
      <Ways />
    </Page>
  );
}

/** The ways of signing in that this server has; also in the dialog over a page whose sign-in is over. */
export function Ways(): ReactElement {
  const client = useQueryClient();
  const ways = useRead(signInEndpoints.readWays, {}, { about: ['workspace'] });
  const done = (): void => void askWho(client);
  return (
    <Loaded read={ways}>
      {({ sample, provider }) => (sample ? <SampleAccounts onDone={done} /> : <RealWays provider={provider} onDone={done} />)}
    </Loaded>
  );
}

function RealWays({ provider, onDone }: { readonly provider: string | null; readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  const passkey = usePasskey(signInEndpoints.beginPasskeySignIn, signInEndpoints.signInByPasskey);
  return (
    <>
      <Panel>
        <PasskeyWay passkey={passkey} onDone={onDone} />
        {provider !== null && (
          <ProviderWay begin={signInEndpoints.beginProviderSignIn}>{speak('signIn.byProvider', { name: provider })}</ProviderWay>
        )}
      </Panel>
      <Panel title={speak('signIn.byPassword')}>
        <PasswordWay onDone={onDone} />
      </Panel>
      <p className="muted">{speak('signIn.lost')}</p>
    </>
  );
}
