import type { Failed } from '../../calls/call.ts';
import type { TextKey } from '../../messages/catalogue.ts';
import { type Speak, hasText } from '../../messages/speak.ts';

/** What failed, in words: the fault's own text, or that of an unknown error with the request's number. */
export function failedText(speak: Speak, failed: Failed): string {
  if (failed.kind === 'unreachable') return speak('faults.unreachable');
  const { fault, values, request } = failed.fault;
  const key = `faults.${fault}`;
  // Which values a code speaks of, its endpoint says; the catalogues' test holds the texts to them.
  if (hasText(key)) return (speak as (key: TextKey, values?: object) => string)(key, values);
  const known = speak('faults.unexpected');
  return request === undefined ? known : `${known} ${speak('parts.request', { request })}`;
}

/** What is wrong with one place of what was sent (`mail`, `names.ru`), where the server says so; null where it says nothing of it. */
export function placeText(speak: Speak, failed: Failed | null, path: string): string | null {
  if (failed?.kind !== 'fault') return null;
  const place = failed.fault.places?.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  if (place === undefined) return null;
  const key = `faults.place_${place.code}`;
  return hasText(key) ? (speak as (key: TextKey) => string)(key) : speak('faults.place');
}
