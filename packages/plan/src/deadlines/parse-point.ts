import { dayOf, halfOf, monthsOf, quarterOf, yearsOf } from './calendar.ts';
import type { Interval, TimeUnit } from './deadline.ts';
import { LETTER } from './fold-deadline.ts';

/** A day, month, quarter, half-year, year, or a range of such. */
export interface NamedPeriod {
  readonly unit: TimeUnit | 'span';
  readonly interval: Interval;
}

const MONTH =
  `(?<month>январ${LETTER}*|феврал${LETTER}*|март${LETTER}*|апрел${LETTER}*|ма[йяе]${LETTER}*|июн${LETTER}*|июл${LETTER}*|август${LETTER}*|сентябр${LETTER}*|октябр${LETTER}*|ноябр${LETTER}*|декабр${LETTER}*|` +
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTHS: readonly RegExp[] = [
  /^(?:янв|jan)/u,
  /^(?:фев|feb)/u,
  /^(?:март|mar)/u,
  /^(?:апр|apr)/u,
  /^(?:ма[йяе]|may)/u,
  /^(?:июн|jun)/u,
  /^(?:июл|jul)/u,
  /^(?:авг|aug)/u,
  /^(?:сен|sep)/u,
  /^(?:окт|oct)/u,
  /^(?:ноя|nov)/u,
  /^(?:дек|dec)/u,
];
const NAMED_MONTH = /янв|фев|март|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/u;
const monthOf = (text: string): number => MONTHS.findIndex((month) => month.test(text)) + 1;

/** "2026", "2026 г.", "2026 года", "2026-ж.", "2026-жылдын". */
const YEAR = `(?<year>(?:19|20)\\d\\d)(?: ?-? ?(?:г\\. ?г\\.|гг?(?:\\.|(?!${LETTER}))|год(?:а|у|е|ы|ов|ах)?(?!${LETTER})|жж(?:\\.|(?!${LETTER}))|ж\\.|ж(?!${LETTER})|жыл${LETTER}*))?`;
const SUFFIX = '(?:-?(?:е|чи|чу|чо))?';
const NUMBER = '(?<n>iv|i{1,3}|[1-4])';
const QUARTER = `(?:${NUMBER}${SUFFIX} ?-? ?(?:кв(?:\\.|(?!${LETTER}))|квартал${LETTER}*|чейре${LETTER}*|quarter)|q ?(?<q>[1-4]))`;
const HALF = `(?:(?<h>ii?|[12])${SUFFIX} ?-? ?(?:полугоди${LETTER}*|жарым ?-?жыл${LETTER}*|жарым(?:ы|ында|ынын)|half)|h ?(?<hh>[12]))`;
const OF = '(?:,? ?| of | in )';

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');
const either = (a: string, b: string): readonly RegExp[] => [whole(`${a}${OF}${b}`), whole(`${b}${OF}${a}`)];

const DAYS = [
  whole(`(?<day>\\d{1,2})(?:-?(?:го|е|st|nd|rd|th))? ?-? ?${MONTH}${OF}${YEAR}`),
  whole(`${YEAR}${OF}(?<day>\\d{1,2}) ?-? ?${MONTH}`),
  whole(`${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`),
];
const NUMERIC_DAY = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:(?:19|20)\d\d|[23]\d))(?: ?(?:г\.?|года|-?ж\.))?$/u;
/** Day and month with strokes are told apart only where one of them can be no month. */
const STROKES = /^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d\d)$/u;

/** "31/12/2026" and "12/31/2026" as a day with full stops; other texts as they are. */
function withStrokes(text: string): string {
  const { a = '', b = '', year = '' } = STROKES.exec(text)?.groups ?? {};
  if (Number(a) > 12 && Number(b) <= 12) return `${a}.${b}.${year}`;
  return Number(b) > 12 && Number(a) <= 12 ? `${b}.${a}.${year}` : text;
}
const ISO_DAY = /^(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)$/u;
const MONTH_YEAR = [whole(`${MONTH}-${YEAR}`), ...either(`${MONTH}(?: ай${LETTER}*)?`, YEAR), whole(`(?<number>0[1-9]|1[0-2])\\.${YEAR}`)];
const QUARTER_YEAR = either(QUARTER, YEAR);
const HALF_YEAR = either(HALF, YEAR);
const YEAR_ALONE = whole(YEAR);

const romanOf = (text: string): number => ({ i: 1, ii: 2, iii: 3, iv: 4 })[text] ?? Number(text);

function match(patterns: readonly RegExp[], text: string): Readonly<Record<string, string | undefined>> | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return null;
}

