import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { Notice } from '../../../parts/notice/notice.tsx';
import type { Collision } from '../place/place-detail.ts';
import { decisionText } from './decision-text.ts';
import type { Work } from './use-work.ts';

/** It was settled before an answer came or went: how, by whom, and the way to settle it so again. */
export function EarlierNotice({
  collision,
  language,
  work,
}: {
  readonly collision: Collision;
  readonly language: Language;
  readonly work: Work;
}): ReactElement | null {
  const { language: own, speak } = useLanguage();
  const [latest] = collision.earlier;
  if (latest === undefined || collision.decision.kind !== null) return null;
  const { kind, by, decided, wording, reason } = latest;
  return (
    <Notice
      kind="note"
      acts={
        <Button kind="small" busy={work.deciding.busy} onClick={() => work.again(latest)}>
          {speak('consolidate.settleAgain')}
        </Button>
      }
    >
      <p>{speak('consolidate.settledBefore', { what: decisionText(speak, kind), name: by, date: writeDate(decided, 'short', own) })}</p>
      {wording !== null && wording !== '' && <q lang={language}>{wording}</q>}
      {reason !== '' && <p lang={language}>{reason}</p>}
    </Notice>
  );
}
