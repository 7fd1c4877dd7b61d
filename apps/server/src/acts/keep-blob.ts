import { createHash } from 'node:crypto';
import type pg from 'pg';
import { transact } from '../database/transact.ts';

/** SHA-256 of a file's bytes, hex: how everything names it. */
export type BlobHash = string;

/**
 * Keeps a file byte for byte, once however often it comes, and before the act that names it: nobody sees bytes that no row names, so an act that
 * does not happen leaves nothing to be seen, and an act's transaction does not wait for a slow upload.
 */
export async function keepBlob(pool: pg.Pool, person: string, bytes: Uint8Array): Promise<BlobHash> {
  const hash = createHash('sha256').update(bytes).digest();
  await transact(pool, person, async (client) => {
    // Without naming the key: naming it asks for the right to see the row, and bytes that nothing names are nobody's.
    await client.query('insert into svod.blobs (hash, bytes) values ($1, $2) on conflict do nothing', [hash, Buffer.from(bytes)]);
  });
  return hash.toString('hex');
}

/** A hash as the database has it. */
export const hashBytes = (hash: BlobHash): Buffer => Buffer.from(hash, 'hex');
