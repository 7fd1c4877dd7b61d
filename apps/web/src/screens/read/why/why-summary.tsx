import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { BodyMarks } from '../../consolidate/body-marks.tsx';
import { fieldText } from '../../consolidate/paper-words.ts';
import type { Origins } from './sentence-places.ts';

/** Taken-out sentences that are listed. */
const SHOWN = 40;

export interface WhySummaryProps {
  readonly origins: Origins;
  readonly language: Language;
  readonly bodies: Bodies;
  /** Asks by words: what is gone has no place to click. */
  readonly onWords: (words: string) => void;
}

/** Before anything is asked: how to ask, how much was changed, and what was taken out. */
export function WhySummary({ origins, language, bodies, onWords }: WhySummaryProps): ReactElement {
  const speak = useSpeak();
  const changed = origins.provisions.reduce((sum, { sentences }) => sum + sentences.filter((one) => one.changed).length, 0);
  return (
    <>
      <p>{speak('why.how')}</p>
      <p className="muted">{speak('why.counts', { changed, removed: origins.removed.length })}</p>
      {origins.removed.length > 0 && (
        <details className="why-removed">
          <summary>{speak('why.removed', { count: origins.removed.length })}</summary>
          <ul>
            {origins.removed.slice(0, SHOWN).map(({ measure, field, text, bodies: by }, at) => (
              <li key={`${at}`}>
                <button type="button" onClick={() => onWords(text.slice(0, 300))}>
                  <span className="why-where">
                    {[measure, fieldText(speak, field)].filter(Boolean).join(' · ')} <BodyMarks ids={by} bodies={bodies} most={2} />
                  </span>
                  <del lang={language}>{text}</del>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
