import { PLAN_FIELDS, type Field } from './field.ts';
import { fieldsOfHeader } from './fields-of-header.ts';

/** Columns whose fields a person has named (`svod-columns/1`): by the text of the header, '' for a column that is out of play. */
export interface ColumnsByHand {
  readonly columns: Readonly<Record<string, Field | ''>>;
}

/** What is wrong with a file of columns, and where. */
export interface ColumnsFault {
  readonly field: string;
  readonly fault: 'format' | 'wrong' | 'unknown';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isField = (value: unknown): value is Field | '' => value === '' || PLAN_FIELDS.some((field) => field === value);

/** Reads `svod-columns/1`. A name that is not known is a fault: a misspelt one would be overlooked without a word. */
export function readColumns(
  value: unknown,
): { readonly ok: true; readonly columns: ColumnsByHand } | ({ readonly ok: false } & ColumnsFault) {
  const wrong = (field: string, fault: ColumnsFault['fault'] = 'wrong'): { readonly ok: false } & ColumnsFault => ({
    ok: false,
    field,
    fault,
  });
  if (!isRecord(value) || value['format'] !== 'svod-columns/1') return wrong('format', 'format');
  const unknown = Object.keys(value).find((name) => !['format', 'about', 'columns'].includes(name));
  if (unknown !== undefined) return wrong(unknown, 'unknown');
  const { columns } = value;
  if (!isRecord(columns)) return wrong('columns');
  const known: Record<string, Field | ''> = {};
  for (const [title, field] of Object.entries(columns)) {
    if (keyOf(title) === '' || !isField(field)) return wrong(`columns["${title}"]`);
    known[title] = field;
  }
  return { ok: true, columns: { columns: known } };
}

/** Titles are equal but for case, white space and the breaking of lines. */
export const keyOf = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/[\s\u00AD]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * Names the fields of a table by its header, what a person has named coming first. A table is a plan's by its header alone, or, where a
 * person has named columns of it, by holding a measure or task and anything else.
 */
export function planFields(byHand: ColumnsByHand | null): (columns: readonly string[]) => readonly string[] | null {
  if (byHand === null) return fieldsOfHeader;
  const known = new Map(Object.entries(byHand.columns).map(([title, field]) => [keyOf(title), field]));
  return (columns) => {
    const given = columns.map((title) => known.get(keyOf(title)));
    const found = fieldsOfHeader(columns);
    if (given.every((field) => field === undefined)) return found;
    // What is named by hand may complete a header that is not enough by itself.
    const rest = found ?? fieldsOfHeader([...columns, 'Measure', 'Deadline'])?.slice(0, columns.length) ?? [];
    const fields = columns.map((_, k) => given[k] ?? rest[k] ?? '');
    const other = fields.filter((field) => !['', 'num', 'measure', 'task'].includes(field));
    return fields.some((field) => field === 'measure' || field === 'task') && other.length > 0 ? fields : null;
  };
}

/** Whether a person has named the column of this title. */
export const isByHand = ({ columns }: ColumnsByHand, title: string): boolean =>
  Object.keys(columns).some((one) => keyOf(one) === keyOf(title));
