import { type AnswerOf, type Language, consolidateEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../calls/use-read.ts';
import { writeDate } from '../dates/write-date.ts';
import { useLanguage } from '../messages/language.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { dayOf } from '../parts/field/date-field.tsx';
import { Loading } from '../parts/loaded/loaded.tsx';
import { Pieces } from '../parts/pieces/pieces.tsx';
import './outcomes.css';

type Point = AnswerOf<typeof consolidateEndpoints.readOutcomes>['points'][number];

export interface OutcomesProps {
  readonly plan: string;
  readonly round: string;
  readonly body: string;
  /** Language of the text. */
  readonly language: Language;
  /** Where nothing is known yet, nothing is shown. */
  readonly quiet?: boolean;
  /** Where nothing above says what it is. */
  readonly heading?: boolean;
}

/** What became of each point of a body, once a version was made of the round. */
export function Outcomes({ plan, round, body, language, quiet = false, heading = false }: OutcomesProps): ReactElement | null {
  const { speak } = useLanguage();
  const read = useRead(
    consolidateEndpoints.readOutcomes,
    { params: { round, body }, query: { language } },
    { about: ['round', 'version'] },
  );
  if (read.kind === 'failed') return quiet ? null : <FailedNotice failed={read.failed} again={read.again} />;
  if (read.kind === 'loading') return quiet ? null : <Loading />;
  const { version, points } = read.answer;
  if (version === null) return quiet ? null : <p className="muted">{speak('nextVersion.outcomesOpen')}</p>;
  return (
    <section className="outcomes" aria-label={speak('nextVersion.outcomes')}>
      {heading && <h2>{speak('nextVersion.outcomes')}</h2>}
      <p>
        <Link to="/plans/$plan/versions/$version" params={{ plan, version }}>
          {speak('nextVersion.outcomesMade')}
        </Link>
      </p>
      {points.length > 0 && <OutcomeCounts points={points} />}
      {points.length === 0 && <p className="muted">{speak('nextVersion.outcomesNone')}</p>}
      <ol>
        {points.map((point) => (
          <Outcome key={point.item} point={point} language={language} />
        ))}
      </ol>
    </section>
  );
}

const KINDS = ['accepted', 'accepted-in-part', 'rejected', 'noted', 'referred', null] as const;

/** How many of the points came to what. */
function OutcomeCounts({ points }: { readonly points: readonly Point[] }): ReactElement {
  const { speak } = useLanguage();
  return (
    <ul className="outcome-counts">
      {KINDS.map((kind) => [kind, points.filter(({ decision }) => decision === kind).length] as const)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <li key={kind}>
            <b>{count}</b> {kind === null ? speak('consolidate.undecided') : speak(`consolidate.kind_${kind}`)}
          </li>
        ))}
    </ul>
  );
}

function Outcome({ point, language }: { readonly point: Point; readonly language: Language }): ReactElement {
  const { language: own, speak } = useLanguage();
  const { label, measure, pieces, remark, decision, wording, reason, date } = point;
  return (
    <li className={`outcome outcome-${decision ?? 'open'}`}>
      <p className="outcome-head">
        <b lang={language}>{measure === '' ? label : speak('read.measure', { number: measure })}</b>
        <span className="tag">{decision === null ? speak('consolidate.undecided') : speak(`consolidate.kind_${decision}`)}</span>
        {date !== null && <small>{writeDate(date.includes('T') ? date : dayOf(date), 'day', own)}</small>}
      </p>
      <div lang={language}>
        {pieces.length > 0 && <Pieces pieces={pieces} short />}
        {remark !== '' && <p>{remark}</p>}
        {wording !== null && wording !== '' && <p className="outcome-wording">{speak('nextVersion.outcomeWording', { words: wording })}</p>}
        {reason !== '' && <p className="outcome-reason">{reason}</p>}
      </div>
    </li>
  );
}
