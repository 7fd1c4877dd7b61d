import type { Language } from '@svod/papers';
import { type Told, printable, problemLine } from '@svod/papers/problems';
import type { Messages } from './catalogue.ts';
import { en } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export { printable };
export type { Messages };

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, ru, ky };

export const messagesOf = (language: Language): Messages => CATALOGUES[language];

/** A text with its values, or the one for codes without a text of their own. Always one line. */
export const noteText = (messages: Messages, texts: Readonly<Record<string, string>>, problem: Told): string =>
  problemLine(messages, texts, problem).trimEnd();

/** The language asked for by `--lang`, else by the environment's locale, else English. Null for a language there is no catalogue of. */
export function languageOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language | null {
  if (option !== undefined) return isLanguage(option) ? option : null;
  const locale = (environment['SVOD_LANG'] ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return isLanguage(locale) ? locale : 'en';
}

const isLanguage = (text: string): text is Language => text === 'en' || text === 'ru' || text === 'ky';
