import { LANGUAGES, type Language } from '@svod/contract';
import { type ReactElement, type ReactNode, createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Speak, speakerOf } from './speak.ts';

const KEPT = 'svod.language';

interface InLanguage {
  readonly language: Language;
  readonly speak: Speak;
  readonly change: (language: Language) => void;
}

const LanguageContext = createContext<InLanguage | null>(null);

/** Gives all that it holds one language: the one chosen in this browser before, else the browser's own, else English. */
export function LanguageHolder({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const change = useCallback((next: Language) => {
    keep(next);
    setLanguage(next);
  }, []);
  const held = useMemo<InLanguage>(() => ({ language, speak: speakerOf(language), change }), [language, change]);
  return <LanguageContext value={held}>{children}</LanguageContext>;
}

/** The language, what speaks it, and how to change it. */
export function useLanguage(): InLanguage {
  const held = use(LanguageContext);
  if (held === null) throw new Error('no LanguageHolder above');
  return held;
}

/** What says texts: `speak('shell.signOut')`. */
export const useSpeak = (): Speak => useLanguage().speak;

function firstLanguage(): Language {
  const wanted = [kept(), ...navigator.languages.map((one) => one.slice(0, 2))];
  return wanted.find((one): one is Language => LANGUAGES.some((known) => known === one)) ?? 'en';
}

// A browser may refuse to keep anything: then the choice lasts as long as the page.
function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    return;
  }
}
