import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';
import { jobsPool } from './jobs-pool.ts';
import { quietLogger } from './quiet-logger.ts';

/** Of the queue: one job for each task, with nothing but its id. */
export const QUEUE_TASK = 'task';
export const QUEUE_SCHEMA = 'graphile_worker';

/** Taken while the schema is made, so that of several servers that start at once one does it. Told apart from the locks of migrations and of the host by its number alone. */
const LOCK = 4_815_162_344;

/**
 * Makes the queue's schema, or brings it up to date, as the role that owns it and nothing else; the right to make one is given for that moment.
 * Called after `migrate`. The one way into the queue is a function that takes a task's id.
 */
export async function prepareQueue(owner: Endpoint, jobs: Endpoint): Promise<void> {
  const keeper = new pg.Client(owner);
  keeper.on('error', () => undefined);
  const pool = jobsPool(jobs, 1);
  await keeper.connect();
  try {
    await keeper.query('select pg_advisory_lock($1)', [LOCK]);
    const there = await keeper.query('select 1 from pg_namespace where nspname = $1', [QUEUE_SCHEMA]);
    const database = keeper.escapeIdentifier(owner.database);
    if (there.rowCount === 0) await keeper.query(`grant create on database ${database} to svod_jobs`);
    try {
      await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: quietLogger() });
    } finally {
      await keeper.query(`revoke create on database ${database} from svod_jobs`);
    }
    await pool.query(DOOR);
  } finally {
    await pool.end();
    await keeper.end();
  }
}

/** A task has one job: asked for again, the job is the new one, and one that a dead worker holds is let go. */
const DOOR = `
create or replace function ${QUEUE_SCHEMA}.svod_enqueue(task uuid) returns void
language sql volatile security definer
set search_path = pg_catalog
as $$ select ${QUEUE_SCHEMA}.add_job('${QUEUE_TASK}', json_build_object('task', task), job_key => 'svod:' || task, max_attempts => 25) $$;
revoke execute on function ${QUEUE_SCHEMA}.svod_enqueue(uuid) from public;
grant usage on schema ${QUEUE_SCHEMA} to svod_owner;
grant execute on function ${QUEUE_SCHEMA}.svod_enqueue(uuid) to svod_owner;
`;
