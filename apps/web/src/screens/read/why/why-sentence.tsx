import { type AnswerOf, type Language, type consolidateEndpoints, returnEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { BodyName } from '../../../bodies/body-name.tsx';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { addressOf } from '../../../calls/address.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { type Speak, hasText } from '../../../messages/speak.ts';
import { dayOf } from '../../../parts/field/date-field.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { noteSigns } from '../../../parts/pieces/note-signs.ts';
import { Pieces } from '../../../parts/pieces/pieces.tsx';
import { wordPieces } from '../../../parts/pieces/word-pieces.ts';
import { usePlan } from '../../../shell/plan.ts';
import { markOf } from '../../consolidate/body-marks.tsx';

type Sentence = AnswerOf<typeof consolidateEndpoints.why>['sentences'][number];
type Cause = Sentence['causes'][number];

export interface WhySentenceProps {
  readonly sentence: Sentence;
  readonly language: Language;
  readonly bodies: Bodies;
  /** Name of the version before. */
  readonly base: string;
}

/** A sentence and all that made it, the latest last. */
export function WhySentence({ sentence, language, bodies, base }: WhySentenceProps): ReactElement {
  const { speak } = useLanguage();
  const { text, gone, causes } = sentence;
  return (
    <>
      <p className={gone ? 'why-gone' : 'why-text'} lang={language}>
        {noteSigns(text)} {gone && <span className="tag">{speak('nextVersion.whyGone')}</span>}
      </p>
      {causes.length === 0 && <p className="muted">{speak('why.asBefore', { version: base })}</p>}
      {causes.map((cause) => (
        <CauseOf key={cause.item} cause={cause} language={language} bodies={bodies} />
      ))}
    </>
  );
}

function CauseOf({ cause, language, bodies }: Omit<WhySentenceProps, 'sentence' | 'base'> & { readonly cause: Cause }): ReactElement {
  const { language: own, speak } = useLanguage();
  const plan = usePlan();
  const { decision, sponsors } = cause;
  const round = plan.rounds.find(({ id }) => id === cause.round);
  const day = (moment: string | null): string => (moment === null ? '' : writeDate(dayOf(moment.slice(0, 10)), 'day', own));
  return (
    <div
      className={`why-cause ${markOf(
        sponsors.map(({ body }) => body),
        bodies,
      )}`}
    >
      <div lang={language}>
        <Pieces pieces={wordPieces(cause.old, cause.new)} short />
      </div>
      <h3>{speak('nextVersion.whyAsked')}</h3>
      <ul>
        {sponsors.map((one, at) => {
          const body = bodies.of(one.body);
          return (
            <li key={`${at} ${one.body}`}>
              {body !== null && <BodyName body={body} whole />}
              <span className="why-source">{[one.letter, one.author, day(one.date)].filter(Boolean).join(' · ')}</span>
              {!one.tracked && <span className="tag tag-untracked">{speak('consolidate.untrackedIn')}</span>}
              {one.reason !== '' && <p lang={language}>{one.reason}</p>}
              {one.upload !== null && (
                <a
                  className="why-file"
                  href={addressOf(returnEndpoints.downloadOriginal.path, { upload: one.upload }, {})}
                  download
                  aria-label={speak('why.fileOf', { file: one.file || speak('nextVersion.whyUpload') })}
                >
                  <Icon name="download" />
                  {one.file || speak('nextVersion.whyUpload')}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <h3>{speak('why.decided')}</h3>
      <p className="why-decided">
        {[cause.joint ? speak('consolidate.kind_joint') : kindText(speak, decision.kind), decision.by, day(decision.date)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {[decision.reason, decision.meeting].filter(Boolean).map((text) => (
        <p key={text} lang={language}>
          {text}
        </p>
      ))}
      {round !== undefined && (
        <Link
          className="why-round"
          to="/plans/$plan/rounds/$round/consolidate"
          params={{ plan: plan.id, round: round.id }}
          search={{ item: cause.item, lang: language }}
        >
          {speak('why.toDecision', { round: round.title || speak('plan.roundTitle', { ordinal: round.ordinal }) })}
        </Link>
      )}
    </div>
  );
}

function kindText(speak: Speak, kind: string): string {
  const key = `consolidate.kind_${kind}`;
  return hasText(key) ? (speak as (key: string) => string)(key) : speak('consolidate.kind_accepted');
}
