import { roundEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { letterNumber as letterNumberOf } from './letter-number.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { DateField, dayOf } from '../../parts/field/date-field.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import type { Round } from './use-round.ts';

interface Written {
  readonly title: string;
  readonly letterNumber: string;
  readonly letterDate: string | null;
  readonly finalDate: string;
}

/** The round's name, letter and final date. */
export function ChangeRound({ round, onClose }: { readonly round: Round; readonly onClose: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const change = useAct(roundEndpoints.changeRound, ['round', 'plan', 'asked']);
  const { title, letterNumber, letterDate, finalDate } = round;
  // What stood there when the dialog was opened: what others did since is not overwritten unseen.
  const [seen] = useState(round.revision);
  const [typed, setTyped] = useState<Written>({ title, letterNumber, letterDate, finalDate });
  const stale = staleOf<Written>(change.failed);
  const say = ({ finalDate: until, letterNumber: letter }: Written): string =>
    speak('round.staleRound', { date: until === '' ? '' : writeDate(dayOf(until), 'day', language), letter: letterNumberOf(letter) });
  const save = async (revision: number): Promise<void> => {
    const called = await change.run({ params: { round: round.id }, body: { revision, ...typed } });
    if (called.kind === 'done') onClose();
  };
  return (
    <Dialog title={speak('round.changeTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.finalDate !== '') void save(seen);
        }}
      >
        <TextField
          label={speak('round.fieldTitle')}
          optional
          maxLength={200}
          value={typed.title}
          onText={(text) => setTyped({ ...typed, title: text })}
        />
        <TextField
          label={speak('round.fieldLetter')}
          optional
          maxLength={100}
          value={typed.letterNumber}
          onText={(text) => setTyped({ ...typed, letterNumber: text })}
        />
        <DateField
          label={speak('round.fieldLetterDate')}
          optional
          value={typed.letterDate ?? ''}
          onDate={(date) => setTyped({ ...typed, letterDate: date === '' ? null : date })}
        />
        <DateField
          label={speak('round.fieldFinal')}
          value={typed.finalDate}
          wrong={typed.finalDate === '' ? speak('parts.required') : null}
          onDate={(date) => setTyped({ ...typed, finalDate: date })}
        />
        {stale ? (
          <Stale now={say(stale.current)} yours={say(typed)} onTake={onClose} onKeep={() => void save(stale.revision)} />
        ) : (
          <FailedNotice failed={change.failed} />
        )}
        <div className="form-acts">
          <Button kind="main" type="submit" busy={change.busy}>
            {speak('parts.save')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
