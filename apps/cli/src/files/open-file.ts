import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ARCHIVE_LIMITS, REFUSED_AS, foreignFormatOf, unzip } from '@svod/archive';
import type { Problem } from '@svod/consolidation';
import { conversionNotes, convert } from '@svod/office';

/** Why a file could not be read: a code of the message catalogue's `refusals`. */
export interface Refusal {
  readonly file: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly where: string;
}

/** A file as the entries of its archive. */
export interface OpenedFile {
  /** Name without its folder. */
  readonly name: string;
  /** SHA-256 of the bytes as they came, hex. */
  readonly hash: string;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** What a person should know of how it was read. */
  readonly problems: readonly Problem[];
}

export type OpenFile = { readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a file from disk and takes its archive apart within limits. Files of other kinds (.odt, .rtf, .doc, .ods, .xls) go through LibreOffice where `foreign` is
 * asked for and it is installed. Never throws for what a file may hold.
 */
export async function openFile(file: string, { foreign = false }: { readonly foreign?: boolean } = {}): Promise<OpenFile> {
  const refuse = (code: string, values: Refusal['values'] = {}, where = ''): OpenFile => ({
    ok: false,
    refusal: { file, code, values, where },
  });
  let bytes: Uint8Array;
  try {
    const found = await stat(file);
    const { size } = found;
    // A pipe or a device may never end.
    if (!found.isFile()) return refuse(found.isDirectory() ? 'is-folder' : 'not-a-file');
    // Looked at before reading: a file over the limit is not taken into memory at all.
    if (size > ARCHIVE_LIMITS.fileBytes) return refuse('file-too-large', { size, limit: ARCHIVE_LIMITS.fileBytes });
    bytes = await readFile(file);
  } catch (error) {
    return refuse(refusalOf(error));
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  const name = path.basename(file);
  const archive = await unzip(bytes);
  if (archive.ok) return { ok: true, file: { name, hash, entries: archive.entries, problems: [] } };
  const { problem } = archive;
  const format = foreignFormatOf(problem);
  if (format === null) return refuse(problem.code, problem.values, problem.where);
  const converted = foreign ? await convert(bytes, format) : null;
  if (!converted || (!converted.ok && converted.code === 'no-libreoffice'))
    return refuse(REFUSED_AS[format], problem.values, problem.where);
  if (!converted.ok)
    return converted.code === 'conversion-too-long'
      ? refuse('conversion-too-long', { seconds: converted.seconds })
      : refuse('conversion-failed');
  const made = await unzip(converted.bytes);
  if (!made.ok) return refuse('conversion-failed');
  return { ok: true, file: { name, hash, entries: made.entries, problems: conversionNotes(format, converted.jail) } };
}

/** Code of `refusals` for an error of the file system. */
export function refusalOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EISDIR' ? 'is-folder' : 'no-access';
}
