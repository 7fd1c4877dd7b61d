import { signInEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { PasswordField } from '../../parts/field/password-field.tsx';

/** Address, password and code. After a failure all that was typed stays but the code, which is of no further use. */
export function PasswordWay({ onDone }: { readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  const signIn = useAct(signInEndpoints.signInByPassword);
  const [typed, setTyped] = useState({ mail: '', password: '', code: '' });
  const [tried, setTried] = useState(false);
  const missing = (text: string): string | null => (tried && text.trim() === '' ? speak('parts.required') : null);
  const enter = async (): Promise<void> => {
    setTried(true);
    if (Object.values(typed).some((text) => text.trim() === '')) return;
    const called = await signIn.run({ body: typed });
    if (called.kind === 'done') onDone();
    else if (called.kind === 'fault') {
      setTyped({ ...typed, code: '' });
      setTried(false);
    }
  };
  return (
    <form
      className="way"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <TextField
        label={speak('signIn.mail')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        value={typed.mail}
        wrong={missing(typed.mail)}
        onText={(mail) => setTyped({ ...typed, mail })}
      />
      <PasswordField
        label={speak('signIn.password')}
        autoComplete="current-password"
        value={typed.password}
        wrong={missing(typed.password)}
        onText={(password) => setTyped({ ...typed, password })}
      />
      <TextField
        label={speak('signIn.code')}
        hint={speak('signIn.codeHint')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        value={typed.code}
        wrong={missing(typed.code)}
        onText={(code) => setTyped({ ...typed, code })}
      />
      <FailedNotice failed={signIn.failed} />
      <Button type="submit" busy={signIn.busy}>
        {speak('signIn.go')}
      </Button>
    </form>
  );
}
