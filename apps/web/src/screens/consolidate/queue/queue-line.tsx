import type { Language, Line } from '@svod/contract';
import { type ReactElement, memo } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { type Speak, hasText } from '../../../messages/speak.ts';
import { BodyMarks } from '../body-marks.tsx';
import { decisionText } from '../decide/decision-text.ts';
import { askText, collisionKindText, fieldText } from '../paper-words.ts';
import { asksDecision, isDecided } from './queue-rows.ts';

export interface QueueLineProps {
  readonly line: Line;
  /** What it is called. */
  readonly words: string;
  /** Where it stands in the list and how high it is, in pixels. */
  readonly start: number;
  readonly height: number;
  readonly current: boolean;
  readonly marked: boolean;
  /** Somebody else looks at it just now. */
  readonly looked: boolean;
  /** Something is typed on it and not recorded. */
  readonly typed: boolean;
  /** Came in since one opened the queue. */
  readonly fresh: boolean;
  readonly bodies: Bodies;
  readonly lang: Language;
  readonly onSelect: (item: string) => void;
  readonly onMark: (item: string, on: boolean) => void;
  /** Marks all up to it. */
  readonly onMarkTo: (item: string) => void;
}

/** One line of the queue: where, what, who; and what is decided. */
export const QueueLine = memo(function QueueLine(props: QueueLineProps): ReactElement {
  const { line, words, start, height, current, marked, looked, typed, fresh, bodies, lang, onSelect, onMark, onMarkTo } = props;
  const { language, speak } = useLanguage();
  const decided = isDecided(line);
  const what = whatOf(speak, language, line);
  return (
    <div
      role="listitem"
      className={`queue-line${decided ? ' queue-decided' : ''}${line.kind === 'collision' ? ' queue-collision' : ''}`}
      aria-current={current ? 'true' : undefined}
      style={{ height, transform: `translateY(${start}px)` }}
    >
      {asksDecision(line) || line.state === 'folded' ? (
        <label className="queue-mark">
          <input
            type="checkbox"
            checked={marked}
            aria-label={speak('consolidate.markLine', { line: `${line.measure} ${words}`.trim() })}
            onChange={({ target }) => onMark(line.id, target.checked)}
            onClick={(event) => {
              if (!event.shiftKey) return;
              event.preventDefault();
              onMarkTo(line.id);
            }}
          />
        </label>
      ) : (
        <span className={`clash-mark${line.collision?.kind === 'meaning' ? ' clash-meaning' : ''}`} aria-hidden="true">
          {line.meets.length}
        </span>
      )}
      <button type="button" className="queue-go" onClick={({ shiftKey }) => (shiftKey ? onMarkTo(line.id) : onSelect(line.id))}>
        <span className="queue-label">
          {line.measure !== '' && <b>{line.measure}</b>} <span lang={lang}>{words}</span>
        </span>
        <span className="queue-what">
          <span className="queue-field">{what}</span>
          <span className="queue-bodies">
            <BodyMarks ids={line.bodies} bodies={bodies} most={3} />
          </span>
          <span className="queue-signs">
            {typed && <span className="tag">{speak('consolidate.typed')}</span>}
            {looked && <span className="tag">{speak('consolidate.looked')}</span>}
            {!line.tracked && <span className="tag tag-untracked">{speak('consolidate.untracked')}</span>}
            {fresh && <span className="tag tag-fresh">{speak('consolidate.fresh')}</span>}
            {line.reopened && <span className="tag tag-clash">{speak('consolidate.reopened')}</span>}
            {line.state === 'homeless' && <span className="tag">{speak('consolidate.homeless')}</span>}
            {decided && (
              <span className={`tag tag-decided${line.decided?.state === 'proposed' ? ' tag-proposed' : ''}`}>
                {decisionText(speak, line.decided?.kind ?? null)}
              </span>
            )}
            {!decided && line.kind !== 'collision' && line.meets.length > 0 && (
              <span className="tag tag-clash">{speak('consolidate.inCollision')}</span>
            )}
          </span>
        </span>
      </button>
    </div>
  );
});

/** What a line is about, in a word: the field; of a collision how its texts meet, and the field. */
function whatOf(speak: Speak, language: Language, line: Line): string {
  const field = fieldText(speak, line.field);
  if (line.kind !== 'collision') return field || (line.kind === 'remark' ? speak('consolidate.remark') : askText(language, line.what));
  const key = `consolidate.clash_${line.collision?.kind ?? ''}`;
  const kind = hasText(key) ? (speak as (key: string) => string)(key) : collisionKindText(language, line.collision?.kind ?? '');
  return [kind, field].filter(Boolean).join(' · ');
}
