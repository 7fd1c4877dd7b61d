import type { Messages } from './catalogue.ts';
import { en } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

/** Languages in which papers are printed. */
export type Language = 'en' | 'ru' | 'ky';

export type { FormatName, Messages } from './catalogue.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, ru, ky };

/** The catalogue of one language. */
export const messagesOf = (language: Language): Messages => CATALOGUES[language];

/** Puts values into the `{name}` places of a text of a catalogue; a name without a value stays as it is. Values are never read for places. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
