import type { Asked } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../../messages/language.tsx';
import type { PlainKey } from '../../messages/catalogue.ts';
import { StateMark } from './state-mark.tsx';
import { tallyOf } from './tally.ts';
import './round-summary.css';

const SHOWN: readonly { readonly state: Asked['state']; readonly text: PlainKey }[] = [
  { state: 'answered', text: 'round.answered' },
  { state: 'no-remarks', text: 'round.noRemarks' },
  { state: 'reading', text: 'round.reading' },
  { state: 'acknowledged', text: 'round.acknowledged' },
  { state: 'sent', text: 'round.sentOnly' },
  { state: 'late', text: 'round.late' },
];

/** The round on one line: how many are where, and what was read so far. */
export function RoundSummary({ asked }: { readonly asked: readonly Asked[] }): ReactElement {
  const { speak } = useLanguage();
  const tally = tallyOf(asked);
  return (
    <ul className="round-summary" aria-label={speak('round.summary')}>
      <li>
        <b>{tally.asked}</b> <span>{speak('round.asked')}</span>
      </li>
      {SHOWN.filter(({ state }) => tally.by[state] > 0 || state === 'answered').map(({ state, text }) => (
        <li key={state}>
          <b>
            <StateMark state={state} />
            {tally.by[state]}
          </b>{' '}
          <span>{speak(text)}</span>
        </li>
      ))}
      <li className="round-summary-changes">
        <b>{speak('round.changes', { count: tally.changes })}</b> <span>{speak('round.changesSoFar', { untracked: tally.untracked })}</span>
      </li>
    </ul>
  );
}
