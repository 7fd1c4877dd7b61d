import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { type Speak, hasText } from '../../../messages/speak.ts';
import { bodyNames } from '../body-marks.tsx';
import type { Contradiction } from '../place/place-detail.ts';
import type { Selection } from '../use-selection.ts';

/** What can't stand together, in words. */
export function contradictionText(speak: Speak, code: string): string {
  const key = `contradictions.${code}`;
  return hasText(key) ? (speak as (key: string) => string)(key) : speak('contradictions.other');
}

/** What of the decisions can't stand together, each with the way to what it is about. */
export function Contradictions({
  contradictions,
  selection,
  bodies,
}: {
  readonly contradictions: readonly Contradiction[];
  readonly selection: Selection;
  readonly bodies: Bodies;
}): ReactElement | null {
  const { language, speak } = useLanguage();
  if (contradictions.length === 0) return null;
  return (
    <div className="contradictions" role="note">
      <p>
        <b>{speak('contradictions.title')}</b>
      </p>
      <ul>
        {contradictions.map(({ code, items }) => (
          <li key={`${code} ${items.join(' ')}`}>
            {contradictionText(speak, code)}{' '}
            {items.flatMap((item) => {
              const line = selection.byId.get(item);
              return line === undefined
                ? []
                : [
                    <button key={item} type="button" className="side-link" onClick={() => selection.select(item)}>
                      {[line.measure || line.label, bodyNames(line.bodies, bodies, language)].filter(Boolean).join(', ')}
                    </button>,
                  ];
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
