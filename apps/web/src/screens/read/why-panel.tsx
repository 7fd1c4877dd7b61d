import { type AnswerOf, type Language, consolidateEndpoints, returnEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useState } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { type Bodies, useBodies } from '../../bodies/use-bodies.ts';
import { addressOf } from '../../calls/address.ts';
import { useRead } from '../../calls/use-read.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { type Speak, hasText } from '../../messages/speak.ts';
import { TextField } from '../../parts/field/field.tsx';
import { dayOf } from '../../parts/field/date-field.tsx';
import { Pieces } from '../../parts/pieces/pieces.tsx';
import { wordPieces } from '../../parts/pieces/word-pieces.ts';
import './why-panel.css';

type Sentence = AnswerOf<typeof consolidateEndpoints.why>['sentences'][number];
type Cause = Sentence['causes'][number];

export interface WhyPanelProps {
  readonly version: string;
  readonly language: Language;
  /** The provision that one is at; null: asked by words alone. */
  readonly provision: string | null;
}

/** Milliseconds after the last letter before words are looked for. */
const PAUSE = 300;

/** Why a provision of a version made here reads so: who asked, with which file, what was decided, by whom and when. Nothing for a version that was brought in. */
export function WhyPanel({ version, language, provision }: WhyPanelProps): ReactElement | null {
  const { speak } = useLanguage();
  const bodies = useBodies();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = { language, ...(words === '' ? (provision === null ? {} : { provision }) : { words }) };
  const read = useRead(consolidateEndpoints.why, { params: { version }, query }, { about: ['version'] });
  if (read.kind === 'failed') return null;
  const sentences = read.kind === 'there' ? read.answer.sentences : [];
  const changed = sentences.filter(({ causes }) => causes.length > 0);
  return (
    <aside className="why-panel" aria-label={speak('nextVersion.why')}>
      <h2>{speak('nextVersion.why')}</h2>
      <TextField label={speak('read.find')} type="search" maxLength={400} value={typed} onText={setTyped} />
      {read.kind === 'there' && changed.length === 0 && <p className="muted">{speak('nextVersion.whyNone')}</p>}
      <ul>
        {changed.map(({ text, gone, causes }, at) => (
          <li key={`${at}`}>
            <p className={gone ? 'why-gone' : 'why-text'} lang={language}>
              {text} {gone && <span className="tag">{speak('nextVersion.whyGone')}</span>}
            </p>
            {causes.map((cause) => (
              <CauseOf key={cause.item} cause={cause} language={language} bodies={bodies} />
            ))}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function CauseOf({
  cause,
  language,
  bodies,
}: {
  readonly cause: Cause;
  readonly language: Language;
  readonly bodies: Bodies;
}): ReactElement {
  const { language: own, speak } = useLanguage();
  const { decision, sponsors } = cause;
  return (
    <div className="why-cause">
      <div lang={language}>
        <Pieces pieces={wordPieces(cause.old, cause.new)} short />
      </div>
      <ul aria-label={speak('nextVersion.whyAsked')}>
        {sponsors.map((one, at) => {
          const body = bodies.of(one.body);
          return (
            <li key={`${at} ${one.body}`}>
              {body !== null && <BodyName body={body} />} <span>{[one.letter, one.author].filter(Boolean).join(' · ')}</span>{' '}
              {one.upload !== null && (
                <a href={addressOf(returnEndpoints.downloadOriginal.path, { upload: one.upload }, {})} download>
                  {one.file || speak('nextVersion.whyUpload')}
                </a>
              )}
              {one.reason !== '' && <p lang={language}>{one.reason}</p>}
            </li>
          );
        })}
      </ul>
      <p className="why-decided">
        {speak('nextVersion.whyDecided', {
          what: kindText(speak, decision.kind),
          by: decision.by,
          date: decision.date === null ? '' : writeDate(dayOf(decision.date.slice(0, 10)), 'day', own),
        })}
        {decision.reason !== '' && <span lang={language}> — {decision.reason}</span>}
      </p>
    </div>
  );
}

function kindText(speak: Speak, kind: string): string {
  const key = `consolidate.kind_${kind}`;
  return hasText(key) ? (speak as (key: string) => string)(key) : speak('consolidate.kind_accepted');
}
