import { signInEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { askWho } from '../../calls/signed-out.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useStart } from '../../shell/start.ts';
import { SampleAccounts } from './sample-accounts.tsx';

/** Where somebody says who they are. It stands at the address that was asked for, which opens once they have. */
export function SignIn(): ReactElement {
  const speak = useSpeak();
  const { workspace } = useStart();
  return (
    <Page title={speak('signIn.title')} intro={workspace.name} width="text">
      <Ways />
    </Page>
  );
}

/** The ways of signing in that this server has; also in the dialog over a page whose sign-in is over. */
export function Ways(): ReactElement {
  const client = useQueryClient();
  const ways = useRead(signInEndpoints.readWays, {}, { about: ['workspace'] });
  const done = (): void => void askWho(client);
  return <Loaded read={ways}>{({ sample }) => sample && <SampleAccounts onDone={done} />}</Loaded>;
}
