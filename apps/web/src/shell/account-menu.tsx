import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { Fold } from './fold.tsx';
import type { SignedIn } from './start.ts';

/** Who is signed in, and the way to their account. */
export function AccountMenu({ viewer }: { readonly viewer: SignedIn }): ReactElement {
  const speak = useSpeak();
  return (
    <Fold className="account" label={speak('shell.account', { name: viewer.name })} head={<AccountHead name={viewer.name} />}>
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
  return (
    <div className="account-who">
      <b>{viewer.name}</b>
      {viewer.roles.map(({ role, body }) => (
        <span key={`${role} ${body?.id ?? ''}`}>{body === null ? speak(`roles.${role}`) : `${speak(`roles.${role}`)} · ${body.name}`}</span>
      ))}
    </div>
  );
}
