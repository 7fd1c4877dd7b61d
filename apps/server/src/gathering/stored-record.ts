import { deserialize, serialize } from 'node:v8';
import type { Document } from '@svod/consolidation';
import type { PlacedReturn } from '@svod/round';

/** What a round that was brought together is kept with: enough to settle it, to make papers and the next version of it without reading a file again. */
export interface StoredRecord {
  readonly base: { readonly file: string; readonly document: Document };
  readonly baseHash: string;
  readonly returns: readonly PlacedReturn[];
}

/** Goes up when the engine's values get another shape: what was kept by another one is brought together anew. */
const SHAPE = 1;

export const storeRecord = (record: StoredRecord): Uint8Array => serialize({ shape: SHAPE, record });

/** Null where it was kept by an engine of another shape. Only bytes that this server wrote itself are read. */
export function readRecord(bytes: Uint8Array): StoredRecord | null {
  try {
    const { shape, record } = deserialize(bytes) as { readonly shape: unknown; readonly record: StoredRecord };
    return shape === SHAPE ? record : null;
  } catch {
    // Another version of the format of V8.
    return null;
  }
}
