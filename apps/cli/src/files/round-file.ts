import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the desk knows of a returned file. */
export interface KnownReturn {
  /** Path as the command line reaches it. */
  readonly file: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  readonly authors: Readonly<Record<string, string>>;
  readonly madeOn: string | null;
}

export type ReadRoundFile = { readonly ok: true; readonly returns: readonly KnownReturn[] } | { readonly ok: false; readonly detail: string };

/**
 * Reads `round.json` (`svod-round/1`, see docs/round-file.md). Files are found beside it. A fault is told with the place in the file,
 * as `returns[2].body`.
 */
export async function readRoundFile(file: string): Promise<ReadRoundFile> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { ok: false, detail: error instanceof SyntaxError ? error.message : 'ENOENT' };
  }
  if (!isRecord(value)) return { ok: false, detail: '{}' };
  if (value['format'] !== 'svod-round/1') return { ok: false, detail: 'format ≠ "svod-round/1"' };
  if (!Array.isArray(value['returns'])) return { ok: false, detail: 'returns' };
  const returns: KnownReturn[] = [];
  for (const [index, one] of value['returns'].entries()) {
    const known = knownReturn(one, path.dirname(file));
    if (typeof known === 'string') return { ok: false, detail: `returns[${index}]${known}` };
    returns.push(known);
  }
  return { ok: true, returns };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A return, or the name of the field that is not as it should be. */
function knownReturn(value: unknown, folder: string): KnownReturn | string {
  if (!isRecord(value)) return '';
  const { file, body, date = null, letter = '', authors = {}, madeOn = null } = value;
  if (typeof file !== 'string' || file === '') return '.file';
  if (typeof body !== 'string' || body.trim() === '') return '.body';
  if (date !== null && (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(date))) return '.date';
  if (typeof letter !== 'string') return '.letter';
  if (madeOn !== null && typeof madeOn !== 'string') return '.madeOn';
  if (!isRecord(authors)) return '.authors';
  const names: Record<string, string> = {};
  for (const [author, stands] of Object.entries(authors)) {
    if (typeof stands !== 'string' || stands.trim() === '') return `.authors["${author}"]`;
    names[author] = stands.trim();
  }
  return { file: path.resolve(folder, file), body: body.trim(), date, letter: letter.trim(), authors: names, madeOn };
}
