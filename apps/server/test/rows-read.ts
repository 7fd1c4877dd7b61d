import pg from 'pg';
import type { Endpoint } from '../src/database/endpoint.ts';

/** Rows of a round's tables, whose reading would grow with it, that this connection read in its transaction; what others read is not in it. */
const READ = `select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as n from pg_stat_xact_user_tables
  where relname in ('items', 'decisions', 'decision_steps', 'gatherings')`;

const counts = new WeakMap<pg.Pool, number>();

/** A pool of one connection that counts what its transactions read; to be ended by whoever asked for it. */
export function poolOfOne(endpoint: Endpoint): pg.Pool {
  const pool = new pg.Pool({ ...endpoint, max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    const ask = client.query.bind(client);
    const counted = async (...args: readonly unknown[]): Promise<unknown> => {
      // What was read before is handed over with the end of this statement, so that the transaction begins with nothing.
      if (String(args[0]).startsWith('begin')) await ask('select pg_stat_force_next_flush()');
      if (args[0] === 'commit') counts.set(pool, (counts.get(pool) ?? 0) + ((await ask<{ n: number }>(READ)).rows[0]?.n ?? 0));
      return await (Reflect.apply(ask, client, args) as Promise<unknown>);
    };
    Object.defineProperty(client, 'query', { value: counted });
  });
  return pool;
}

/** Rows that the database read for something done over a pool of one connection. */
export async function rowsRead(pool: pg.Pool, act: () => Promise<unknown>): Promise<number> {
  const before = counts.get(pool) ?? 0;
  await act();
  return (counts.get(pool) ?? 0) - before;
}
