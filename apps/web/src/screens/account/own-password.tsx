import { meansEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { RecoveryCodes } from '../means/recovery-codes.tsx';
import type { Means } from '../means/means.ts';

/** The password with its authenticator and recovery codes, where one has it. */
export function OwnPassword({ means, onSet }: { readonly means: Means; readonly onSet: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const remove = useAct(meansEndpoints.removePassword, ['sign-in']);
  const renew = useAct(meansEndpoints.makeRecoveryCodes, ['sign-in']);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { password, person, proved } = means;
  const take = async (): Promise<void> => {
    const called = await remove.run({});
    if (called.kind === 'done') tell(speak('means.removed'));
  };
  const anew = async (): Promise<void> => {
    const called = await renew.run({});
    if (called.kind === 'done') setCodes(called.answer.recoveryCodes);
  };
  return (
    <>
      <h3>{speak('means.password')}</h3>
      <p className="muted">
        {password === null
          ? speak(person.mail === null ? 'means.passwordNoMail' : 'means.passwordText')
          : [
              speak('means.passwordSince', { date: writeDate(password.changed, 'day', language) }),
              speak('means.codesLeft', { count: password.recoveryCodes }),
            ].join(' · ')}
      </p>
      <FailedNotice failed={remove.failed ?? renew.failed} />
      {proved && person.mail !== null && (
        <div className="form-acts">
          <Button onClick={onSet}>{speak(password === null ? 'means.passwordSet' : 'means.passwordChange')}</Button>
          {password !== null && (
            <>
              <Button busy={renew.busy} onClick={() => void anew()}>
                {speak('means.codesNew')}
              </Button>
              <Button
                busy={remove.busy}
                aria-label={speak('means.removeOf', { name: speak('means.password') })}
                onClick={() => void take()}
              >
                {speak('means.remove')}
              </Button>
            </>
          )}
        </div>
      )}
      {codes !== null && (
        <Dialog title={speak('means.codes')} onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
        </Dialog>
      )}
    </>
  );
}
