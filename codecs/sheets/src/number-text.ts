/** What a number in a cell is shown as, and what may have been typed where a program made a number of it. */
export interface NumberText {
  readonly text: string;
  readonly also: readonly string[];
}

/** Formats that a file need not spell out (ECMA-376 part 1, 18.8.30): dates and times. */
const DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True where a number format shows a date: it has a day, a month or a year outside quotation marks, brackets and escapes. */
export const isDateFormat = (id: number, code: string): boolean =>
  DATES.has(id) || /[dy]|m(?![^dy]*[hs])/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').replace(/general/giu, ''));

/** Shares by their built-in formats (18.8.30): 0.8 is shown as 80%. */
const PERCENTS: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
]);

const DAY = 86_400_000;

/**
 * Text of a number by its format: a date as DD.MM.YYYY, decimals where the format fixes them, else as few digits as say it. A place such as
 * "2.3" may have become 2 March, and "2.10" the number 2.1: both readings are given beside.
 */
export function numberText(value: number, format: { readonly id: number; readonly code: string }, date1904: boolean): NumberText {
  if (isDateFormat(format.id, format.code) && value >= 0 && value < 2_958_466) {
    // Day 1 is 1 January 1900, and 29 February 1900 counts though it never was (18.17.4.1).
    const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 61 ? 31 : 30);
    const date = new Date(start + Math.floor(value) * DAY);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
    const two = (part: number): string => String(part).padStart(2, '0');
    return { text: `${two(day)}.${two(month)}.${date.getUTCFullYear()}`, also: [`${day}.${month}`] };
  }
  const percent = PERCENTS.get(format.id) ?? /^0(?:\.(0+))?%$/u.exec(format.code)?.[0];
  if (percent !== undefined)
    return { text: `${Number((value * 100).toPrecision(15)).toFixed(percent.split('.')[1]?.replace('%', '').length ?? 0)}%`, also: [] };
  const fixed = /^0\.(0+)$/u.exec(format.id === 2 ? '0.00' : format.code)?.[1]?.length;
  const text = fixed === undefined ? String(Number(value.toPrecision(15))) : value.toFixed(Math.min(fixed, 10));
  // "2.1" may be the "2.10" that was typed, and "2.10", by its format, the "2.1".
  const other = /^\d+\.[1-9]$/u.test(text) ? `${text}0` : /^\d+\.[1-9]0+$/u.test(text) ? text.replace(/0+$/u, '') : null;
  return { text, also: other === null ? [] : [other] };
}
