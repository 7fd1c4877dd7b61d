import { roundEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { tallyOf } from './tally.ts';
import type { Round } from './use-round.ts';

/** Closes a round, saying who has not answered, or opens it again. */
export function CloseRound({ round, onClose }: { readonly round: Round; readonly onClose: () => void }): ReactElement {
  const speak = useSpeak();
  const change = useAct(roundEndpoints.changeRound, ['round', 'plan', 'asked']);
  const open = round.closed === null;
  const { by } = tallyOf(round.asked);
  const out = by.sent + by.acknowledged + by.late;
  const save = async (): Promise<void> => {
    const called = await change.run({ params: { round: round.id }, body: { revision: round.revision, closed: open } });
    if (called.kind === 'done') onClose();
  };
  return (
    <Dialog
      title={open ? speak('round.closeAsk', { ordinal: round.ordinal }) : speak('round.title', { ordinal: round.ordinal })}
      onClose={onClose}
    >
      {open && out > 0 && <p className="dialog-strong">{speak('round.stillOut', { count: out })}</p>}
      {open && <p>{speak('round.closeText')}</p>}
      <FailedNotice failed={change.failed} />
      <div className="form-acts">
        <Button kind="main" busy={change.busy} onClick={() => void save()}>
          {speak(open ? 'round.close' : 'round.reopen')}
        </Button>
        <Button onClick={onClose}>{speak('parts.cancel')}</Button>
      </div>
    </Dialog>
  );
}
