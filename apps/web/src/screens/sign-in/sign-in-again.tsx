import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { askWho } from '../../calls/signed-out.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { Ways } from './sign-in.tsx';

/** Milliseconds between looks whether somebody is signed in again: on another tab it is the same sign-in, and an answer may have come late. */
const LOOK = 2000;

/** Over a page whose sign-in is over. Closing it leaves for the first page. */
export function SignInAgain(): ReactElement {
  const speak = useSpeak();
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void askWho(client), LOOK);
    return () => clearInterval(timer);
  }, [client]);
  return (
    <Dialog title={speak('signIn.again')} width="wide" onClose={() => globalThis.location.assign('/')}>
      <p className="sample-intro">{speak('signIn.againText')}</p>
      <Ways />
    </Dialog>
  );
}
