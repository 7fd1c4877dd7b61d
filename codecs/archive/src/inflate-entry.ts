import { crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { promisify } from 'node:util';
import { archiveProblem } from './problem.ts';
import type { ArchiveProblem } from './problem.ts';
import type { ArchiveLimits } from './limits.ts';

const STORED = 0;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);
/** Entries up to this size, some milliseconds of work, are inflated at once: handing them to another thread and waiting for it takes longer. */
const AT_ONCE = 4 * 1024 * 1024;
/** Room is made for an entry in one piece, up to this size: pieces would have to be put together, and both be held. Room that nothing is written to takes no memory. */
const LARGEST_CHUNK = 64 * 1024 * 1024;

/** What the directory says of an entry. Only a claim until its data agrees. */
export interface EntryClaim {
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

/**
 * The bytes of one entry, or why it is refused. At most `left` bytes are ever made, and never more than the claim and the ratio
 * allow, whatever the headers say. Stored data comes back as a view of `packed`.
 */
export async function inflateEntry(
  packed: Uint8Array,
  claim: EntryClaim,
  left: number,
  limits: ArchiveLimits,
  where: string,
): Promise<Uint8Array | ArchiveProblem> {
  if (claim.method !== STORED && claim.method !== DEFLATED) return archiveProblem('unknown-compression', { method: claim.method }, where);
  const byRatio = Math.max(limits.ratioFrom, packed.length * limits.ratio);
  const allowed = Math.min(claim.size, byRatio, left);
  const bytes = claim.method === STORED ? (packed.length > allowed ? 'more' : packed) : await inflateUpTo(packed, allowed);
  if (bytes === 'broken') return archiveProblem('damaged', {}, where);
  if (bytes === 'more') {
    if (allowed === claim.size) return archiveProblem('lying-size', { size: claim.size }, where);
    if (allowed === left) return archiveProblem('too-large', { limit: limits.totalBytes }, where);
    return archiveProblem('ratio', { limit: limits.ratio }, where);
  }
  if (bytes.length !== claim.size) return archiveProblem('lying-size', { size: claim.size }, where);
  if (crc32(bytes) !== claim.crc) return archiveProblem('damaged', {}, where);
  return bytes;
}

async function inflateUpTo(packed: Uint8Array, allowed: number): Promise<Uint8Array | 'more' | 'broken'> {
  try {
    // zlib takes no limit of 0, so nothing at all is asked for as at most one byte; the size is compared afterwards.
    const options = { maxOutputLength: Math.max(1, allowed), chunkSize: Math.min(Math.max(1024, allowed + 1), LARGEST_CHUNK) };
    return allowed <= AT_ONCE ? inflateRawSync(packed, options) : await inflate(packed, options);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'more' : 'broken';
  }
}
