import type { Asked } from '@svod/contract';
import type { ReactElement } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import type { Bodies } from '../../bodies/use-bodies.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { dayOf } from '../../parts/field/date-field.tsx';
import { Menu, MenuItem } from '../../parts/menu/menu.tsx';
import { answerLines, stateText } from './asked-words.ts';
import { bodyOfAsked } from './asked-marks.ts';
import { StateMark } from './state-mark.tsx';
import { changesIn } from './tally.ts';
import type { Round } from './use-round.ts';

/** What the desk may do for a body. */
export type RowAct = 'remind' | 'extend' | 'acknowledge' | 'no-remarks' | 'has-remarks' | 'answer' | 'outcomes';

export interface AskedRowProps {
  readonly asked: Asked;
  readonly round: Round;
  readonly bodies: Bodies;
  readonly onAct: (act: RowAct, asked: Asked) => void;
}

/** One body's line. */
export function AskedRow({ asked, round, bodies, onAct }: AskedRowProps): ReactElement {
  const { language, speak } = useLanguage();
  const write = (moment: string): string => writeDate(moment.includes('T') ? moment : dayOf(moment), 'short', language);
  const has = asked.state === 'answered' || asked.state === 'no-remarks';
  const acts = actsFor(asked, round);
  const lines = answerLines(asked, speak, (moment) => writeDate(dayOf(moment), 'day', language), write);
  return (
    <tr className="asked-row">
      <th scope="row">
        <BodyName body={bodyOfAsked(asked, bodies)} whole />
      </th>
      <td className="asked-steps">
        <Steps asked={asked} />
      </td>
      <td className="asked-state">
        <span className={`asked-said${asked.state === 'late' ? ' asked-late' : ''}`}>
          <StateMark state={asked.state} />
          {stateText(asked, speak, write)}
        </span>
      </td>
      <td className="asked-answer">
        {lines.map((line, at) => (at === 0 ? <span key={line}>{line}</span> : <small key={line}>{line}</small>))}
      </td>
      <td className="number asked-changes">
        {asked.counts === null ? (asked.state === 'reading' ? '…' : '') : has ? changesIn(asked.counts) : ''}
      </td>
      <td className="asked-acts">
        <Menu label={speak('round.rowActs', { body: nameIn(asked.names, language) })}>
          {acts.map(({ act, text }) => (
            <MenuItem key={act} onPick={() => onAct(act, asked)}>
              {speak(text)}
            </MenuItem>
          ))}
        </Menu>
      </td>
    </tr>
  );
}

type Offer = {
  readonly act: RowAct;
  readonly text:
    | 'nextVersion.outcomesMenu'
    | `round.${'enterAnswer' | 'remind' | 'extend' | 'acknowledge' | 'markNoRemarks' | 'unmarkNoRemarks'}`;
};

function actsFor({ state, acknowledged }: Asked, { closed }: Round): readonly Offer[] {
  const open = closed === null;
  const waits = state === 'sent' || state === 'acknowledged' || state === 'late';
  return [
    { act: 'answer', text: 'round.enterAnswer' } as const,
    { act: 'outcomes', text: 'nextVersion.outcomesMenu' } as const,
    ...(open && waits ? [{ act: 'remind', text: 'round.remind' } as const] : []),
    ...(open && waits ? [{ act: 'extend', text: 'round.extend' } as const] : []),
    ...(open && waits && acknowledged === null ? [{ act: 'acknowledge', text: 'round.acknowledge' } as const] : []),
    ...(waits ? [{ act: 'no-remarks', text: 'round.markNoRemarks' } as const] : []),
    ...(state === 'no-remarks' ? [{ act: 'has-remarks', text: 'round.unmarkNoRemarks' } as const] : []),
  ];
}

function Steps({ asked: { state, acknowledged } }: { readonly asked: Asked }): ReactElement {
  const { speak } = useLanguage();
  const answered = state === 'answered' || state === 'no-remarks' || state === 'reading';
  const got = answered || acknowledged !== null;
  const text = answered ? 'round.trackAnswered' : got ? 'round.trackAcknowledged' : 'round.trackSent';
  return (
    <span className="steps" role="img" aria-label={speak(text)}>
      {[true, got, answered].map((on, at) => (
        <i key={`${at}`} className={on ? 'steps-on' : 'steps-off'} />
      ))}
    </span>
  );
}
