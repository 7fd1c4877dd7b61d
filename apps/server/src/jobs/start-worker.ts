import { type Runner as Queue, run } from 'graphile-worker';
import type pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';
import type { Service } from '../service.ts';
import { QUIET_SECONDS } from './claim.ts';
import { jobsPool } from './jobs-pool.ts';
import { QUEUE_SCHEMA, QUEUE_TASK } from './prepare-queue.ts';
import { quietLogger } from './quiet-logger.ts';
import { Again, runTask } from './run-task.ts';
import type { Runners } from './runner.ts';

export interface WorkerOptions {
  /** How the queue's own role reaches the database. */
  readonly jobs: Endpoint;
  readonly runners: Runners;
  /** Tasks at once. */
  readonly concurrency: number;
  /** Seconds without a sign of life after which a running task is taken from its worker. */
  readonly quiet?: number;
}

export interface Worker {
  /** Gives back what it runs and takes nothing more. */
  stop(): Promise<void>;
}

/**
 * Takes up tasks until it is stopped: in the server, or in any number of processes on other machines. The queue tells of new ones; every few
 * seconds it is looked for what the queue does not know: tasks asked for before there was one, and those of workers that were killed.
 * Where the database is away it waits and goes on. Needs `prepareQueue`.
 */
export async function startWorker(service: Service, { jobs, runners, concurrency, quiet = QUIET_SECONDS }: WorkerOptions): Promise<Worker> {
  const pool = jobsPool(jobs, concurrency + 2);
  const stopping = new AbortController();
  const take = async (payload: unknown): Promise<void> => {
    // Taken in the moment of stopping: another worker's.
    if (stopping.signal.aborted) throw new Again('stopping');
    const id = typeof payload === 'object' && payload !== null && 'task' in payload ? String(payload.task) : '';
    const { rows } = await pool.query<{ asker: string | null }>('select svod.task_asker($1) as asker', [id]);
    const asker = rows[0]?.asker ?? null;
    if (asker !== null) await runTask(service, runners, id, asker, stopping.signal, quiet);
  };
  let queue: Queue | null = null;
  const begin = async (): Promise<void> => {
    const begun = await run({
      pgPool: pool,
      schema: QUEUE_SCHEMA,
      concurrency,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: quietLogger(),
      parsedCronItems: [],
      taskList: { [QUEUE_TASK]: take },
    });
    if (stopping.signal.aborted) return await begun.stop();
    queue = begun;
    // It gives up after many faults of the database in a row; we do not.
    void begun.promise.catch(() => undefined).then(() => (queue = queue === begun ? null : queue));
  };
  const look = async (): Promise<void> => {
    if (queue === null) await begin();
    await sweep(pool, quiet);
  };
  await look().catch(() => undefined);
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => (looking = looking.then(look).catch(() => undefined)), Math.max(500, (quiet * 1000) / 3));
  const stop = async (): Promise<void> => {
    stopping.abort('stopping');
    clearInterval(timer);
    await looking;
    await queue?.stop().catch(() => undefined);
    await pool.end();
  };
  let stopped: Promise<void> | null = null;
  return { stop: () => (stopped ??= stop()) };
}

/** Puts into the queue what it does not know or holds for a dead worker. */
async function sweep(pool: pg.Pool, quiet: number): Promise<void> {
  await pool.query(
    `select ${QUEUE_SCHEMA}.svod_enqueue(t.task) from svod.tasks_to_take(make_interval(secs => $1)) t
     where t.state = 'running' or not exists (
       select from ${QUEUE_SCHEMA}._private_jobs j where j.key = 'svod:' || t.task and j.locked_at is null and j.attempts < j.max_attempts)`,
    [quiet],
  );
}
