import { type Asked, roundEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { DateField, today } from '../../parts/field/date-field.tsx';
import type { Round } from './use-round.ts';

export interface ExtendAskedProps {
  readonly round: Round;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Gives one body a later date, or takes it back. */
export function ExtendAsked({ round, asked, onClose }: ExtendAskedProps): ReactElement {
  const { language, speak } = useLanguage();
  const extend = useAct(roundEndpoints.changeAsked, ['asked', 'round']);
  const [date, setDate] = useState(asked.extended ? asked.finalDate : '');
  const save = async (extended: string | null): Promise<void> => {
    const called = await extend.run({ params: { round: round.id, body: asked.body }, body: { revision: asked.revision, extended } });
    if (called.kind === 'done') onClose();
  };
  return (
    <Dialog title={speak('round.extendTitle', { body: nameIn(asked.names, language) })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== '') void save(date);
        }}
      >
        <DateField label={speak('round.extendDate')} value={date} min={today()} onDate={setDate} />
        <FailedNotice failed={extend.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={extend.busy} disabled={date === ''}>
            {speak('parts.save')}
          </Button>
          {asked.extended && <Button onClick={() => void save(null)}>{speak('round.extendNone')}</Button>}
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
