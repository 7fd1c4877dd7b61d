import type { Place } from '@svod/consolidation';
import { PLAN_FIELDS } from '@svod/plan';
import { type Language, messagesOf } from '../messages/messages.ts';
import { placeLine as lineOf } from '../comment-table/place-text.ts';

/** A place in one line: "Measure 2.3, column “Deadline”". */
export const placeLine = (place: Place, language: Language): string => lineOf(place, messagesOf(language));

/** The field of a plan's table that a name means, in any language of the papers or by its own name; null where it names none. */
export function fieldOfWord(name: string): string | null {
  const sought = name.trim().toLowerCase();
  if (sought === '') return null;
  const rated = PLAN_FIELDS.map((field) => {
    const names = [field, ...LANGUAGES.map((language) => messagesOf(language).fields[field])].map((one) => one.toLowerCase());
    // A word in another form: "срока" for «Срок», "мөөнөт" for «Мөөнөтү».
    const alike = (word: string): boolean =>
      Math.min(word.length, sought.length) > 2 && (word.startsWith(sought) || sought.startsWith(word));
    const rate = names.includes(sought) ? 2 : names.some((one) => one.split(/[\s,/]+/u).some(alike)) ? 1 : 0;
    return { field, rate };
  });
  const best = rated.toSorted((one, other) => other.rate - one.rate)[0];
  return best && best.rate > 0 ? best.field : null;
}

const LANGUAGES: readonly Language[] = ['en', 'ru', 'ky'];
