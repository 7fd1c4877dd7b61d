import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { TextArea } from '../../../parts/field/field.tsx';
import { BodyMarks, bodyNames } from '../body-marks.tsx';
import { wordsIn } from '../place/decided-text.ts';
import { bodiesOf } from '../place/paragraph.tsx';
import type { Amendment, Subject } from '../place/place-detail.ts';
import { type Draft, rejectedWith } from './draft.ts';
import { shareIn } from './share-in.ts';

export interface JointOutcomeProps {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  /** Reasons are missing. */
  readonly missing: boolean;
  readonly onRejected: (rejected: Draft['rejected']) => void;
}

/** What a joint text does to every amendment of its collision, before it is recorded; any of them can be rejected beside it, with its own reason. */
export function JointOutcome({ draft, subject, bodies, language, missing, onRejected }: JointOutcomeProps): ReactElement {
  const { language: own, speak } = useLanguage();
  return (
    <dl className="joint-outcome">
      {subject.rivals.map((one) => {
        const target = { item: one.id, revision: one.decision.revision };
        const rejected = draft.rejected.find(({ item }) => item === one.id);
        const name = bodyNames(bodiesOf(one), bodies, own);
        return (
          <div key={one.id}>
            <dt>
              <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
            </dt>
            <dd>
              {rejected === undefined ? (
                <>
                  <span>{outcomeOf(one)}</span>
                  {one.decision.kind === null && (
                    <Button
                      kind="small"
                      aria-label={speak('consolidate.jointReject', { body: name })}
                      onClick={() => onRejected(rejectedWith(draft.rejected, target, ''))}
                    >
                      {speak('consolidate.do_reject')}
                    </Button>
                  )}
                </>
              ) : (
                <>
                  <TextArea
                    label={speak('consolidate.jointReason', { body: name })}
                    lang={language}
                    rows={1}
                    value={rejected.reason}
                    wrong={missing && rejected.reason.trim() === '' ? speak('parts.required') : null}
                    onText={(reason) => onRejected(rejectedWith(draft.rejected, target, reason))}
                  />
                  <Button
                    kind="small"
                    aria-label={speak('consolidate.jointUnreject', { body: name })}
                    onClick={() => onRejected(rejectedWith(draft.rejected, target, null))}
                  >
                    {speak('consolidate.kind_accepted-in-part')}
                  </Button>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );

  function outcomeOf(one: Amendment): string {
    const kind = one.decision.kind;
    if (kind === 'accepted' || kind === 'accepted-in-part') return speak('consolidate.jointClash');
    if (kind !== null) return speak('consolidate.jointOwn', { what: speak(`consolidate.kind_${kind}`) });
    const share = shareIn(draft.wording, wordsIn(one, one.before), one.before.slice(one.range.start, one.range.end));
    return speak(`consolidate.joint_${share}`);
  }
}
