import type { Asked } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import type { Read } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import type { Returned, Round } from '../round/use-round.ts';
import { SendAnswer } from './send-answer.tsx';
import type { OwnReturn } from './use-own-return.ts';

export interface SendBarProps {
  readonly round: Round;
  readonly asked: Asked;
  readonly own: OwnReturn;
  readonly returned: Read<Returned>;
}

/** At the foot of the page: what there is so far, and the one button. */
export function SendBar({ round, asked, own, returned }: SendBarProps): ReactElement {
  const speak = useSpeak();
  const [asking, setAsking] = useState(false);
  const typed = own.typed?.typed.length ?? 0;
  const files = returned.kind === 'there' ? returned.answer.files.filter(({ body, state }) => body === asked.body && state === 'in') : [];
  const said = [
    ...(typed > 0 ? [speak('answer.proposals', { count: typed })] : []),
    ...(files.length > 0 ? [speak('files.allRead', { all: files.length })] : []),
  ];
  return (
    <aside className="send-bar" aria-label={speak('answer.send')}>
      <div>
        <b>{said.length === 0 ? speak('answer.nothingYet') : said.join(' · ')}</b>
        <small>{asked.attitude !== null && speak('answer.sentAs', { attitude: speak(`round.attitude_${asked.attitude}`) })}</small>
        <Button kind="main" disabled={said.length === 0} onClick={() => setAsking(true)}>
          {speak('answer.check')}
        </Button>
      </div>
      {asking && returned.kind === 'there' && (
        <SendAnswer
          round={round}
          files={files}
          own={own}
          returns={returned.answer.returns.filter(({ body, state }) => body === asked.body && state === 'received')}
          onClose={() => setAsking(false)}
        />
      )}
    </aside>
  );
}