/** A single day, month, quarter, half-year or year by its folded text, or null. */
export function parsePoint(text: string): NamedPeriod | null {
  const numeric = match([NUMERIC_DAY, ISO_DAY], withStrokes(text));
  // The long patterns are asked only where a word of theirs is there.
  const named = NAMED_MONTH.test(text);
  const day = numeric ?? (named ? match(DAYS, text) : null);
  if (day) {
    const month = numeric ? Number(day['month']) : monthOf(day['month'] ?? '');
    const year = Number(day['year']);
    const found = dayOf(year < 100 ? 2000 + year : year, month, Number(day['day']));
    return found === null ? null : { unit: 'day', interval: { from: found, to: found } };
  }
  const month = named || text.includes('.') ? match(MONTH_YEAR, text) : null;
  if (month) {
    const number = month['number'] === undefined ? monthOf(month['month'] ?? '') : Number(month['number']);
    return { unit: 'month', interval: monthsOf(Number(month['year']), number, number) };
  }
  const quarter = /кв|чейре|q/u.test(text) ? match(QUARTER_YEAR, text) : null;
  if (quarter) return { unit: 'quarter', interval: quarterOf(Number(quarter['year']), romanOf(quarter['n'] ?? quarter['q'] ?? '')) };
  const half = /полуг|жарым|h/u.test(text) ? match(HALF_YEAR, text) : null;
  if (half) return { unit: 'half-year', interval: halfOf(Number(half['year']), romanOf(half['h'] ?? half['hh'] ?? '')) };
  const year = match([YEAR_ALONE], text);
  return year ? { unit: 'year', interval: yearsOf(Number(year['year']), Number(year['year'])) } : null;
}

/** "1 февраля" without a year, as `MM-DD`. */
export function parseDayOfYear(text: string): string | null {
  const found = match([whole(`(?<day>\\d{1,2})(?:-?го)? ?-? ?${MONTH}`), whole(`${MONTH} (?<day>\\d{1,2})`)], text);
  // A leap year: each day that there is in some year.
  return found ? (dayOf(2024, monthOf(found['month'] ?? ''), Number(found['day']))?.slice(5) ?? null) : null;
}

const QUARTERS = [
  whole(
    `(?<list>(?:iv|i{1,3}|[1-4])(?: ?(?:,|и|жана|and|-) ?(?:iv|i{1,3}|[1-4]))+) ?-? ?(?:кв(?:\\.|(?!${LETTER}))|квартал${LETTER}*|чейре${LETTER}*|quarters?)${OF}${YEAR}`,
  ),
  whole(
    `${YEAR}${OF}(?<list>(?:iv|i{1,3}|[1-4])(?: ?(?:,|и|жана|and|-) ?(?:iv|i{1,3}|[1-4]))+) ?-? ?(?:кв(?:\\.|(?!${LETTER}))|квартал${LETTER}*|чейре${LETTER}*|quarters?)`,
  ),
];

/** "I, III кварталы 2026 г." and "I–II кварталы 2026 г.": the quarters by themselves, a range as one. Null for other texts. */
export function parseQuarters(text: string): readonly NamedPeriod[] | null {
  const found = /кв|чейре|quarter/u.test(text) ? match(QUARTERS, text) : null;
  if (!found) return null;
  const year = Number(found['year']);
  return (found['list'] ?? '').split(/ ?(?:,|и|жана|and) ?/u).map((part): NamedPeriod => {
    const [first, last] = part.split('-').map((one) => romanOf(one.trim()));
    const from = quarterOf(year, first ?? 1);
    return last === undefined
      ? { unit: 'quarter', interval: from }
      : { unit: 'span', interval: { from: from.from, to: quarterOf(year, last).to } };
  });
}

/** A range: "2026–2030 гг.", "с 2026 по 2030 год", "I квартал 2026 г. – IV квартал 2027 г.", "2026-жылдан 2030-жылга чейин", "март–май 2026 г.". */
export function parseRange(text: string): NamedPeriod | null {
  // "IV квартал 2026–2030 гг.": of each year, or from that quarter on?
  if (EACH_YEAR.test(text)) return null;
  for (const form of [
    /^(?:с|со|from) (.+?) (?:по|до|to|until) (.+)$/u,
    /^(.+?)(?:дан|ден|дон|тан|тен|тон) (.+?) ?чейин$/u,
    /^(.+?) ?- ?(.+)$/u,
  ]) {
    for (let cut = 0; ; cut++) {
      const found = form.source.includes(' ?- ?') ? splitAtDash(text, cut) : cut === 0 ? form.exec(text)?.slice(1) : undefined;
      if (!found) break;
      const [first, last] = [(found[0] ?? '').trim(), (found[1] ?? '').trim()];
      const to = parsePoint(last);
      const from = to && (parsePoint(first) ?? pointOfYear(first, to));
      if (from && to && (from.interval.from ?? '') < (to.interval.to ?? ''))
        return { unit: 'span', interval: { from: from.interval.from, to: to.interval.to } };
    }
  }
  return null;
}

const EACH_YEAR = new RegExp(
  `(?:кв(?:\\.|артал${LETTER}*)|полугоди${LETTER}*|чейре${LETTER}*|${MONTH.replace('?<month>', '?:')})(?:,? ?)\\d{4} ?- ?\\d{4} ?-?(?:гг|годы|годов|годах|жылдар|жж)`,
  'u',
);

/** The text on both sides of its dash number `cut`: dashes stand inside "4-кв." and "2026-ж." too. */
function splitAtDash(text: string, cut: number): readonly string[] | undefined {
  let at = text.indexOf('-');
  for (let k = 0; k < cut && at >= 0; k++) at = text.indexOf('-', at + 1);
  return at < 0 || cut > 8 ? undefined : [text.slice(0, at), text.slice(at + 1)];
}

/** The first part of a range leaves out the year it has in common with the last: "март – май 2026 г.". */
function pointOfYear(text: string, to: NamedPeriod): NamedPeriod | null {
  const year = to.interval.to?.slice(0, 4) ?? '';
  const point = parsePoint(`${text} ${year}`);
  return point?.unit === 'year' ? null : point;
}
