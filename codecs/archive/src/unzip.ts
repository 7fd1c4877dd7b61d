import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import type { Entry } from 'yauzl';
import { findEndRecord } from './end-record.ts';
import { decodeName, isGoodName, nameKey, printableName } from './entry-name.ts';
import { identify } from './identify.ts';
import { inflateEntry } from './inflate-entry.ts';
import { readLocalHeader } from './local-header.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import type { ArchiveLimits } from './limits.ts';
import { archiveProblem } from './problem.ts';
import type { ArchiveProblem } from './problem.ts';

/** The entries of an archive in the order of its directory, folders left out; or why it was refused. */
export type Archive =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: ArchiveProblem };

/** Encrypted, strongly encrypted, directory masked (APPNOTE 4.4.4). */
const ENCRYPTION_FLAGS = 0x1 | 0x40 | 0x2000;

/**
 * Takes a zip archive apart in memory. Never throws for what the bytes hold. An archive is taken whole or not at all, so what
 * one program would read and another would not (two parts of one name, names or sizes that contradict each other) is never
 * read. Archives inside it are not opened. Values may be views of `bytes`: don't write into either.
 */
export async function unzip(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const all: ArchiveLimits = { ...ARCHIVE_LIMITS, ...limits };
  const problem =
    bytes.length > all.fileBytes ? archiveProblem('file-too-large', { size: bytes.length, limit: all.fileBytes }) : identify(bytes);
  if (problem) return { ok: false, problem };
  const entries = await readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), all);
  if (!(entries instanceof Map)) return { ok: false, problem: entries };
  const mimetype = openDocumentType(entries);
  if (mimetype === null) return { ok: true, entries };
  return { ok: false, problem: isEncrypted(entries) ? archiveProblem('encrypted-odf') : archiveProblem('odt', { mimetype }) };
}

async function readEntries(buffer: Buffer, limits: ArchiveLimits): Promise<Map<string, Uint8Array> | ArchiveProblem> {
  const end = findEndRecord(buffer);
  if (!end) return archiveProblem('damaged');
  const entries = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  let left = limits.totalBytes;
  let count = 0;
  let directoryLength = 0;
  try {
    // Sizes and names are judged here, not by the reader, so that each fault has its own code.
    const archive = buffer.subarray(0, end.end);
    const file = await yauzl.fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of file.eachEntry()) {
      count += 1;
      if (count > limits.entries) return archiveProblem('too-many-entries', { limit: limits.entries });
      directoryLength += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      const name = decodeName(entry.fileNameRaw, entry.generalPurposeBitFlag);
      const where = printableName(name ?? entry.fileNameRaw.toString('latin1'));
      if (name === null || !isGoodName(name)) return archiveProblem('bad-name', {}, where);
      const key = nameKey(name).replace(/\/$/, '');
      if (seen.has(key)) return archiveProblem('duplicate-name', {}, where);
      seen.add(key);
      const data = await readEntry(entry, archive, left, limits, where);
      if (!(data instanceof Uint8Array)) return data;
      left -= data.length;
      if (!name.endsWith('/')) entries.set(name, data);
      else if (data.length > 0) return archiveProblem('bad-name', {}, where);
    }
    // A number of entries that is too low would hide the last ones. All ones: the 64-bit record holds the length instead.
    const whole = end.directoryLength === directoryLength || end.directoryLength === 0xffff_ffff;
    return whole ? entries : archiveProblem('damaged');
  } catch (error) {
    // The reader tells strong encryption by its message alone.
    const strong = error instanceof Error && error.message.startsWith('strong encryption');
    return archiveProblem(strong ? 'encrypted-entry' : 'damaged');
  }
}

async function readEntry(
  entry: Entry,
  buffer: Buffer,
  left: number,
  limits: ArchiveLimits,
  where: string,
): Promise<Uint8Array | ArchiveProblem> {
  if (entry.generalPurposeBitFlag & ENCRYPTION_FLAGS) return archiveProblem('encrypted-entry', {}, where);
  const local = readLocalHeader(buffer, entry.relativeOffsetOfLocalHeader);
  if (local === null || local.dataStart + entry.compressedSize > buffer.length) return archiveProblem('damaged');
  if (!local.name.equals(entry.fileNameRaw)) return archiveProblem('lying-name', {}, where);
  const packed = buffer.subarray(local.dataStart, local.dataStart + entry.compressedSize);
  return inflateEntry(packed, { method: entry.compressionMethod, size: entry.uncompressedSize, crc: entry.crc32 }, left, limits, where);
}

/** The name an OpenDocument file calls itself by (ODF 1.2 part 3, 3.3), or null for any other archive. */
function openDocumentType(entries: ReadonlyMap<string, Uint8Array>): string | null {
  const bytes = entries.get('mimetype');
  if (!bytes || bytes.length > 200) return null;
  const mimetype = Buffer.from(bytes).toString('latin1').trim();
  return /^application\/vnd\.oasis\.opendocument\.[a-z-]+$/.test(mimetype) ? mimetype : null;
}

/** True where the manifest of an OpenDocument file says that parts are encrypted (ODF 1.2 part 3, 4.4). */
function isEncrypted(entries: ReadonlyMap<string, Uint8Array>): boolean {
  const manifest = entries.get('META-INF/manifest.xml');
  return manifest !== undefined && Buffer.from(manifest.buffer, manifest.byteOffset, manifest.byteLength).includes('encryption-data');
}
