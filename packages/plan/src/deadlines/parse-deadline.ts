import type { Deadline, Interval } from './deadline.ts';
import { foldDeadline } from './fold-deadline.ts';
import { parseFrequency, unitOf } from './frequency.ts';
import { measuresNamed } from './measures-named.ts';
import { type NamedPeriod, parseDayOfYear, parsePoint, parseQuarters, parseRange } from './parse-point.ts';

/** Longer texts are no deadlines: they are not looked into. */
const LONGEST = 400;
/** Most deadlines of one cell that are told apart. */
const MOST_PARTS = 40;

const ONGOING =
  /^(?:постоянно|на постоянной основе|в постоянном режиме|непрерывно|бессрочно|(?:в течение|на протяжении) (?:всего (?:периода|срока|года)|срока действия)(?: .{0,60})?|круглогодично|весь период(?: .{0,60})?|туруктуу(?: турдо| негизде)?|дайыма|ар дайым|узгултуксуз(?: турдо)?|мезгил бою|бардык мезгилде|ongoing|continuous(?:ly)?|permanent(?:ly)?|constantly|on an? (?:ongoing|permanent|continuous) basis|throughout(?: .{0,60})?)$/u;
const AS_NEEDED =
  /^(?:по мере (?:необходимости|надобности|возникновения необходимости|поступления(?: .{1,60})?)|при необходимости|по необходимости|по запрос(?:у|ам)(?: .{0,60})?|(?:зарылчылы[a-zа-я]*|зарылды[a-zа-я]*|керектоо[a-zа-я]*|муктажды[a-zа-я]*) жараша|зарыл (?:болгондо|болгон учурда)|зарылчылык (?:болгондо|келип чыкканда)|керек бол(?:гондо|гон учурда)|муктаждык (?:болгондо|келип чыкканда)|суроо-талап боюнча|as (?:needed|necessary|required|appropriate)|(?:if|when|where) (?:needed|necessary|required)|(?:up)?on request|on demand)$/u;
const NOTHING = /^(?:-*|\.*|нет|жок|n\/a|none)$/u;

/**
 * Reads a deadline as plans write it in Russian, Kyrgyz or English. The whole text must be understood: a rest that is not makes it
 * `unknown`, nothing is guessed.
 */
export function parseDeadline(raw: string): Deadline {
  if (raw.trim() === '') return { kind: 'none', raw };
  if (raw.length > LONGEST) return { kind: 'unknown', raw };
  const text = foldDeadline(raw);
  if (NOTHING.test(text)) return { kind: 'none', raw };
  const item = /^(?:[a-zа-я]|\d{1,2})\)\s*(.+)$/u.exec(text)?.[1];
  return parseOne(text, raw) ?? (item === undefined ? null : parseOne(item, raw)) ?? parseSeveral(raw) ?? { kind: 'unknown', raw };
}

function parseOne(text: string, raw: string): Deadline | null {
  if (ONGOING.test(text)) return { kind: 'ongoing', raw, interval: null };
  if (AS_NEEDED.test(text)) return { kind: 'as-needed', raw };
  const frequency = parseFrequency(text);
  if (frequency) return { kind: 'periodic', raw, ...frequency, interval: null };
  const period = parsePeriod(text);
  if (period) return { kind: 'period', raw, unit: period.unit, interval: period.interval };
  const lists = parseQuarters(text);
  const [first, second] = lists ?? [];
  if (lists && first)
    return second
      ? several(
          raw,
          lists.map((one): Deadline => ({ kind: 'period', raw, ...one })),
        )
      : { kind: 'period', raw, ...first };
  return (
    parseBy(text, raw) ?? parseFrom(text.replace(/^from (?=.* onwards?$)/u, ''), raw) ?? parseAfter(text, raw) ?? parseRepeated(text, raw)
  );
}

function parsePeriod(text: string): NamedPeriod | null {
  const plain = text
    .replace(/^(?:в течение|на протяжении|в|во|за|during|in|throughout) /u, '')
    .replace(/(?: ичинде| аралыгында| бою)$/u, '')
    .trim();
  return parsePoint(plain) ?? parseRange(plain);
}

const END = '(?:конца|концу|конец|исхода|истечения|end|the end|аягы|соңу)';

