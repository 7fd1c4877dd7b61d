import type { Language, Names } from '@svod/contract';

/** A name in a language, or in the first one that it is there in: Russian before Kyrgyz before English. Empty where there is none. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.ru ?? names.ky ?? names.en ?? '';
}
