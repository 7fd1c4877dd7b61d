import type { ColumnRole } from '../table/column-role.ts';
import { yearsOf } from './calendar.ts';
import { type Deadline, type Interval, intervalOf } from './deadline.ts';
import { parseDeadline, several } from './parse-deadline.ts';

/** A text of a deadline and what its column says of it. */
export interface DeadlineText {
  readonly text: string;
  readonly role: ColumnRole;
}

/** Marks that stand in a year's column. */
const MARK = /^(?:[xXхХvV+✓✔●•■▪*√–]|да|yes|ооба)$/u;

/** The deadline of a measure from its cells: one column, a beginning and an end, or years side by side. */
export function parseDeadlineCells(cells: readonly DeadlineText[]): Deadline {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (!only) return { kind: 'none', raw: '' };
  if (filled.some(({ role }) => role.kind === 'year')) return yearsDeadline(filled);
  if (filled.some(({ role }) => role.kind === 'from' || role.kind === 'to')) return endsDeadline(filled);
  if (filled.length === 1) return parseDeadline(only.text);
  const raw = filled.map(({ text }) => text.trim()).join('\n');
  return several(
    raw,
    filled.map(({ text }) => parseDeadline(text)),
  );
}

function endsDeadline(cells: readonly DeadlineText[]): Deadline {
  const raw = cells.map(({ text }) => text.trim()).join(' – ');
  const ends = new Map<string, Interval | null>();
  for (const { text, role } of cells) {
    if ((role.kind !== 'from' && role.kind !== 'to') || ends.has(role.kind)) return { kind: 'unknown', raw };
    ends.set(role.kind, intervalOf(parseDeadline(text)));
  }
  const [start, end] = [ends.get('from'), ends.get('to')];
  // An end that is written and not understood leaves the whole unknown.
  if (start === null || end === null) return { kind: 'unknown', raw };
  if (start === undefined) return { kind: 'by', raw, interval: { from: null, to: end?.to ?? null } };
  return { kind: 'period', raw, unit: 'span', interval: { from: start.from, to: end?.to ?? null } };
}

function yearsDeadline(cells: readonly DeadlineText[]): Deadline {
  const parts: Deadline[] = [];
  for (const { text, role } of cells) {
    if (role.kind !== 'year') {
      parts.push(parseDeadline(text));
      continue;
    }
    const plain = text.trim();
    const raw = `${role.year}: ${plain}`;
    if (MARK.test(plain)) parts.push({ kind: 'period', raw, unit: 'year', interval: yearsOf(role.year, role.year) });
    else if (plain !== '-') {
      const own = parseDeadline(plain);
      const dated = own.kind === 'unknown' ? parseDeadline(`${plain} ${role.year}`) : own;
      parts.push({ ...dated, raw });
    }
  }
  const raw = parts.map((part) => part.raw).join('; ');
  const [first] = parts;
  if (!first) return { kind: 'none', raw: '' };
  if (parts.length === 1) return first;
  const years = parts.map((part) =>
    part.kind === 'period' && part.unit === 'year' ? Number(part.interval.from?.slice(0, 4)) : Number.NaN,
  );
  const [from = 0] = years;
  // Years that follow one another are one stretch.
  if (years.every((year, k) => year === from + k))
    return { kind: 'period', raw, unit: 'span', interval: yearsOf(from, from + years.length - 1) };
  return several(raw, parts);
}