/** "До 1 декабря 2026 г.", "до конца 2026 года", "не позднее IV квартала", "2026-жылдын аягына чейин", "by the end of 2026". */
function parseBy(text: string, raw: string): Deadline | null {
  const russian = /^(?:в срок )?(?:не позднее(?: чем)?|не позже|до|к|по|no later than|not later than|by|before|until|till) (.+)$/u.exec(
    text,
  );
  const kyrgyz = /^(.+?)(?: ?чейин| ?чейинки мооноттo?| кечиктирбестен| кечиктирбей)$/u.exec(text);
  const rest = (russian?.[1] ?? kyrgyz?.[1])?.replace(/ включительно$|^the (?=\d)/gu, '');
  // "Конец 2026 года", "end of 2026", "end-2026": the day by which it ends.
  const ending = /^(?:(?:в )?кон(?:ец|це)|(?:at )?(?:the )?end(?: of|-)?) (?=\d|i|q|[a-zа-я]+ \d)|^(?:at )?(?:the )?end-(?=\d)/u.exec(
    text,
  )?.[0];
  if (rest === undefined && ending !== undefined) return parseBy(`до конца ${text.slice(ending.length)}`, raw);
  if (rest === undefined) return null;
  const end = new RegExp(`^(?:${END})(?: of|-)? ?(.+)$`, 'u').exec(rest)?.[1] ?? /^(.+?) (?:аягы|сону|аяк)[a-zа-я]*$/u.exec(rest)?.[1];
  const latest = /^(?:в срок )?не поз|^no later|^not later|кечиктир/u.test(text);
  const point = parsePoint((end ?? rest).replace(/нан$|нен$|нон$|дан$|ден$/u, '')) ?? parsePoint(end ?? rest);
  if (!point || point.unit === 'span') return null;
  const { to } = point.interval;
  // "Before the day" leaves the day out; in Russian and Kyrgyz official use the day named is the last one.
  if (text.startsWith('before ')) return { kind: 'by', raw, interval: null, named: point.interval };
  if (point.unit === 'day' || end !== undefined || latest) return { kind: 'by', raw, interval: { from: null, to } };
  return { kind: 'by', raw, interval: null, named: point.interval };
}

/** "С 1 января 2027 г.", "начиная с 2027 года", "2027-жылдан баштап". */
function parseFrom(text: string, raw: string): Deadline | null {
  const rest =
    /^(?:начиная )?(?:с|со) (.+)$/u.exec(text)?.[1] ??
    /^(?:starting |beginning )?(?:from|since) (.+)$/u.exec(text)?.[1] ??
    /^(.+?)(?:дан|ден|дон|тан|тен|тон|нан|нен) (?:баштап|тартып)$/u.exec(text)?.[1] ??
    /^(?:from )?(.+?) onwards?$/u.exec(text)?.[1];
  const point = rest === undefined ? null : parsePoint(rest);
  return point ? { kind: 'period', raw, unit: 'span', interval: { from: point.interval.from, to: null } } : null;
}

const WITHIN =
  /^(?:в течение|в (?=\d)|через|не позднее(?: чем)?(?: через)?|within) ?(?<amount>\d+)(?:-?(?:ти|х|и))?(?: (?:рабочих|календарных|working|calendar))? (?<unit>[a-zа-я]+) (?<rest>.+)$/u;
const AFTER =
  /^(?:после|со дня|с момента|с даты|с начала|с года|по (?=завершени|окончани|выполнени|исполнени|реализации|итогам|результатам)|after|following|upon|of|from)(?: the)? ?(?<event>.+)$/u;

/** "В двухмесячный срок", "в 10-дневный срок" as an amount. */
function spelled(text: string): string {
  const found =
    /^в (?:(?<n>\d+)(?:-?х|-?ти)?-? ?|(?<word>двух|трех|четырех|пяти|шести|девяти|десяти))?(?<unit>месячный|дневный|недельный|годичный) срок (?<rest>.+)$/u.exec(
      text,
    )?.groups;
  if (!found) return text.replace(/^(?<n>\d+) (?<unit>days?|weeks?|months?|years?) after /u, 'within $<n> $<unit> after ');
  const amount = found['n'] ?? (found['word'] === undefined ? '1' : String(SPELLED[found['word']] ?? 0));
  return `в течение ${amount} ${UNITS[found['unit'] ?? ''] ?? ''} ${found['rest'] ?? ''}`;
}
const SPELLED: Readonly<Record<string, number>> = { двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, девяти: 9, десяти: 10 };
const UNITS: Readonly<Record<string, string>> = { месячный: 'месяцев', дневный: 'дней', недельный: 'недель', годичный: 'лет' };

function parseAfter(given: string, raw: string): Deadline | null {
  const text = spelled(given);
  const within = WITHIN.exec(text)?.groups;
  const unit = within ? unitOf(within['unit'] ?? '') : null;
  const event = AFTER.exec(within ? (within['rest'] ?? '') : text)?.groups?.['event'];
  if (event !== undefined && (!within || unit !== null) && parsePoint(event) === null)
    return { kind: 'after', raw, amount: within ? Number(within['amount']) : null, unit, event, measures: measuresNamed(event) };
  // "Мыйзам кабыл алынгандан кийин 3 ай ичинде".
  const kyrgyz =
    /^(?<event>.{3,200}?(?:дан|ден|дон|тан|тен|тон|нан|нен)) (?:кийин|сон|баштап|тартып)(?:,? (?<amount>\d+)(?: жумуш| календардык)? (?<unit>[a-zа-я]+) ичинде)?$/u.exec(
      text,
    )?.groups;
  if (!kyrgyz) return null;
  const kyrgyzUnit = kyrgyz['unit'] === undefined ? null : unitOf(kyrgyz['unit']);
  if (kyrgyz['unit'] !== undefined && kyrgyzUnit === null) return null;
  const happened = kyrgyz['event'] ?? '';
  const amount = kyrgyz['amount'] === undefined ? null : Number(kyrgyz['amount']);
  return { kind: 'after', raw, amount, unit: kyrgyzUnit, event: happened, measures: measuresNamed(happened) };
}

