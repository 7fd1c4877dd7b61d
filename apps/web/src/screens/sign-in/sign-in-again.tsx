import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { Ways } from './sign-in.tsx';

/** Over a page whose sign-in is over. Closing it leaves for the first page. */
export function SignInAgain(): ReactElement {
  const speak = useSpeak();
  return (
    <Dialog title={speak('signIn.again')} width="wide" onClose={() => globalThis.location.assign('/')}>
      <p className="sample-intro">{speak('signIn.againText')}</p>
      <Ways />
    </Dialog>
  );
}
