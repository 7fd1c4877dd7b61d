import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';

export interface Keeper {
  /** False once its connection is lost: another process may have the data then. */
  holds(): boolean;
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
  let holds = true;
  client.on('error', () => (holds = false));
  client.on('end', () => (holds = false));
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0]?.taken !== true) {
    await client.end();
    return 'held';
  }
  return { holds: () => holds, release: () => client.end().catch(() => undefined) };
}
