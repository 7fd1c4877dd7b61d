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
