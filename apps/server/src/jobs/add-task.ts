import type pg from 'pg';
import type { NewTask, TaskKind } from './task.ts';

/**
 * Asks for work inside an act's own transaction, as its viewer: where the act is undone, nothing was asked for. Gives the task's id; a worker
 * takes it up when the act is committed, under the rights of who asked.
 */
export async function addTask<Kind extends TaskKind>(client: pg.ClientBase, task: NewTask<Kind>): Promise<string> {
  const made = await client.query<{ id: string }>(
    `insert into svod.tasks (kind, subject, about, plan, round, body, asked_by) values ($1, $2, $3, $4, $5, $6, svod.viewer()) returning id`,
    [task.kind, task.subject, JSON.stringify(task.about), task.plan, task.round, task.body],
  );
  const id = made.rows[0]?.id;
  if (id === undefined) throw new Error('a task was not made');
  await client.query('select svod.enqueue($1)', [id]);
  return id;
}
