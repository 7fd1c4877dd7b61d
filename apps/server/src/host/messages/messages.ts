import type { HostMessages } from './catalogue.ts';
import { en } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export type { HostMessages };

const CATALOGUES = { en, ru, ky } as const;
export type HostLanguage = keyof typeof CATALOGUES;

export const messagesOf = (language: HostLanguage): HostMessages => CATALOGUES[language];

/** The language asked for by `--lang`, else by the environment's locale, else English. Null for one without a catalogue. */
export function languageOf(option: string | undefined, environment: Readonly<Record<string, string | undefined>>): HostLanguage | null {
  if (option !== undefined) return isLanguage(option) ? option : null;
  const locale = environment['SVOD_LANG'] ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const short = locale.slice(0, 2).toLowerCase();
  return isLanguage(short) ? short : 'en';
}

const isLanguage = (text: string): text is HostLanguage => Object.hasOwn(CATALOGUES, text);

/** Puts values into the `{name}` places of a text; safe to print, whatever stands in them. */
export const tell = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]).replaceAll(STEERING, ' ') : place,
  );

/** Control characters but the line's end, and those that turn the direction of text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]+/gu;
