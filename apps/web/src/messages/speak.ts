import type { Language } from '@svod/contract';
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, TextKey, ValuesGiven } from './catalogue.ts';
import { en } from './en/en.ts';
import { ky } from './ky/ky.ts';
import { ru } from './ru/ru.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, ru, ky };

/** Says texts in one language. */
export type Speak = <Key extends TextKey>(key: Key, ...values: ValuesGiven<Key>) => string;

/** Whose habits numbers follow: browsers know no Kyrgyz ones, and they are written as Russian ones are. */
export const numberLocale = (language: Language): string => (language === 'ky' ? 'ru' : language);

const formattersOf = (language: Language): Formatters => ({
  getNumberFormat: (_locale, options) => new Intl.NumberFormat(numberLocale(language), options),
  getDateTimeFormat: (_locale, options) => new Intl.DateTimeFormat(numberLocale(language), options),
  // Kyrgyz has the forms of English, one and other.
  getPluralRules: (_locale, options) => new Intl.PluralRules(language === 'ky' ? 'en' : language, options),
});

/** The speaker of a language. Texts are parsed when they are first said. */
export function speakerOf(language: Language): Speak {
  const parsed = new Map<string, IntlMessageFormat>();
  const formatters = formattersOf(language);
  return (key, ...values) => {
    let format = parsed.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(textOf(CATALOGUES[language], key), numberLocale(language), undefined, { formatters, ignoreTag: true });
      parsed.set(key, format);
    }
    return oneStop(String(format.format(values[0])));
  };
}

/** A value that ends with the full stop of an abbreviation (`2026 г.`) takes the one of its sentence along. */
const oneStop = (text: string): string => text.replace(/(?<=\p{L})\.\.(?=$|\s|\))/gu, '.');

function textOf(catalogue: Catalogue, key: TextKey): string {
  const [area, name] = key.split('.') as [keyof Catalogue, string];
  return (catalogue[area] as Readonly<Record<string, string>>)[name] ?? key;
}

/** Whether there is a text of this name: for names that are put together from codes. */
export function hasText(key: string): key is TextKey {
  const [area = '', name = ''] = key.split('.');
  return area in en && name in en[area as keyof typeof en];
}
