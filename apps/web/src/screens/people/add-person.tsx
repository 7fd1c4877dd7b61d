import { peopleEndpoints } from '@svod/contract';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { PersonFields, type TypedPerson, givenPerson } from './person-fields.tsx';

/** Takes somebody in, and goes to their page, where roles are given. */
export function AddPerson({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const navigate = useNavigate();
  const tell = useTell();
  const add = useAct(peopleEndpoints.addPerson, ['person']);
  const [typed, setTyped] = useState<TypedPerson>({ name: '', mail: '', language });
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (typed.name.trim() === '') return;
    const called = await add.run({ body: { ...givenPerson(typed), roles: [] } });
    if (called.kind !== 'done') return;
    tell(speak('people.added', { name: typed.name.trim() }));
    await navigate({ to: '/people/$person', params: { person: called.answer.id } });
  };
  return (
    <Dialog title={speak('people.add')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PersonFields typed={typed} onTyped={setTyped} tried={tried} failed={add.failed} />
        <FailedNotice failed={add.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={add.busy}>
            {speak('people.add')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
