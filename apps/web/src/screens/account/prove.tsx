import { meansEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { isAbout } from '../../calls/query-about.ts';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { PasswordField } from '../../parts/field/password-field.tsx';
import { PasskeyWay } from '../sign-in/passkey-way.tsx';
import { ProviderWay } from '../sign-in/provider-way.tsx';
import { usePasskey } from '../sign-in/use-passkey.ts';
import '../sign-in/sign-in.css';
import type { Means } from '../means/means.ts';

export interface ProveProps {
  readonly means: Means;
  readonly provider: string | null;
  readonly onClose: () => void;
}

/** Asks once more who one is, by what one signs in with. */
export function Prove({ means, provider, onClose }: ProveProps): ReactElement {
  const speak = useSpeak();
  const client = useQueryClient();
  const passkey = usePasskey(meansEndpoints.beginPasskeyProof, meansEndpoints.proveByPasskey);
  const done = (): void => {
    onClose();
    void client.invalidateQueries({ predicate: isAbout(['sign-in']) });
  };
  return (
    <Dialog title={speak('means.prove')} onClose={onClose}>
      <p>{speak('means.proveText')}</p>
      {means.passkeys.length > 0 && <PasskeyWay passkey={passkey} onDone={done} />}
      {means.identities.length > 0 && provider !== null && (
        <ProviderWay begin={meansEndpoints.proveByProvider}>{speak('signIn.byProvider', { name: provider })}</ProviderWay>
      )}
      {means.password !== null && <ByPassword onDone={done} />}
    </Dialog>
  );
}

function ByPassword({ onDone }: { readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  const prove = useAct(meansEndpoints.proveByPassword);
  const [typed, setTyped] = useState({ password: '', code: '' });
  const run = async (): Promise<void> => {
    if (typed.password === '' || typed.code === '') return;
    const called = await prove.run({ body: typed });
    if (called.kind === 'done') onDone();
    else if (called.kind === 'fault') setTyped({ ...typed, code: '' });
  };
  return (
    <form
      className="way"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <PasswordField
        label={speak('signIn.password')}
        autoComplete="current-password"
        value={typed.password}
        onText={(password) => setTyped({ ...typed, password })}
      />
      <TextField
        label={speak('signIn.code')}
        hint={speak('signIn.codeHint')}
        autoComplete="one-time-code"
        value={typed.code}
        onText={(code) => setTyped({ ...typed, code })}
      />
      <FailedNotice failed={prove.failed} />
      <Button type="submit" busy={prove.busy}>
        {speak('means.prove')}
      </Button>
    </form>
  );
}
