import type { Place } from '@svod/consolidation';
import { PLAN_FIELDS } from '@svod/plan';
import { type Language, messagesOf } from '../messages/messages.ts';
import { placeLine as lineOf } from '../comment-table/place-text.ts';

/** A place in one line: "Measure 2.3, column “Deadline”". */
export const placeLine = (place: Place, language: Language): string => lineOf(place, messagesOf(language));

/** The field of a plan's table that a word names, in any language of the papers or by its own name; null where it names none. */
export function fieldOfWord(word: string): string | null {
  const sought = word.trim().toLowerCase();
  if (sought === '') return null;
  for (const field of PLAN_FIELDS) {
    const names = [field, ...LANGUAGES.map((language) => messagesOf(language).fields[field])].map((name) => name.toLowerCase());
    if (names.some((name) => name === sought || (sought.length > 2 && name.split(/[\s,/]+/u).includes(sought)))) return field;
  }
  return null;
}

const LANGUAGES: readonly Language[] = ['en', 'ru', 'ky'];
