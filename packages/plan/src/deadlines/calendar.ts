import type { Interval } from './deadline.ts';

const two = (n: number): string => String(n).padStart(2, '0');

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A day of the calendar, or null where there is no such day. */
export const dayOf = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : null;

/** Months `first` to `last` of a year. */
export const monthsOf = (year: number, first: number, last: number): Interval => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(daysIn(year, last))}`,
});

export const quarterOf = (year: number, quarter: number): Interval => monthsOf(year, 3 * quarter - 2, 3 * quarter);
export const halfOf = (year: number, half: number): Interval => monthsOf(year, 6 * half - 5, 6 * half);
export const yearsOf = (first: number, last: number): Interval => ({ from: `${first}-01-01`, to: `${last}-12-31` });