const HOW =
  'ежегодно|ежеквартально|ежемесячно|постоянно|на постоянной основе|жыл сайын|квартал сайын|чейрек сайын|ай сайын|туруктуу|annually|quarterly|every year';
/** "До 10 числа (месяца, следующего за отчётным)": it names no day of the year. */
const DAY_OF_MONTH = /^(?:до|к|не позднее) \d{1,2}(?:-?го)?(?:-?го)? числа(?: (?:месяца|каждого месяца).{0,50})?$/u;
const REPORTED = /(?: года)?,? следующего за отчетным(?: (?:годом|годом периода|периодом|года))?$/u;

/** "Ежегодно, до 1 февраля", "ежегодно, 2026–2030 гг.", "2026–2030 гг. (постоянно)". */
function parseRepeated(text: string, raw: string): Deadline | null {
  const bracket = /^(.+?),? ?\((.+)\)$/u.exec(text);
  const comma = text.indexOf(',');
  const pairs = bracket ? [[bracket[1], bracket[2]]] : comma > 0 ? [[text.slice(0, comma), text.slice(comma + 1)]] : [];
  const space = new RegExp(`^(${HOW}),? (.+)$`, 'u').exec(text) ?? new RegExp(`^(.+?),? (${HOW})$`, 'u').exec(text);
  if (space) pairs.push([space[1], space[2]]);
  for (const [a = '', b = ''] of pairs) {
    for (const [how, when] of [
      [a.trim(), b.trim()],
      [b.trim(), a.trim()],
    ]) {
      if (how === undefined || when === undefined) continue;
      const frequency = parseFrequency(how);
      const ongoing = ONGOING.test(how);
      if (!frequency && !ongoing) continue;
      const span = parsePeriod(when) ?? parsePeriod(`с ${when}`);
      const interval: Interval | null = span?.interval ?? openInterval(when);
      if (ongoing && interval) return { kind: 'ongoing', raw, interval };
      if (!frequency) continue;
      if (interval) return { kind: 'periodic', raw, ...frequency, interval };
      if (frequency.unit !== 'year' && DAY_OF_MONTH.test(when)) return { kind: 'periodic', raw, ...frequency, interval: null };
      const plain = when
        .replace(REPORTED, '')
        .replace(/^(?:до|к|не позднее|by|до конца) /u, '')
        .replace(/ ?чейин$/u, '');
      // A quarter or month of each year is told by its last day. Any leap year will do.
      const ends = frequency.unit === 'year' ? parsePeriod(`${plain} 2024`) : null;
      const last =
        ends && ends.unit !== 'day' && ends.unit !== 'year' && ends.unit !== 'span' ? (ends.interval.to?.slice(5) ?? null) : null;
      const day = parseDayOfYear(plain) ?? last;
      if (day !== null) return { kind: 'periodic', raw, ...frequency, day, interval: null };
    }
  }
  return null;
}

function openInterval(text: string): Interval | null {
  const from = parseFrom(text, text);
  return from?.kind === 'period' ? from.interval : null;
}

/** Several deadlines: by paragraph or semicolon, else by comma or "и". A letter or stage before each is left aside. */
function parseSeveral(raw: string): Deadline | null {
  for (const border of [/[\n\v;]/u, /,|\s(?:и|жана|and)\s/u]) {
    const parts = raw.split(border).filter((part) => part.trim() !== '');
    if (parts.length < 2 || parts.length > MOST_PARTS) continue;
    const read = parts.map((part) => {
      const plain = part
        .trim()
        .replace(/^(?:\p{L}|\d{1,2})\)\s*|^(?:\d{1,2}|I{1,3}|IV)(?:-?[ый]й?)?\s+этап\s*[:–—-]\s*|^(?:далее|затем|then)\s*[:–—-]?\s*/iu, '');
      return parseOne(foldDeadline(plain), part.trim());
    });
    const known = read.filter((one) => one !== null);
    if (known.length === parts.length) return several(raw, known);
  }
  return null;
}

/** Deadlines that stand in one cell, or in several cells of one measure. */
export function several(raw: string, parts: readonly Deadline[]): Deadline {
  const intervals = parts.map((part) => ('interval' in part ? part.interval : null));
  const known = intervals.filter((one) => one !== null);
  const froms = known.map((one) => one.from);
  const tos = known.map((one) => one.to);
  const edge = (list: readonly (string | null)[], last: boolean): string | null => {
    const days = list.filter((day) => day !== null).sort();
    return days.length < list.length ? null : ((last ? days.at(-1) : days[0]) ?? null);
  };
  const interval = known.length === parts.length ? { from: edge(froms, false), to: edge(tos, true) } : null;
  return { kind: 'several', raw, parts, interval };
}
