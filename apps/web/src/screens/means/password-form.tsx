import { meansEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useState } from 'react';
import { type Called, call } from '../../calls/call.ts';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { PasswordField } from '../../parts/field/password-field.tsx';
import { Loading } from '../../parts/loaded/loaded.tsx';
import { Qr } from '../../parts/qr/qr.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import './means.css';

type Seed = { readonly uri: string; readonly seed: string };

/** Sets a password and its authenticator; then shows the recovery codes, once. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const [begun, setBegun] = useState<Called<Seed> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    call(meansEndpoints.beginPassword, {}, { signal: stop.signal }).then(setBegun, () => undefined);
    return () => stop.abort();
  }, [turn]);
  if (begun === null) return <Loading />;
  if (begun.kind !== 'done') return <FailedNotice failed={begun} again={() => setTurn(turn + 1)} />;
  return <Typed seed={begun.answer} onDone={onDone} />;
}

function Typed({ seed: { uri, seed }, onDone }: { readonly seed: Seed; readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  const set = useAct(meansEndpoints.setPassword);
  const [typed, setTyped] = useState({ password: '', code: '' });
  const [tried, setTried] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const missing = (text: string): string | null => (tried && text === '' ? speak('parts.required') : null);
  const save = async (): Promise<void> => {
    setTried(true);
    if (typed.password === '' || typed.code === '') return;
    const called = await set.run({ body: typed });
    if (called.kind === 'done') setCodes(called.answer.recoveryCodes);
  };
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PasswordField
        label={speak('means.passwordNew')}
        hint={speak('means.passwordHint')}
        autoComplete="new-password"
        value={typed.password}
        wrong={missing(typed.password)}
        onText={(password) => setTyped({ ...typed, password })}
      />
      <p>{speak('means.scan')}</p>
      <div className="seed">
        <Qr text={uri} label={speak('means.qr')} />
        <p>
          {speak('means.seed')}
          <code>{seed.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</code>
        </p>
      </div>
      <TextField
        label={speak('signIn.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        value={typed.code}
        wrong={missing(typed.code)}
        onText={(code) => setTyped({ ...typed, code })}
      />
      <FailedNotice failed={set.failed} />
      <div className="form-acts">
        <Button kind="main" type="submit" busy={set.busy}>
          {speak('means.passwordSet')}
        </Button>
      </div>
    </form>
  );
}
