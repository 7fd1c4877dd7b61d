import { type BaseIndex, indexBase } from '@svod/consolidation';
import { type StoredRecord, readRecord } from '../gathering/stored-record.ts';
import type { View } from '../viewing/as-viewer.ts';

/** Bases of rounds that are decided on just now. Made anew from the database where they are not here. */
const KEPT = new Map<string, BaseIndex>();
const MOST_KEPT = 4;

/** The base of a round as it was brought together; null where it was not yet. */
export async function roundBase(view: View, round: string, language: string): Promise<BaseIndex | null> {
  const [found] = await view<{ base_hash: string }>('select base_hash from svod.gatherings where round = $1 and language = $2', [
    round,
    language,
  ]);
  if (!found) return null;
  const key = `${round} ${language} ${found.base_hash}`;
  const kept = KEPT.get(key);
  if (kept) return kept;
  const record = await roundRecord(view, round, language);
  if (!record) return null;
  const index = indexBase(record.base.document);
  KEPT.set(key, index);
  for (const oldest of KEPT.keys()) if (KEPT.size > MOST_KEPT) KEPT.delete(oldest);
  return index;
}

/** All that a round was brought together from; null where it was not, or by an engine of another shape. */
export async function roundRecord(view: View, round: string, language: string): Promise<StoredRecord | null> {
  const [found] = await view<{ record: Buffer }>('select record from svod.gatherings where round = $1 and language = $2', [
    round,
    language,
  ]);
  return found ? readRecord(found.record) : null;
}
