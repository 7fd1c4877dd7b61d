import { type MadePasskey, meansEndpoints } from '@svod/contract';
import { type PublicKeyCredentialCreationOptionsJSON, browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { type ReactElement, useState } from 'react';
import { call } from '../../calls/call.ts';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import type { Failed } from '../../calls/call.ts';
import { readAgent } from '../account/read-agent.ts';

/** Makes a passkey on this device and keeps it under a name. */
export function PasskeyForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  const agent = readAgent(navigator.userAgent);
  const add = useAct(meansEndpoints.addPasskey, ['sign-in', 'person']);
  const [name, setName] = useState(agent === null ? speak('means.passkeyDefault') : `${agent.browser}, ${agent.system}`);
  const [begun, setBegun] = useState<{ readonly failed: Failed | null; readonly dropped: boolean }>({ failed: null, dropped: false });
  const make = async (): Promise<void> => {
    if (name.trim() === '') return;
    setBegun({ failed: null, dropped: false });
    const asked = await call(meansEndpoints.beginPasskey, {});
    if (asked.kind !== 'done') return setBegun({ failed: asked, dropped: false });
    let response: MadePasskey;
    try {
      const optionsJSON = asked.answer.options as unknown as PublicKeyCredentialCreationOptionsJSON;
      response = (await startRegistration({ optionsJSON })) as unknown as MadePasskey;
    } catch {
      return setBegun({ failed: null, dropped: true });
    }
    const called = await add.run({ body: { name: name.trim(), response } });
    if (called.kind === 'done') onDone();
  };
  if (!browserSupportsWebAuthn()) return <Notice kind="note">{speak('signIn.passkeyNone')}</Notice>;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField
        label={speak('means.passkeyName')}
        hint={speak('means.passkeyNameHint')}
        maxLength={60}
        value={name}
        wrong={name.trim() === '' ? speak('parts.required') : null}
        onText={setName}
      />
      {begun.dropped && <Notice kind="wrong">{speak('signIn.passkeyNot')}</Notice>}
      <FailedNotice failed={begun.failed ?? add.failed} />
      <div className="form-acts">
        <Button kind="main" type="submit" busy={add.busy}>
          {speak('means.passkeyAdd')}
        </Button>
      </div>
    </form>
  );
}
