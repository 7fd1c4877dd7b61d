import type { Asked } from '@svod/contract';
import type { Speak } from '../../messages/speak.ts';
import { letterNumber } from './letter-number.ts';

/** A state in words, with its day. */
export function stateText({ state, acknowledged, answeredAt, finalDate }: Asked, speak: Speak, write: (moment: string) => string): string {
  switch (state) {
    case 'sent':
    case 'reading':
      return speak(`round.state_${state}`);
    case 'acknowledged':
      return speak('round.state_acknowledged', { date: acknowledged === null ? '' : write(acknowledged) }).trim();
    case 'answered':
      return speak('round.state_answered', { date: answeredAt === null ? '' : write(answeredAt) }).trim();
    case 'no-remarks':
      return speak('round.state_no-remarks', { date: answeredAt === null ? '' : write(answeredAt) }).trim();
    case 'late':
      return speak('round.state_late', { date: write(finalDate) });
  }
}

/** What is known of an answer: how the body stands to the draft and by which letter, or what keeps it. The first line is the main one. */
export function answerLines(
  asked: Asked,
  speak: Speak,
  writeDay: (day: string) => string,
  write: (moment: string) => string,
): readonly string[] {
  const { state, attitude, letterDate, way, extended, reminded, finalDate } = asked;
  const lines: string[] = [];
  if (state === 'answered' || state === 'reading' || state === 'no-remarks') {
    if (attitude !== null) lines.push(speak(`round.attitude_${attitude}`));
    const letter = letterNumber(asked.letterNumber);
    if (letter !== '')
      lines.push(
        letterDate === null
          ? speak('round.letterNo', { number: letter })
          : speak('round.letterOf', { number: letter, date: writeDay(letterDate) }),
      );
    else if (way === 'files' && state !== 'no-remarks') lines.push(speak('round.letterToEnter'));
    else if (way !== null && way !== 'letter') lines.push(speak(`round.way_${way}`));
    return lines;
  }
  if (extended) lines.push(speak('round.moreTime', { date: write(finalDate) }));
  if (reminded !== null) lines.push(speak('round.reminded', { date: write(reminded) }));
  return lines;
}
