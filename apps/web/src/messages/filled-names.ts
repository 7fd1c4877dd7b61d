import { LANGUAGES, type Language, type Names } from '@svod/contract';

/** Names typed into fields of their own, without the empty ones; null where all are empty. */
export function filledNames(typed: Readonly<Record<Language, string>>): Names | null {
  const filled = LANGUAGES.filter((language) => typed[language].trim() !== '').map(
    (language) => [language, typed[language].trim()] as const,
  );
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
