import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { bodyNames } from '../body-marks.tsx';
import { decisionText } from '../decide/decision-text.ts';
import type { PlaceDetail } from './place-detail.ts';

/** Steps shown before one asks for all. */
const SHORT = 4;

/** What was decided at this place, by whom and when, the latest first. */
export function History({
  history,
  detail,
  bodies,
}: {
  readonly history: PlaceDetail['history'];
  readonly detail: PlaceDetail;
  readonly bodies: Bodies;
}): ReactElement | null {
  const { language, speak } = useLanguage();
  const [all, setAll] = useState(false);
  if (history.length === 0) return null;
  const whose = (item: string): string => {
    const found = detail.amendments.find(({ id }) => id === item);
    const remark = detail.remarks.find(({ id }) => id === item);
    if (found === undefined && remark === undefined) return speak('consolidate.collision');
    return bodyNames(found?.sponsors.map(({ body }) => body) ?? [remark?.sponsor.body ?? ''], bodies, language);
  };
  return (
    <section>
      <h2 className="side-title">
        {speak('consolidate.history')}
        {history.length > SHORT && (
          <button type="button" className="side-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {speak('consolidate.historyAll', { count: history.length })}
          </button>
        )}
      </h2>
      <ul className="history">
        {(all ? history : history.slice(0, SHORT)).map(({ at, by, item, kind, undone, reason }) => (
          <li key={`${at} ${item}`}>
            <time dateTime={at}>{writeDate(at, sameDay(at) ? 'time' : 'short', language)}</time>
            <span>
              <b>{by}</b> · {whose(item)}: {undone ? speak('consolidate.undone') : decisionText(speak, kind)}
              {reason !== '' && ` — ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sameDay = (moment: string): boolean => new Date(moment).toDateString() === new Date().toDateString();
