import { REFUSED_AS } from '@svod/archive';
import type { Problem } from '@svod/consolidation';
import { conversionNotes } from '@svod/office';
import type { Converter } from '../../converting/converter.ts';
import type { Refusal } from '../../reading/job.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import type { Running } from '../runner.ts';
import type { GivenFile } from './given.ts';

/** What opens files for a worker: children that read, and what turns files of other kinds. */
export interface Opening {
  readonly pool: ReadingPool;
  readonly converter: Converter;
}

/** A Word file or a workbook, as it came or as LibreOffice made it; or why there is none. */
export type MadeReadable =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** What may be lost on the way, in codes; empty for a file as it came. */
      readonly notes: readonly Problem[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Bytes of a file as they can be read. One of another kind (.odt, .rtf, .doc, .ods, .xls) is looked at by a child, within the limits of any file, and then turned
 * by LibreOffice; what that makes is a stranger's file as before. Where LibreOffice is not installed the refusal says what to send; read again later, it is looked for again.
 */
export async function madeReadable(
  { pool, converter }: Opening,
  { progress, signal }: Pick<Running, 'progress' | 'signal'>,
  { kind, bytes }: Pick<GivenFile, 'kind' | 'bytes'>,
  owner: string,
  wanted: 'text' | 'text-or-table',
): Promise<MadeReadable> {
  if (kind !== 'convertible') return { ok: true, bytes, notes: [] };
  const found = await pool.read({ kind: 'find-format', file: 0 }, [bytes], owner, progress, signal);
  if (!found.ok) return found;
  const { format } = found.answer;
  if (format === null) return { ok: true, bytes, notes: [] };
  if (wanted === 'text' && (format === 'ods' || format === 'xls')) return refused('not-a-word-file', { kind: 'spreadsheet' });
  progress('converting');
  const turned = await converter.turn(bytes, format, signal);
  if (turned.ok) return { ok: true, bytes: turned.bytes, notes: conversionNotes(format, turned.jail) };
  switch (turned.code) {
    case 'no-libreoffice':
      return refused(REFUSED_AS[format]);
    case 'conversion-stopped':
      return refused('reading-stopped');
    case 'conversion-too-long':
      return refused(turned.code, { seconds: turned.seconds });
    case 'conversion-not-jailed':
    case 'conversion-failed':
      return refused(turned.code);
  }
}

const refused = (code: string, values: Refusal['values'] = {}): MadeReadable => ({ ok: false, refusal: { code, values, where: '' } });
