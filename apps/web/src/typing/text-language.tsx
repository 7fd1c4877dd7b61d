import type { Language, Proposal } from '@svod/contract';
import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Switch } from '../screens/read/switch.tsx';

export interface TextLanguageProps {
  readonly languages: readonly Language[];
  readonly value: Language;
  /** What is typed already: how much of it is about each language stands beside its name. */
  readonly typed: readonly Proposal[];
  readonly onPick: (language: Language) => void;
}

/** In which language's text one proposes; nothing where there is one alone. */
export function TextLanguage({ languages, value, typed, onPick }: TextLanguageProps): ReactElement | null {
  const speak = useSpeak();
  if (languages.length < 2) return null;
  const options = languages.map((one) => {
    const count = typed.filter(({ language }) => language === one).length;
    return { value: one, text: `${speak(`plan.lang_${one}`)}${count === 0 ? '' : ` · ${count}`}` };
  });
  return (
    <div className="text-language">
      <Switch label={speak('read.language')} value={value} options={options} onPick={onPick} />
      <p className="field-hint">{speak('answer.languageHint')}</p>
    </div>
  );
}
