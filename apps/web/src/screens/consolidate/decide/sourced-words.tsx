import { type ReactElement, useMemo } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { markOf } from '../body-marks.tsx';
import { bodiesOf } from '../place/paragraph.tsx';
import type { Subject } from '../place/place-detail.ts';
import { sourcesIn, wordsAdded } from './sources-in.ts';

export interface SourcedWordsProps {
  readonly wording: string;
  readonly subject: Subject;
  readonly bodies: Bodies;
}

/** What lies under a joint text while it is written: each phrase lined in the way of the body whose words it takes. Who can't see it hears the same of each body below. */
export function SourcedWords({ wording, subject, bodies }: SourcedWordsProps): ReactElement {
  const base = subject.collision?.disputed ?? '';
  const stretches = useMemo(
    () =>
      sourcesIn(
        wording,
        base,
        subject.rivals.map((one) => ({ id: one.id, added: wordsAdded(one.before, one.after, one.range) })),
      ),
    [wording, base, subject.rivals],
  );
  const markBy = new Map(subject.rivals.map((one) => [one.id, markOf(bodiesOf(one), bodies)]));
  return (
    <>
      {stretches.map(({ text, source }, at) =>
        source === null ? (
          text
        ) : (
          <span key={`${at}`} className={`sourced ${markBy.get(source) ?? ''}`}>
            {text}
          </span>
        ),
      )}
    </>
  );
}
