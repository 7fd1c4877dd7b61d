import type { BodyIndex } from '../bodies/body-index.ts';
import { type Bodies, parseBodies } from '../bodies/parse-bodies.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { parseDeadlineCells } from '../deadlines/parse-cells.ts';
import { type Funding, parseFunding } from '../funding/parse-funding.ts';
import { roleOf } from '../table/column-role.ts';

/** A field that is words alone. */
export interface PlainText {
  readonly kind: 'text' | 'none';
  readonly raw: string;
}

/** What a field of a measure says. Every one has `kind` and `raw`, the text as it stands. */
export type PlanValue = Deadline | Bodies | Funding | PlainText;

/** The text of a cell and the title of its column. */
export interface FieldText {
  readonly text: string;
  readonly title: string;
}

/** Fields whose values are understood. Others are words alone, which an amendment tells by itself. */
export const UNDERSTOOD: readonly string[] = ['deadline', 'resp', 'funding'];

export const isUnderstood = (field: string): boolean => UNDERSTOOD.includes(field);

/** Reads the cells of one field of one measure, in the order of the columns. */
export function valueOf(field: string, cells: readonly FieldText[], index: BodyIndex): PlanValue {
  switch (field) {
    case 'deadline':
      return parseDeadlineCells(cells.map(({ text, title }) => ({ text, role: roleOf(title, field) })));
    case 'resp':
      return parseBodies(
        cells.map(({ text, title }) => {
          const { kind } = roleOf(title, field);
          return { text, role: kind === 'lead' || kind === 'partners' ? kind : '' };
        }),
        index,
      );
    case 'funding':
      return parseFunding(cells.map(({ text, title }) => withYear(text, title)));
    default: {
      const raw = cells
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join('\n');
      return { kind: raw === '' ? 'none' : 'text', raw };
    }
  }
}

/** An amount in a year's column is that year's. */
function withYear(text: string, title: string): string {
  const role = roleOf(title, 'funding');
  return role.kind === 'year' && text.trim() !== '' ? `${role.year}: ${text.trim()}` : text;
}

/** What two values say is the same, whatever words they use. Values that are not understood are the same only in the same words. */
export function sameValue(a: PlanValue, b: PlanValue): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(value: PlanValue): string {
  switch (value.kind) {
    case 'unknown':
    case 'text':
      return `${value.kind}\0${fold(value.raw)}`;
    case 'bodies':
      return JSON.stringify(value.bodies.map(({ id, raw, role, byAgreement }) => [id ?? fold(raw), role, byAgreement]));
    case 'several':
      return JSON.stringify(value.parts.map(keyOf));
    case 'funding':
      return JSON.stringify([value.sources.map(({ kind, raw }) => (kind === 'unknown' ? fold(raw) : kind)), value.amounts.map(fold)]);
    case 'after': {
      const { raw: _raw, event, ...rest } = value;
      return JSON.stringify([rest, fold(event)]);
    }
    default: {
      const { raw: _raw, ...rest } = value;
      return JSON.stringify(rest);
    }
  }
}

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
