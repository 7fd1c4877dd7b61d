import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { transact } from '../database/transact.ts';
import type { TakenTask, TaskFault } from './runner.ts';
import type { TaskKind } from './task.ts';

/** Seconds without a sign of life after which a running task is another worker's. */
export const QUIET_SECONDS = 30;

interface Row {
  readonly kind: TaskKind;
  readonly subject: string;
  readonly about: never;
  readonly plan: string | null;
  readonly round: string | null;
  readonly body: string | null;
  readonly attempts: number;
  readonly suspended: Date | null;
}

/** Takes a task up as its asker; null where it is another's, ended, or the asker's no more. */
export async function claimTask(app: pg.Pool, id: string, askedBy: string, quiet = QUIET_SECONDS): Promise<TakenTask | null> {
  return await transact(app, askedBy, async (client) => {
    const run = randomUUID();
    const { rows } = await client.query<Row>(
      `update svod.tasks t set state = 'running', run = $2, attempts = attempts + 1, beat = clock_timestamp(), changed = clock_timestamp()
       from svod.people p
       where t.id = $1 and p.id = t.asked_by
         and (t.state = 'waiting' or (t.state = 'running' and coalesce(t.beat, t.changed) < clock_timestamp() - make_interval(secs => $3)))
       returning t.kind, t.subject, t.about, t.plan, t.round, t.body, t.attempts, p.suspended`,
      [id, run, quiet],
    );
    const [row] = rows;
    if (!row) return null;
    const { attempts, suspended, ...task } = row;
    if (suspended === null) return { id, ...task, askedBy, run, attempt: attempts };
    await endRun(client, id, run, 'failed', { code: 'not-allowed', values: {} });
    return null;
  });
}

/** A sign of life, and what is to be known of it: whether somebody cancels, or the task is no longer this run's. */
export async function beatTask(app: pg.Pool, task: TakenTask): Promise<'goes-on' | 'cancelled' | 'lost'> {
  return await transact(app, task.askedBy, async (client) => {
    const { rows } = await client.query<{ cancel_asked: Date | null }>(
      "update svod.tasks set beat = clock_timestamp() where id = $1 and run = $2 and state = 'running' returning cancel_asked",
      [task.id, task.run],
    );
    const [row] = rows;
    if (!row) return 'lost';
    return row.cancel_asked === null ? 'goes-on' : 'cancelled';
  });
}

export async function writeProgress(app: pg.Pool, task: TakenTask, stage: string, done: number, total: number): Promise<void> {
  await transact(app, task.askedBy, (client) =>
    client.query(
      `update svod.tasks set stage = $3, done = $4, total = $5, beat = clock_timestamp(), changed = clock_timestamp()
       where id = $1 and run = $2 and state = 'running'`,
      [task.id, task.run, stage, done, total],
    ),
  );
}

/** Ends this run of a task, where it still is this run's. True where it was. */
export async function endRun(
  client: pg.ClientBase,
  id: string,
  run: string,
  state: 'done' | 'failed' | 'cancelled' | 'waiting',
  fault: TaskFault | null = null,
  result: unknown = null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update svod.tasks set state = $3, run = null, beat = null, stage = '', fault = $4, result = $5, changed = clock_timestamp(),
       cancel_asked = case when $3 = 'waiting' then null else cancel_asked end
     where id = $1 and run = $2 and state = 'running'`,
    [id, run, state, fault && JSON.stringify(fault), result === null ? null : JSON.stringify(result)],
  );
  return rowCount === 1;
}
