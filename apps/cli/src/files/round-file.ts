import path from 'node:path';
import type { PaperHead } from '@svod/round';
import { isDay, isRecord, readJsonFile } from './read-json-file.ts';
import { ANSWER_COLUMNS, type AnswerColumn, type GivenColumns } from '@svod/answers';
import type { Refusal } from './open-file.ts';

/** What the desk knows of a returned file. */
export interface KnownReturn {
  /** Path as the command line reaches it. */
  readonly file: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  readonly authors: Readonly<Record<string, string>>;
  /** File name of the version it was made on, without folders. */
  readonly madeOn: string | null;
  /** What the columns of its answer table hold, where the desk says it. */
  readonly answerColumns?: GivenColumns;
}

/** What is wrong with a field: not the format's name, missing or not of the right form, not known at all. */
export interface RoundFault {
  /** Where, as `returns[2].body`. */
  readonly field: string;
  readonly fault: 'format' | 'wrong' | 'unknown';
}

export type ReadRoundFile =
  | { readonly ok: true; readonly returns: readonly KnownReturn[]; readonly head: PaperHead }
  | { readonly ok: false; readonly why: Refusal | RoundFault };

const FIELDS: ReadonlySet<string> = new Set(['format', 'about', 'base', 'returns', 'round', 'version', 'date', 'asked', 'names']);
const RETURN_FIELDS: ReadonlySet<string> = new Set(['file', 'body', 'date', 'letter', 'authors', 'madeOn', 'answerColumns']);

/**
 * Reads `round.json` (`svod-round/1`, see docs/round-file.md). Files are found beside it. A field that is not known is a fault:
 * a misspelt one would otherwise be overlooked without a word.
 */
export async function readRoundFile(file: string): Promise<ReadRoundFile> {
  const read = await readJsonFile(file);
  if (!read.ok) return { ok: false, why: read.refusal };
  const { value } = read;
  const returns: KnownReturn[] = [];
  const wrong = (field: string, fault: RoundFault['fault'] = 'wrong'): ReadRoundFile => ({ ok: false, why: { field, fault } });
  if (!isRecord(value) || value['format'] !== 'svod-round/1') return wrong('format', 'format');
  const unknown = Object.keys(value).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) return wrong(unknown, 'unknown');
  if (!Array.isArray(value['returns'])) return wrong('returns');
  for (const [index, one] of value['returns'].entries()) {
    const known = knownReturn(one, path.dirname(file));
    if ('fault' in known) return wrong(`returns[${index}]${known.field}`, known.fault);
    returns.push(known);
  }
  const head = headOf(value);
  return 'fault' in head ? wrong(head.field) : { ok: true, returns, head };
}

/** What the papers say above their tables, or the field that is not as it should be. */
function headOf(value: Readonly<Record<string, unknown>>): PaperHead | RoundFault {
  const { round = '', version = '', date = null, asked = [], names = {} } = value;
  const wrong = (field: string): RoundFault => ({ field, fault: 'wrong' });
  if (typeof round !== 'string') return wrong('round');
  if (typeof version !== 'string') return wrong('version');
  if (date !== null && (typeof date !== 'string' || !isDay(date))) return wrong('date');
  if (!Array.isArray(asked)) return wrong('asked');
  const bodies: string[] = [];
  for (const [index, body] of asked.entries()) {
    if (typeof body !== 'string' || body.trim() === '') return wrong(`asked[${index}]`);
    bodies.push(body.trim());
  }
  if (!isRecord(names)) return wrong('names');
  const full: Record<string, string> = {};
  for (const [body, name] of Object.entries(names)) {
    if (typeof name !== 'string' || name.trim() === '') return wrong(`names["${body}"]`);
    full[body] = name.trim();
  }
  return { round: round.trim(), version: version.trim(), date: date ?? '', asked: bodies, names: full };
}

/** A return, or the field that is not as it should be. */
function knownReturn(value: unknown, folder: string): KnownReturn | RoundFault {
  const wrong = (field: string): RoundFault => ({ field, fault: 'wrong' });
  if (!isRecord(value)) return wrong('');
  const unknown = Object.keys(value).find((name) => !RETURN_FIELDS.has(name));
  if (unknown !== undefined) return { field: `.${unknown}`, fault: 'unknown' };
  const { file, body, date = null, letter = '', authors = {}, madeOn = null, answerColumns } = value;
  if (typeof file !== 'string' || file === '') return wrong('.file');
  if (typeof body !== 'string' || body.trim() === '') return wrong('.body');
  if (date !== null && (typeof date !== 'string' || !isDay(date))) return wrong('.date');
  if (typeof letter !== 'string') return wrong('.letter');
  if (madeOn !== null && (typeof madeOn !== 'string' || madeOn === '')) return wrong('.madeOn');
  if (!isRecord(authors)) return wrong('.authors');
  const names: Record<string, string> = {};
  for (const [author, stands] of Object.entries(authors)) {
    if (typeof stands !== 'string' || stands.trim() === '') return wrong(`.authors["${author}"]`);
    names[author] = stands.trim();
  }
  const columns = answerColumns === undefined ? null : givenColumns(answerColumns);
  if (typeof columns === 'string') return wrong(columns);
  return {
    file: path.resolve(folder, file),
    body: body.trim(),
    date,
    letter: letter.trim(),
    authors: names,
    madeOn: madeOn === null ? null : path.basename(madeOn),
    ...(columns && { answerColumns: columns }),
  };
}

/** Columns by number or heading, or the field that is wrong. */
function givenColumns(value: unknown): GivenColumns | string {
  if (!isRecord(value) || Object.keys(value).length === 0) return '.answerColumns';
  const columns: Record<string, AnswerColumn> = {};
  for (const [name, holds] of Object.entries(value)) {
    const known = ANSWER_COLUMNS.find((one) => one === holds);
    if (known === undefined || name.trim() === '') return `.answerColumns["${name}"]`;
    columns[name] = known;
  }
  return columns;
}
