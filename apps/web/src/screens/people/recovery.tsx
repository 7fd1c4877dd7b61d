import { type Person, peopleEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { useViewer } from '../../shell/start.ts';
import type { Link } from './made-link.tsx';

export interface RecoveryProps {
  readonly person: Person;
  readonly onLink: (link: Link) => void;
}

/** Lets somebody in again who lost their means of sign-in: one asks, another confirms, then there is a link. */
export function Recovery({ person, onLink }: RecoveryProps): ReactElement {
  const { language, speak } = useLanguage();
  const viewer = useViewer();
  const confirm = useAct(peopleEndpoints.confirmRecovery, ['person']);
  const drop = useAct(peopleEndpoints.dropRecovery, ['person']);
  const [asking, setAsking] = useState(false);
  const params = { person: person.id };
  const { recovery } = person;
  const sure = async (id: string): Promise<void> => {
    const called = await confirm.run({ params, body: { id } });
    if (called.kind === 'done') onLink(called.answer);
  };
  return (
    <div className="recovery">
      <h3>{speak('people.recovery')}</h3>
      <p className="muted">{speak('people.recoveryText')}</p>
      <FailedNotice failed={confirm.failed ?? drop.failed} />
      {recovery === null ? (
        <div className="form-acts">
          <Button onClick={() => setAsking(true)}>{speak('people.recoveryAsk')}</Button>
        </div>
      ) : (
        <>
          <p>
            {speak('people.recoveryAsked', { date: writeDate(recovery.asked, 'minute', language) })}{' '}
            {recovery.askedBy === viewer.id && speak('people.recoveryOwn')}
          </p>
          <div className="form-acts">
            {recovery.askedBy !== viewer.id && (
              <Button kind="main" busy={confirm.busy} onClick={() => void sure(recovery.id)}>
                {speak('people.recoveryConfirm')}
              </Button>
            )}
            <Button busy={drop.busy} onClick={() => void drop.run({ params, body: { id: recovery.id } })}>
              {speak('people.recoveryDrop')}
            </Button>
          </div>
        </>
      )}
      {asking && <Ask person={person} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Ask({ person, onClose }: { readonly person: Person; readonly onClose: () => void }): ReactElement {
  const { speak } = useLanguage();
  const ask = useAct(peopleEndpoints.askRecovery, ['person']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const run = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    const called = await ask.run({ params: { person: person.id }, body: { reason } });
    if (called.kind === 'done') onClose();
  };
  return (
    <Dialog title={`${speak('people.recovery')}: ${person.name}`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p>{speak('people.recoveryText')}</p>
        <TextField
          label={speak('people.reason')}
          hint={speak('people.reasonHint')}
          maxLength={1000}
          value={reason}
          wrong={tried && reason.trim() === '' ? speak('parts.required') : null}
          onText={setReason}
        />
        <FailedNotice failed={ask.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={ask.busy}>
            {speak('people.recoveryAsk')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
