import type pg from 'pg';
import { type Act, perform } from '../acts/perform.ts';
import { transact } from '../database/transact.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { beatTask, claimTask, endRun } from './claim.ts';
import { keepProgress } from './keep-progress.ts';
import type { Ran, Runners, Running, TakenTask, TaskFault } from './runner.ts';

/** A fault that may pass is tried so many times. */
export const ATTEMPTS = 3;
/** Milliseconds between signs of life: also how soon somebody who cancels is heard. */
const BEAT = 1000;

/** Asks the queue to come again later: the one error that leaves here, and it says nothing of the task. */
export class Again extends Error {}

/**
 * One task from its taking up to its end, under the rights of who asked for it. It ends once: whoever ends it must still hold it, and where it ends by an act, act and
 * end are one transaction. Cancelled, stopped or taken away, what it works with is aborted and nothing of it stays.
 */
export async function runTask(
  service: Service,
  runners: Runners,
  id: string,
  askedBy: string,
  stopping: AbortSignal,
  quiet?: number,
): Promise<void> {
  const task = await claimTask(service.app, id, askedBy, quiet);
  if (task === null) return;
  const abort = new AbortController();
  const stop = (): void => abort.abort('stopping');
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  const beat = beating(service, task, abort);
  const progress = keepProgress(service.app, task);
  try {
    const ran = await ranOf(runners, {
      service,
      task,
      signal: abort.signal,
      progress: progress.say,
      see: (read) => asViewer(service.app, askedBy, read),
    });
    await progress.end();
    await end(service, task, abort.signal, ran);
  } finally {
    stopping.removeEventListener('abort', stop);
    await beat.end();
    await progress.end();
  }
}

/** What a runner gives; an exception, whatever it says, as a fault that may pass. */
async function ranOf(runners: Runners, running: Running): Promise<Ran | 'passing'> {
  try {
    // The kind of the task is the key of its runner.
    const runner = runners[running.task.kind] as (given: Running) => Promise<Ran>;
    return await runner(running);
  } catch {
    return 'passing';
  }
}

async function end(service: Service, task: TakenTask, signal: AbortSignal, ran: Ran | 'passing'): Promise<void> {
  const { app } = service;
  const ends = async (
    state: 'done' | 'failed' | 'cancelled' | 'waiting',
    fault: TaskFault | null = null,
    result: unknown = null,
  ): Promise<boolean> => await transact(app, task.askedBy, (client) => endRun(client, task.id, task.run, state, fault, result));
  if (signal.aborted) {
    if (signal.reason === 'cancelled') await ends('cancelled');
    // Given back, with a new job, so that another worker takes it up at once.
    if (signal.reason === 'stopping')
      await transact(app, task.askedBy, async (client) => {
        if (await endRun(client, task.id, task.run, 'waiting')) await client.query('select svod.enqueue($1)', [task.id]);
      });
    return;
  }
  if (ran === 'passing') {
    if (task.attempt >= ATTEMPTS) await ends('failed', { code: 'failed', values: { attempts: task.attempt } });
    else if (await ends('waiting')) throw new Again('passing');
    return;
  }
  if (ran.kind === 'fault') await ends('failed', ran.fault);
  else if (ran.kind === 'result') await ends('done', null, ran.result);
  else {
    const outcome = await perform(app, { person: task.askedBy, sessionHash: null }, ending(task, ran.act, ran.fault), {
      key: task.run,
      input: null,
    });
    if (outcome.status === 200) return;
    // Cancelled or taken away in the meantime, or the act is not the asker's any more.
    const beat = await beatTask(app, task);
    if (beat === 'cancelled') await ends('cancelled');
    else if (beat === 'goes-on') await ends('failed', 'code' in outcome ? faultOf(outcome) : { code: 'stale', values: {} });
  }
}

const faultOf = (outcome: { readonly code: string; readonly values?: TaskFault['values'] }): TaskFault => ({
  code: outcome.code,
  values: outcome.values ?? {},
});

/** An act that ends its task too: both or neither. */
const ending = (task: TakenTask, act: Act<null, unknown>, fault: TaskFault | null): Act<null, unknown> => ({
  name: act.name,
  async run(client: pg.ClientBase, input) {
    const held = await client.query(
      "select 1 from svod.tasks where id = $1 and run = $2 and state = 'running' and cancel_asked is null for update",
      [task.id, task.run],
    );
    if (held.rowCount === 0) return { refused: 'not-now' };
    const done = await act.run(client, input);
    if ('answer' in done) await endRun(client, task.id, task.run, fault === null ? 'done' : 'failed', fault, done.answer);
    return done;
  },
});

/** Signs of life until it is ended; aborts where somebody cancels or the task is another's. */
function beating(service: Service, task: TakenTask, abort: AbortController): { end(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const beat = async (before: Promise<void>): Promise<void> => {
    await before;
    if (abort.signal.aborted) return;
    const told = await beatTask(service.app, task).catch(() => 'goes-on' as const);
    if (told !== 'goes-on') abort.abort(told);
  };
  const timer = setInterval(() => (last = beat(last)), BEAT);
  return {
    async end() {
      clearInterval(timer);
      await last;
    },
  };
}
