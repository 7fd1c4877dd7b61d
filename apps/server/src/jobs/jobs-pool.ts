import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';

/** Connections of the queue's own role. A server that dies is no reason to die with it: the next query says so. */
export function jobsPool(jobs: Endpoint, max: number): pg.Pool {
  const pool = new pg.Pool({ ...jobs, max });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
