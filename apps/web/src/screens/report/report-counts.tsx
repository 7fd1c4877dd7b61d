import type { Counts } from '@svod/contract';
import type { ReactElement } from 'react';
import type { PlainKey } from '../../messages/catalogue.ts';
import { useSpeak } from '../../messages/language.tsx';

const SHOWN: readonly { readonly name: keyof Counts; readonly text: PlainKey; readonly always?: true }[] = [
  { name: 'tracked', text: 'report.tracked', always: true },
  { name: 'untracked', text: 'report.untracked', always: true },
  { name: 'answered', text: 'report.fromTable' },
  { name: 'folded', text: 'report.follows' },
  { name: 'remarks', text: 'report.remarks', always: true },
  { name: 'notPlaced', text: 'report.notPlaced' },
  { name: 'notRead', text: 'report.notRead' },
];

/** How much of what was found. */
export function ReportCounts({ counts }: { readonly counts: Counts }): ReactElement {
  const speak = useSpeak();
  return (
    <ul className="report-counts" aria-label={speak('report.counts')}>
      {SHOWN.filter(({ name, always }) => always === true || counts[name] > 0).map(({ name, text }) => (
        <li key={name}>
          <b>{counts[name]}</b> <span>{speak(text)}</span>
        </li>
      ))}
    </ul>
  );
}
