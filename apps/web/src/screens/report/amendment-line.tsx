import type { AnswerOf, returnEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { Pieces } from '../../parts/pieces/pieces.tsx';

/** One change: where, how it was made, what it does, why. */
export function AmendmentLine({
  amendment,
}: {
  readonly amendment: AnswerOf<typeof returnEndpoints.readReport>['amendments'][number];
}): ReactElement {
  const speak = useSpeak();
  const { place, field, tracked, author, reason, state, pieces } = amendment;
  return (
    <li>
      <p className="amendment-place">
        <b>{place === '' ? speak('report.whole') : place}</b>
        {field !== null && <span>{fieldText(field)}</span>}
        <span className={tracked ? 'muted' : 'tag tag-dotted'}>{speak(tracked ? 'report.isTracked' : 'report.isUntracked')}</span>
        {state !== 'open' && <span className="tag">{speak(`report.state_${state}`)}</span>}
        {author !== '' && <span className="muted">{speak('report.by', { author })}</span>}
      </p>
      <Pieces pieces={pieces} short />
      {reason !== '' && (
        <p className="amendment-reason">
          <b>{speak('report.reason')}.</b> {reason}
        </p>
      )}
    </li>
  );

  function fieldText(name: string): string {
    const key = `plan.field_${name}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : name;
  }
}
