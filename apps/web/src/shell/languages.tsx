import { LANGUAGES, type Language } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { CATALOGUES } from '../messages/speak.ts';
import { useStart } from './start.ts';
import { keepOwnLanguage } from './use-own-language.ts';
import './languages.css';

/** The switch between the interface's languages, each named in itself. */
export function Languages(): ReactElement {
  const { language, speak, change } = useLanguage();
  const { viewer } = useStart();
  const pick = (next: Language): void => {
    change(next);
    if (viewer !== null) void keepOwnLanguage(next);
  };
  return (
    <div className="languages" role="group" aria-label={speak('shell.language')}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => pick(one)}>
          {CATALOGUES[one].shell.languageShort}
        </button>
      ))}
    </div>
  );
}
