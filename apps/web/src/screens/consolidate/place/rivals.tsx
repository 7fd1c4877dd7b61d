import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { shortened } from '../../../parts/pieces/pieces.tsx';
import { BodyMarks, bodyNames, markOf } from '../body-marks.tsx';
import type { Work } from '../decide/use-work.ts';
import { askText, collisionText, fieldText } from '../paper-words.ts';
import { contested } from './contested.ts';
import { bodiesOf } from './paragraph.tsx';
import type { Subject } from './place-detail.ts';
import { shownPieces } from './shown-pieces.ts';
import { StandingBadge } from './standing-badge.tsx';
import { Words } from './words.tsx';
import './rivals.css';

export interface RivalsProps {
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  /** Name of the version they are asked of. */
  readonly version: string;
  /** The page above shows every text in its place: where there is no room, words that stand there are not said again. */
  readonly inSheet: boolean;
  readonly work: Work;
}

/** The text as it stands, what is asked about marked, what is not and is long cut as in the texts beside it. */
function BaseWords({ text, rivals }: { readonly text: string; readonly rivals: Subject['rivals'] }): ReactElement {
  const runs = contested(text, rivals);
  return (
    <>
      {runs.map(({ text: words, hot }, at) =>
        hot ? (
          <mark key={`${at}`} className="contest">
            {words}
          </mark>
        ) : (
          shortened(words, at === 0, at === runs.length - 1)
        ),
      )}
    </>
  );
}

/** The rival texts side by side, each with the digit that picks it. */
export function Rivals({ subject, bodies, language, version, inSheet, work }: RivalsProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const { rivals, collision } = subject;
  const [first] = rivals;
  // All of one paragraph: the whole of it, as the others show theirs.
  const together = first !== undefined && rivals.every(({ before, elsewhere }) => before === first.before && elsewhere === null);
  const base = (together ? first.before : collision?.disputed) ?? first?.before ?? '';
  const pick = (number: number): void => work.act({ kind: 'pick', number });
  return (
    <section className="rivals" aria-label={speak('consolidate.rivals')}>
      <div className="rivals-head">
        {collision !== null && (
          <span className={`tag ${collision.kind === 'meaning' ? 'tag-clash rivals-meaning' : 'tag-rival'}`}>
            {speak('consolidate.collision')}
          </span>
        )}
        <h2>
          {collision === null
            ? `${askText(own, first?.what ?? '')}${first?.field ? ` · ${fieldText(speak, first.field)}` : ''}`
            : collisionText(own, collision)}
        </h2>
        <span className="rivals-hint">{speak('consolidate.rivalsHint')}</span>
      </div>
      <div className="rivals-columns" tabIndex={0} role="group" aria-label={speak('consolidate.rivals')}>
        <div className={`rival rival-base${inSheet && together ? ' rival-said' : ''}`}>
          <h3>
            <button
              type="button"
              className="rival-pick"
              aria-keyshortcuts="0"
              disabled={work.settled}
              aria-label={speak('consolidate.pickBase')}
              onClick={() => pick(0)}
            >
              0
            </button>
            {speak('consolidate.base', { version })}
          </h3>
          <p className="rival-words" lang={language}>
            {base === '' ? '—' : <BaseWords text={base} rivals={rivals} />}
          </p>
        </div>
        {rivals.map((one, at) => (
          <div key={one.id} className={`rival ${markOf(bodiesOf(one), bodies)}${inSheet && one.elsewhere === null ? ' rival-said' : ''}`}>
            <h3>
              <button
                type="button"
                className="rival-pick"
                aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
                aria-label={speak('consolidate.pickBody', { number: at + 1, body: bodyNames(bodiesOf(one), bodies, own) })}
                disabled={work.settled}
                onClick={() => pick(at + 1)}
              >
                {at + 1}
              </button>
              <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
              {one.elsewhere !== null && (
                <span className="tag" lang={language}>
                  {one.elsewhere}
                </span>
              )}
            </h3>
            {/* A move or another look leaves the words as they are. */}
            {shownPieces(one).every(({ kind }) => kind === 'same') && <p className="muted">{askText(own, one.what)}</p>}
            <p className="rival-words" lang={language}>
              <Words pieces={shownPieces(one)} short />
            </p>
            <p className="rival-foot">
              {new Set(bodiesOf(one)).size > 1 && <span>{speak('consolidate.sameText', { count: new Set(bodiesOf(one)).size })}</span>}
              <span>{speak(one.sponsors.every(({ tracked }) => tracked) ? 'consolidate.trackedIn' : 'consolidate.untrackedIn')}</span>
              <StandingBadge decision={one.decision} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
