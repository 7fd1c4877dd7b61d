import type { ReactElement } from 'react';
import { useLanguage } from '../../../messages/language.tsx';
import { markClass } from '../../../parts/body-mark/mark-index.ts';
import { BodyMarks, bodyNames } from '../../consolidate/body-marks.tsx';
import { sentencePlaces } from './sentence-places.ts';
import type { Why } from './use-why.ts';

export interface WhyTextProps {
  readonly provision: string;
  readonly text: string;
  readonly why: Why;
}

/** A provision's text, each sentence of which answers to a click. Those that were changed are lined in the way of their body, and Tab goes to them; arrows go to any. */
export function WhyText({ provision, text, why }: WhyTextProps): ReactElement {
  const { language, speak } = useLanguage();
  const { bodies, asked } = why;
  return (
    <>
      {sentencePlaces(text, why.sentencesOf(provision)).map(({ text: words, sentence }, at) => {
        if (sentence === null) return words;
        const body = bodies.of(sentence.bodies[0] ?? null);
        const open = asked?.provision === provision && (asked.sentence === null || asked.sentence === words);
        return (
          <span
            key={`${at}`}
            className={`sentence${sentence.changed ? ' sentence-changed' : ''} ${sentence.changed && body !== null ? markClass(body.mark) : ''}`}
            data-sentence={sentence.changed ? 'changed' : 'same'}
            data-of={provision}
            aria-current={open ? 'true' : undefined}
            {...(sentence.changed ? { role: 'button', tabIndex: 0, 'aria-haspopup': 'dialog' as const } : { tabIndex: -1 })}
          >
            {words}
            {sentence.changed && (
              <span className="out-of-sight">{` (${speak('why.changedBy', { bodies: bodyNames(sentence.bodies, bodies, language) })})`}</span>
            )}
          </span>
        );
      })}
    </>
  );
}

/** At the margin of a provision: who changed something of it. */
export function WhyMarks({ provision, why }: { readonly provision: string; readonly why: Why }): ReactElement | null {
  const ids = why.sentencesOf(provision).flatMap(({ bodies }) => bodies);
  if (ids.length === 0) return null;
  return (
    <span className="why-marks" aria-hidden="true">
      <BodyMarks ids={ids} bodies={why.bodies} most={2} />
    </span>
  );
}
