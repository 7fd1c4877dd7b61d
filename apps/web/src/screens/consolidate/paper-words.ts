import type { Language } from '@svod/contract';
import { fill, messagesOf } from '@svod/papers/messages';
import type { Speak } from '../../messages/speak.ts';
import { hasText } from '../../messages/speak.ts';
import type { Collision } from './place/place-detail.ts';

// The screen says what the papers print, in the papers' own words.

/** The name of a field of a measure; a column that a plan has of its own is called as it is. */
export function fieldText(speak: Speak, field: string): string {
  const key = `plan.field_${field}`;
  return field !== '' && hasText(key) ? (speak as (key: string) => string)(key) : field;
}

/** What an amendment asks: `Replace the words`. */
export function askText(language: Language, what: string): string {
  const asks: Readonly<Record<string, string>> = messagesOf(language).asks;
  return (asks[what] ?? what).replace(/:$/u, '');
}

/** What kind of collision it is, and why. */
export function collisionText(language: Language, { kind, why, values }: Pick<Collision, 'kind' | 'why' | 'values'>): string {
  const { collisions, whys } = messagesOf(language);
  const known: Readonly<Record<string, string>> = collisions;
  const reason = whys[why];
  const text =
    kind === 'meaning' && reason !== undefined
      ? fill(reason, values)
      : `${known[kind] ?? kind}${reason === undefined ? '' : `: ${fill(reason, values)}`}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The kind alone, for a line. */
export function collisionKindText(language: Language, kind: string): string {
  const known: Readonly<Record<string, string>> = messagesOf(language).collisions;
  return known[kind] ?? kind;
}
