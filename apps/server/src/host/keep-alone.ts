import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';

export interface Keeper {
  release(): Promise<void>;
}

/** Told apart from the locks of migrations and of the queue by its number alone. */
const LOCK = 4_815_162_350;

/**
 * Holds the data for this process as long as it lives: the lock is a connection's, so it goes with the process, however that ends. `held` where
 * another process has it.
 */
export async function keepAlone(owner: Endpoint): Promise<Keeper | 'held'> {
  const client = new pg.Client({ ...owner, application_name: 'svod-host', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0]?.taken !== true) {
    await client.end();
    return 'held';
  }
  return { release: () => client.end().catch(() => undefined) };
}
