import type { Language } from '@svod/contract';
import { numberLocale } from '../messages/speak.ts';

/** `21 November 2025` · `21 Nov` · `21 November 2025, 14:05` · `14:05` · `Friday 21 November 2025`, `21 ноября 2025 г. (пятница)` */
export type DateForm = 'day' | 'short' | 'minute' | 'time' | 'weekday';

const KY_MONTHS = [
  ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
] as const;
const KY_SHORT = ['янв.', 'фев.', 'мар.', 'апр.', 'май', 'июн.', 'июл.', 'авг.', 'сен.', 'окт.', 'ноя.', 'дек.'] as const;
const KY_DAYS = ['жекшемби', 'дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби'] as const;

const OPTIONS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  minute: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/**
 * A moment as people of a language write it, in their browser's time zone or the one given. Browsers don't know Kyrgyz dates (CLDR has them, Chromium leaves them
 * out), so those are put together here: `2025-жыл, 21-ноябрь`, as official papers have it.
 */
export function writeDate(moment: Date | string, form: DateForm, language: Language, timeZone?: string): string {
  const date = typeof moment === 'string' ? new Date(moment) : moment;
  const zone = timeZone === undefined ? {} : { timeZone };
  if (language !== 'ky' && form === 'weekday') {
    const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', ...zone }).format(date);
    const day = writeDate(date, 'day', language, timeZone);
    // In brackets: before a Russian date it would have to stand in the case that the words before it ask for.
    return language === 'ru' ? `${day} (${weekday})` : `${weekday} ${day}`;
  }
  if (language !== 'ky') return new Intl.DateTimeFormat(localeOf(language), { ...OPTIONS[form], ...zone }).format(date);
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...zone,
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  const month = Number(part('month')) - 1;
  const dayOfMonth = Number(part('day'));
  const time = `${part('hour')}:${part('minute')}`;
  const day = `${part('year')}-жыл, ${dayOfMonth}-${KY_MONTHS[month] ?? ''}`;
  if (form === 'time') return time;
  if (form === 'short') return `${dayOfMonth}-${KY_SHORT[month] ?? ''}`;
  if (form === 'minute') return `${day}, ${time}`;
  return form === 'day' ? day : `${day} (${KY_DAYS[DAYS.indexOf(part('weekday'))] ?? ''})`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const localeOf = (language: 'en' | 'ru'): string => (language === 'en' ? 'en-GB' : 'ru');

/** A number as people of a language write it. */
export const writeNumber = (value: number, language: Language): string => new Intl.NumberFormat(numberLocale(language)).format(value);
