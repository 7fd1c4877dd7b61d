import type { Task } from '@svod/contract';
import type { Act } from './perform.ts';

export interface ChangeTask {
  readonly task: string;
  readonly what: 'cancel' | 'retry';
}

/** Cancels work that waits or runs, or asks again for what failed or was cancelled. It runs under the rights of who asked for it first. */
export const changeTask: Act<ChangeTask, { readonly state: Task['state'] }> = {
  name: 'task.change',
  async run(client, { task, what }) {
    const found = await client.query<{ state: Task['state'] }>('select state from svod.tasks where id = $1 for update', [task]);
    const state = found.rows[0]?.state;
    if (state === undefined) return { refused: 'not-found' };
    const changed = await client.query<{ state: Task['state'] }>(CHANGES[what], [task]);
    const now = changed.rows[0]?.state;
    if (now === undefined) return { refused: 'not-now' };
    if (what === 'retry') await client.query('select svod.enqueue($1)', [task]);
    return { answer: { state: now }, objectKind: 'task', objectId: task, revision: null, before: { state }, after: { what, state: now } };
  },
};

const CHANGES: Readonly<Record<ChangeTask['what'], string>> = {
  // What runs is ended by its worker, which hears of it within a second or two.
  cancel: `update svod.tasks set cancel_asked = clock_timestamp(), state = case when state = 'waiting' then 'cancelled' else state end, changed = clock_timestamp()
           where id = $1 and state in ('waiting', 'running') returning state`,
  retry: `update svod.tasks set state = 'waiting', cancel_asked = null, attempts = 0, fault = null, result = null, done = 0, total = 0, changed = clock_timestamp()
          where id = $1 and state in ('failed', 'cancelled') returning state`,
};
