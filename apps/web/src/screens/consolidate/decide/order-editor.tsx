import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { BodyMarks, bodyNames } from '../body-marks.tsx';
import { wordsIn } from '../place/decided-text.ts';
import { bodiesOf } from '../place/paragraph.tsx';
import type { Subject } from '../place/place-detail.ts';
import type { Draft } from './draft.ts';

export interface OrderEditorProps {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly onPicks: (picks: readonly string[]) => void;
}

/** Insertions at one place, in the order in which they will stand; those without a number stay undecided. */
export function OrderEditor({ draft, subject, bodies, language, onPicks }: OrderEditorProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const { picks } = draft;
  const sorted = [
    ...picks.flatMap((id) => subject.rivals.find((one) => one.id === id) ?? []),
    ...subject.rivals.filter(({ id }) => !picks.includes(id)),
  ];
  const move = (id: string, step: number): void => {
    const at = picks.indexOf(id);
    const next = picks.filter((one) => one !== id);
    next.splice(Math.max(0, at + step), 0, id);
    onPicks(next);
  };
  return (
    <ol className="order-list">
      {sorted.map((one) => {
        const at = picks.indexOf(one.id);
        const name = bodyNames(bodiesOf(one), bodies, own);
        return (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                checked={at >= 0}
                onChange={({ target }) => onPicks(target.checked ? [...picks, one.id] : picks.filter((id) => id !== one.id))}
              />
              {at >= 0 && <b>{at + 1}</b>} <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
            </label>
            <span className="order-words" lang={language}>
              {wordsIn(one, one.before).trim() || one.after.trim()}
            </span>
            <span className="order-moves">
              <button
                type="button"
                disabled={at <= 0}
                aria-label={speak('consolidate.earlier', { body: name })}
                onClick={() => move(one.id, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={at < 0 || at === picks.length - 1}
                aria-label={speak('consolidate.later', { body: name })}
                onClick={() => move(one.id, 1)}
              >
                ↓
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
