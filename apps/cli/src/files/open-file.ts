import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ARCHIVE_LIMITS, unzip } from '@svod/archive';
import type { Problem } from '@svod/consolidation';

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

/** Reads a file from disk and takes its archive apart within limits. Never throws for what a file may hold. */
export async function openFile(file: string): Promise<OpenFile> {
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
  const archive = await unzip(bytes);
  if (!archive.ok) return refuse(archive.problem.code, archive.problem.values, archive.problem.where);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, file: { name: path.basename(file), hash, entries: archive.entries, problems: [] } };
}

/** Code of `refusals` for an error of the file system. */
export function refusalOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EISDIR' ? 'is-folder' : 'no-access';
}
