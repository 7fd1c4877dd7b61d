import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { BodyMarks } from '../body-marks.tsx';
import { wordsIn } from '../place/decided-text.ts';
import { bodiesOf } from '../place/paragraph.tsx';
import type { Subject } from '../place/place-detail.ts';
import type { Draft } from './draft.ts';
import { shareIn } from './share-in.ts';

/** What a joint text does to every amendment of its collision, before it is recorded. */
export function JointOutcome({
  draft,
  subject,
  bodies,
}: {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly bodies: Bodies;
}): ReactElement {
  const speak = useSpeak();
  return (
    <dl className="joint-outcome">
      {subject.rivals.map((one) => {
        const own = one.decision.kind;
        const clash = own === 'accepted' || own === 'accepted-in-part';
        return (
          <div key={one.id}>
            <dt>
              <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
            </dt>
            <dd>
              {clash
                ? speak('consolidate.jointClash')
                : own === null
                  ? speak(
                      `consolidate.joint_${shareIn(draft.wording, wordsIn(one, one.before), one.before.slice(one.range.start, one.range.end))}`,
                    )
                  : speak('consolidate.jointOwn', { what: speak(`consolidate.kind_${own}`) })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
