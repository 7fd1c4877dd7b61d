import { signInEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useAct } from '../calls/use-act.ts';
import { useSpeak } from '../messages/language.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { browserStore, forgetDrafts } from '../screens/consolidate/decide/kept-drafts.ts';
import { Fold } from './fold.tsx';
import { type SignedIn, useStart } from './start.ts';

export interface AccountMenuProps {
  readonly viewer: SignedIn;
  /** Above what is the account's own. */
  readonly children?: ReactNode;
}

/** Who is signed in, and the way to their account. */
export function AccountMenu({ viewer, children }: AccountMenuProps): ReactElement {
  const speak = useSpeak();
  return (
    <Fold className="account" label={speak('shell.account', { name: viewer.name })} head={<AccountHead name={viewer.name} />}>
      {children}
      <AccountItems viewer={viewer} />
    </Fold>
  );
}

function AccountHead({ name }: { readonly name: string }): ReactElement {
  return (
    <>
      <Icon name="person" />
      <span>{name}</span>
      <Icon name="down" />
    </>
  );
}

/** What the account menu holds, also inside the phone's one menu. */
export function AccountItems({ viewer }: { readonly viewer: SignedIn }): ReactElement {
  const speak = useSpeak();
  const { workspace } = useStart();
  const out = useAct(signInEndpoints.signOut);
  const leave = async (): Promise<void> => {
    const called = await out.run({});
    // A fresh page: nothing of what was seen stays in memory for the next person.
    if (called.kind !== 'done') return;
    forgetDrafts(browserStore());
    globalThis.location.assign('/');
  };
  return (
    <>
      <div className="account-who">
        <b>{viewer.name}</b>
        {viewer.roles.map(({ role, body }) => (
          <span key={`${role} ${body?.id ?? ''}`}>
            {body === null ? speak(`roles.${role}`) : `${speak(`roles.${role}`)} · ${body.name}`}
          </span>
        ))}
      </div>
      <Link to="/account">{speak('shell.myAccount')}</Link>
      <button type="button" className="account-leave" onClick={() => void leave()}>
        {speak(workspace.kind === 'sample' ? 'shell.sampleSwitch' : 'shell.signOut')}
      </button>
      <FailedNotice failed={out.failed} />
    </>
  );
}
