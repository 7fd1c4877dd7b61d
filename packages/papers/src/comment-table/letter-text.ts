import type { ReturnReport } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Language, Messages } from '../messages/messages.ts';

/** A body's letter: "№ 1/6640 от 14.11.2025", as much of it as is known. Words in place of a number ("by phone") stay as they are. */
export function letterText(report: ReturnReport, language: Language, messages: Messages): string {
  const given = report.letter.trim();
  const letter = /^[\p{L}]{0,4}[-/]?\d/u.test(given) && !/\s/u.test(given) ? fill(messages.letter, { number: given }) : given;
  const date = report.date === null ? '' : dateText(report.date, language);
  if (letter === '' || date === '') return letter + date;
  return fill(messages.letterDate, { letter, date });
}

/** A date as letters show it: 14.11.2025 in Russian and Kyrgyz, 2025-11-14 in English; what is no date stays as it is. */
export function dateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(date.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date.trim();
  return language === 'en' ? `${year}-${month}-${day}` : `${day}.${month}.${year}`;
}
