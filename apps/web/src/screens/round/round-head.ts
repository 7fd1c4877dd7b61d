import type { Language } from '@svod/contract';
import { writeDate } from '../../dates/write-date.ts';
import type { Speak } from '../../messages/speak.ts';
import { dayOf, today } from '../../parts/field/date-field.tsx';
import { letterNumber } from './letter-number.ts';
import type { Round } from './use-round.ts';

/** When and with which letter it went out, and until when answers are asked for. */
export function roundHead(round: Round, speak: Speak, language: Language): string {
  const sent = writeDate(round.sent, 'day', language);
  const date = writeDate(dayOf(round.finalDate), 'weekday', language);
  return [
    round.letterNumber === ''
      ? speak('round.sentOn', { sent })
      : speak('round.sentWith', { sent, letter: letterNumber(round.letterNumber) }),
    speak(round.finalDate < today() ? 'round.wasDue' : 'round.due', { date }),
    ...(round.closed === null ? [] : [speak('round.closedOn', { date: writeDate(round.closed, 'day', language) })]),
  ].join(' ');
}
