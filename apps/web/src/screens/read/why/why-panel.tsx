import { type Language, type Version, consolidateEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useRead } from '../../../calls/use-read.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { TextField } from '../../../parts/field/field.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { Loaded } from '../../../parts/loaded/loaded.tsx';
import { usePlan } from '../../../shell/plan.ts';
import type { Why } from './use-why.ts';
import { WhySentence } from './why-sentence.tsx';
import { WhySummary } from './why-summary.tsx';
import './why.css';

export interface WhyPanelProps {
  readonly version: Version;
  readonly language: Language;
  readonly why: Why;
}

/** Milliseconds after the last letter before words are looked for. */
const PAUSE = 300;

/**
 * Why a version reads so: of the sentence that was asked about who asked for it, in which file, what was decided, by whom and when. Beside the text; where there is no room a
 * sheet at the foot of the window. Escape closes it, and the sentence has the focus again.
 */
export function WhyPanel({ version, language, why }: WhyPanelProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const { asked, close, origins } = why;
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (asked === null) return undefined;
    setTyped('');
    setWords('');
    title.current?.focus({ preventScroll: true });
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) close();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [asked, close]);
  const query = {
    language,
    ...(words !== '' ? { words } : asked === null ? {} : asked.gone === undefined ? { provision: asked.provision } : { gone: asked.gone }),
  };
  const held = origins !== null && origins.round !== null;
  const read = useRead(
    consolidateEndpoints.why,
    { params: { version: version.id }, query },
    { about: ['version'], when: held && (words !== '' || asked !== null) },
  );
  return (
    <aside ref={panel} className={`why-panel${asked === null ? '' : ' why-panel-open'}`} aria-label={speak('nextVersion.why')}>
      <div className="why-head">
        <h2 ref={title} tabIndex={-1}>
          {speak('nextVersion.why')}
        </h2>
        {asked !== null && (
          <button type="button" className="dialog-close" aria-label={speak('parts.close')} onClick={close}>
            <Icon name="no" />
          </button>
        )}
      </div>
      {held && (
        <div className="why-find">
          <TextField label={speak('read.find')} type="search" maxLength={400} value={typed} onText={setTyped} />
        </div>
      )}
      {words === '' && asked === null && origins !== null && origins.round !== null && (
        <WhySummary origins={origins} language={language} bodies={why.bodies} onWords={setTyped} />
      )}
      {origins !== null && origins.round === null && (
        <p className="muted">
          {version.madeBy === ''
            ? speak('why.broughtIn', { version: version.name, date: writeDate(version.made, 'day', own) })
            : speak('why.broughtInBy', { version: version.name, date: writeDate(version.made, 'day', own), by: version.madeBy })}
        </p>
      )}
      {held && (words !== '' || asked !== null) && (
        <Loaded read={read}>
          {({ sentences }) => (
            <Answered
              sentences={
                words === '' && asked !== null && asked.gone === undefined
                  ? nearest(sentences, asked.sentence)
                  : sentences.filter(({ causes }) => words === '' || causes.length > 0)
              }
              {...{ version, language, why }}
            />
          )}
        </Loaded>
      )}
    </aside>
  );
}

type Sentence = Parameters<typeof WhySentence>[0]['sentence'];

function Answered({ sentences, version, language, why }: WhyPanelProps & { readonly sentences: readonly Sentence[] }): ReactElement {
  const { speak } = useLanguage();
  const plan = usePlan();
  const base = plan.versions.find(({ id }) => id === version.previous)?.name ?? '';
  if (sentences.length === 0) return <p className="muted">{speak('nextVersion.whyNone')}</p>;
  return (
    <ul className="why-sentences">
      {sentences.map((sentence, at) => (
        <li key={`${at}`}>
          <WhySentence sentence={sentence} language={language} bodies={why.bodies} base={base} />
        </li>
      ))}
    </ul>
  );
}

/** The sentence that was asked about; of a text that is not cut as the provenance is, or of a whole provision, all that was changed in it. */
function nearest(sentences: readonly Sentence[], asked: string | null): readonly Sentence[] {
  const same = sentences.filter(({ text }) => text === asked);
  if (same.length > 0) return same.slice(0, 1);
  const changed = sentences.filter(({ causes }) => causes.length > 0);
  return changed.length > 0 ? changed : sentences.slice(0, 1);
}
