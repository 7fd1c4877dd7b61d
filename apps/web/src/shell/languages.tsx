import { LANGUAGES } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { CATALOGUES } from '../messages/speak.ts';
import './languages.css';

/** The switch between the interface's languages, each named in itself. */
export function Languages(): ReactElement {
  const { language, speak, change } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={speak('shell.language')}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => change(one)}>
          {CATALOGUES[one].shell.languageShort}
        </button>
      ))}
    </div>
  );
}
