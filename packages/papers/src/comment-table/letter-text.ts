import type { ReturnReport } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';

/** A body's letter: "№ 1/6640 от 14.11.2025", as much of it as is known. Words in place of a number ("by phone") stay as they are. */
export function letterText(report: Pick<ReturnReport, 'letter' | 'date'>, messages: Messages): string {
  const given = report.letter.trim();
  const letter = /^[\p{L}]{0,4}[-/]?\d/u.test(given) && !/\s/u.test(given) ? fill(messages.letter, { number: given }) : given;
  const date = report.date === null ? '' : dateText(report.date, messages);
  if (letter === '' || date === '') return letter + date;
  return fill(messages.letterDate, { letter, date });
}

/** A date in words, as papers bear it ("14 ноября 2025 г."), in the case that `messages.date` wants; what is no date stays as it is. */
export const longDateText = (date: string, messages: Messages): string => written(date, messages.longDate);

/** A date as letters show it in the paper's language ("14.11.2025", "14 November 2025"); what is no date stays as it is. */
export const dateText = (date: string, { dateForm: form, months }: Messages): string => written(date, { form, months });

function written(date: string, { form, months }: Messages['longDate']): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(date.trim()) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return date.trim();
  // A month in letters goes with a bare number of the day.
  return fill(form, { day: /^\d/u.test(name) ? day : Number(day), month: name, year });
}
