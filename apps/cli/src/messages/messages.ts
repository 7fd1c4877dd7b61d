import type { Language } from '@svod/papers';
import type { Messages } from './catalogue.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export type { Messages };

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, ru, ky };

export const messagesOf = (language: Language): Messages => CATALOGUES[language];

interface Told {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly where: string;
}

/** A text with its values, or the one for codes without a text of their own. Always one line. */
export function noteText(messages: Messages, texts: Readonly<Record<string, string>>, problem: Told): string {
  const text = Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
  return printable(
    fill(text ?? messages.unknownNote, { ...shownValues(messages, problem), code: problem.code, where: problem.where }),
  ).trimEnd();
}

/** Values as people read them: kinds of files by their names, bytes as megabytes. */
function shownValues(messages: Messages, { code, values }: Told): Told['values'] {
  const shown: Record<string, string | number> = { ...values };
  for (const name of ['kind', 'found']) {
    const kind = messages.kinds[String(values[name])];
    if (kind !== undefined) shown[name] = kind;
  }
  if (code === 'file-too-large' || code === 'too-large' || code === 'sheet-too-large')
    for (const name of ['size', 'limit']) shown[name] = Math.ceil(Number(values[name] ?? 0) / (1024 * 1024));
  return shown;
}

/** A text that comes from a file or its name, safe to print: what would break the line or steer the terminal is replaced. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');

/** The language asked for by `--lang`, else by the environment's locale, else English. Null for a language there is no catalogue of. */
export function languageOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language | null {
  if (option !== undefined) return isLanguage(option) ? option : null;
  const locale = (environment['SVOD_LANG'] ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return isLanguage(locale) ? locale : 'en';
}

const isLanguage = (text: string): text is Language => text === 'en' || text === 'ru' || text === 'ky';
