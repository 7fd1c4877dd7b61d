import { type ReactElement, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { TextField, type TextFieldProps } from './field.tsx';

/** A password, hidden until the person wants to see it. Pasting is allowed: that is how managers of passwords fill it in. */
export function PasswordField(props: Omit<TextFieldProps, 'type'>): ReactElement {
  const speak = useSpeak();
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
        {speak('signIn.showPassword')}
      </label>
    </>
  );
}
