import { type ReactElement, useId } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { BodyMark } from '../../parts/body-mark/body-mark.tsx';
import { MARKS } from '../../parts/body-mark/mark-index.ts';
import './bodies.css';

export interface MarkChoiceProps {
  readonly mark: number;
  readonly adviser: boolean;
  readonly onMark: (mark: number) => void;
}

/** The marks, one of which a body has. */
export function MarkChoice({ mark, adviser, onMark }: MarkChoiceProps): ReactElement {
  const speak = useSpeak();
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{speak('bodies.mark')}</legend>
      <div className="mark-choice">
        {Array.from({ length: MARKS }, (_, one) => (
          <label key={one} className="choice">
            <input type="radio" name={name} checked={mark === one} onChange={() => onMark(one)} />
            <span className="out-of-sight">{speak('bodies.markNumber', { number: one + 1 })}</span>
            <span aria-hidden="true">
              <BodyMark mark={one} adviser={adviser}>
                {one + 1}
              </BodyMark>
            </span>
          </label>
        ))}
      </div>
      <p className="field-hint">{speak('bodies.markHint')}</p>
    </fieldset>
  );
}
