import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Refusal, refusalOf } from './read-word-file.ts';

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
}

/** What is wrong with a field: not the format's name, missing or not of the right form, not known at all. */
export interface RoundFault {
  /** Where, as `returns[2].body`. */
  readonly field: string;
  readonly fault: 'format' | 'wrong' | 'unknown';
}

export type ReadRoundFile =
  | { readonly ok: true; readonly returns: readonly KnownReturn[] }
  | { readonly ok: false; readonly why: Refusal | RoundFault };

const FIELDS: ReadonlySet<string> = new Set(['format', 'about', 'base', 'returns']);
const RETURN_FIELDS: ReadonlySet<string> = new Set(['file', 'body', 'date', 'letter', 'authors', 'madeOn']);

/**
 * Reads `round.json` (`svod-round/1`, see docs/round-file.md). Files are found beside it. A field that is not known is a fault:
 * a misspelt one would otherwise be overlooked without a word.
 */
export async function readRoundFile(file: string): Promise<ReadRoundFile> {
  const refuse = (code: string, values: Refusal['values'] = {}): ReadRoundFile => ({ ok: false, why: { file, code, values, where: '' } });
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    return refuse(refusalOf(error));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('not-json', { detail: jsonFault(error, text) });
  }
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
  return { ok: true, returns };
}

/** Place of a fault as `line:column`, or the parser's own words where it does not tell the place. */
function jsonFault(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return message;
  const lines = text.slice(0, Number(position)).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A return, or the field that is not as it should be. */
function knownReturn(value: unknown, folder: string): KnownReturn | RoundFault {
  const wrong = (field: string): RoundFault => ({ field, fault: 'wrong' });
  if (!isRecord(value)) return wrong('');
  const unknown = Object.keys(value).find((name) => !RETURN_FIELDS.has(name));
  if (unknown !== undefined) return { field: `.${unknown}`, fault: 'unknown' };
  const { file, body, date = null, letter = '', authors = {}, madeOn = null } = value;
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
  return {
    file: path.resolve(folder, file),
    body: body.trim(),
    date,
    letter: letter.trim(),
    authors: names,
    madeOn: madeOn === null ? null : path.basename(madeOn),
  };
}

/** A day of the calendar as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
