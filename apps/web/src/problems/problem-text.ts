import type { Language } from '@svod/contract';
import { type ProblemTexts, type Told, problemLine, problemsEn, problemsKy, problemsRu } from '@svod/papers/problems';
import { useLanguage } from '../messages/language.tsx';
import { type Speak, hasText } from '../messages/speak.ts';

export type { Told };

const CATALOGUES: Readonly<Record<Language, ProblemTexts>> = { en: problemsEn, ru: problemsRu, ky: problemsKy };

/**
 * A problem met in a file, in words: the texts of the command line, which end where a file's name stands before them, with a capital letter; for what only
 * the workbench knows, its own (`problems`).
 */
export function problemText(language: Language, speak: Speak, problem: Told): string {
  const key = `problems.${problem.code}`;
  if (hasText(key)) return (speak as (key: string, values: object) => string)(key, { ...problem.values, where: problem.where });
  const catalogue = CATALOGUES[language];
  const texts = Object.hasOwn(catalogue.refusals, problem.code) ? catalogue.refusals : catalogue.notes;
  if (!Object.hasOwn(texts, problem.code)) {
    const fault = `faults.${problem.code}`;
    return hasText(fault)
      ? (speak as (key: string, values: object) => string)(fault, problem.values)
      : speak('problems.unknown', { code: problem.code });
  }
  const line = problemLine(catalogue, texts, problem).trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The same in the reader's language. */
export function useProblemText(): (problem: Told) => string {
  const { language, speak } = useLanguage();
  return (problem) => problemText(language, speak, problem);
}
