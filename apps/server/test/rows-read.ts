import pg from 'pg';
import type { Endpoint } from '../src/database/endpoint.ts';

/** Tables of a round, whose reading would grow with it. */
const READ = `select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as n from pg_stat_user_tables
  where relname in ('items', 'decisions', 'decision_steps', 'gatherings')`;

/** Rows that the database read for something done over a pool of one connection, which is made to tell of it at once. What other connections read meanwhile counts too. */
export async function rowsRead(pool: pg.Pool, act: () => Promise<unknown>): Promise<number> {
  const before = await rowsSoFar(pool);
  await act();
  return (await rowsSoFar(pool)) - before;
}

/** Rows read since the database was made, as far as its connections have told. */
async function rowsSoFar(pool: pg.Pool): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()');
  await pool.query('select pg_stat_clear_snapshot()');
  return (await pool.query<{ n: number }>(READ)).rows[0]?.n ?? 0;
}

/** A pool of one connection, to be ended by whoever asked for it. */
export function poolOfOne(endpoint: Endpoint): pg.Pool {
  const pool = new pg.Pool({ ...endpoint, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}
