import { foreignFormatOf, unzip } from '@svod/archive';
import type { ReadingJob } from '../job.ts';
import { Refused } from './open-given.ts';
import type { Made } from './read-base-file.ts';

/** Of which other kind a file is, told by its bytes; null for one that is read as it is. */
export async function findFormat(
  { file }: Extract<ReadingJob, { readonly kind: 'find-format' }>,
  blobs: readonly Uint8Array[],
): Promise<Made<'find-format'>> {
  const archive = await unzip(blobs[file] ?? new Uint8Array());
  if (archive.ok) return { answer: { format: null }, blobs: [] };
  const format = foreignFormatOf(archive.problem);
  if (format === null) throw new Refused(archive.problem);
  return { answer: { format }, blobs: [] };
}
