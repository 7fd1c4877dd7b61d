import { type Person, peopleEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { useViewer } from '../../shell/start.ts';

/** Whether somebody may sign in, and what ends it. */
export function PersonAccess({ person }: { readonly person: Person }): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const administrator = useViewer().roles.some(({ role }) => role === 'administrator');
  const [suspending, setSuspending] = useState(false);
  const readmit = useAct(peopleEndpoints.readmitPerson, ['person']);
  const out = useAct(peopleEndpoints.signOutPerson, ['sign-in']);
  const params = { person: person.id };
  return (
    <Panel title={speak('people.access')}>
      <p>{person.suspended ? <span className="tag tag-clash">{speak('people.suspended')}</span> : speak('people.active')}</p>
      <div className="form-acts">
        {person.suspended ? (
          <Button
            busy={readmit.busy}
            onClick={() =>
              void readmit
                .run({ params, body: { revision: person.revision } })
                .then((called) => called.kind === 'done' && tell(speak('people.readmitted')))
            }
          >
            {speak('people.readmit')}
          </Button>
        ) : (
          <Button onClick={() => setSuspending(true)}>{speak('people.suspend')}</Button>
        )}
        {administrator && (
          <Button
            busy={out.busy}
            onClick={() =>
              void out
                .run({ params })
                .then((called) => called.kind === 'done' && tell(speak('people.signedOut', { count: called.answer.ended })))
            }
          >
            {speak('people.signOut')}
          </Button>
        )}
      </div>
      <FailedNotice failed={readmit.failed ?? out.failed} />
      {suspending && <Suspend person={person} onClose={() => setSuspending(false)} />}
    </Panel>
  );
}

function Suspend({ person, onClose }: { readonly person: Person; readonly onClose: () => void }): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const suspend = useAct(peopleEndpoints.suspendPerson, ['person']);
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const called = await suspend.run({ params: { person: person.id }, body: { revision: person.revision, reason } });
    if (called.kind !== 'done') return;
    tell(speak('people.suspendedDone'));
    onClose();
  };
  return (
    <Dialog title={`${speak('people.suspend')}: ${person.name}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{speak('people.suspendText')}</p>
        <TextField
          label={speak('people.reason')}
          hint={speak('people.reasonHint')}
          optional
          maxLength={1000}
          value={reason}
          onText={setReason}
        />
        <FailedNotice failed={suspend.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={suspend.busy}>
            {speak('people.suspend')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
