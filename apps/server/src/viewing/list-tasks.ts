import type { Task } from '@svod/contract';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

/** Columns of `svod.tasks t` that {@link taskOf} makes a task of. */
export const TASK_COLUMNS = `t.id, t.kind, t.subject, t.round, t.body, t.state, t.stage, t.done, t.total, t.fault, t.result, t.asked, t.changed`;

export interface TaskRow extends Omit<Task, 'asked' | 'changed'> {
  readonly asked: Date;
  readonly changed: Date;
}

export const taskOf = (row: TaskRow): Task => ({ ...row, asked: row.asked.toISOString(), changed: row.changed.toISOString() });

/** Work that the viewer may see, newest first: of a round or plan, else their own that goes on or ended within a day. */
export async function listTasks(
  service: Service,
  person: string,
  of: { readonly round?: string; readonly plan?: string },
): Promise<readonly Task[]> {
  const rows = await asViewer(service.app, person, (view) =>
    view<TaskRow>(
      `select ${TASK_COLUMNS} from svod.tasks t
       where case when $1::uuid is null and $2::uuid is null
           then t.asked_by = svod.viewer() and (t.state in ('waiting', 'running') or t.changed > clock_timestamp() - interval '1 day')
           else ($1::uuid is null or t.round = $1) and ($2::uuid is null or t.plan = $2) end
       order by t.asked desc, t.id limit 1000`,
      [of.round ?? null, of.plan ?? null],
    ),
  );
  return rows.map(taskOf);
}

/** One task; null where there is none that the viewer may see. */
export async function readTask(service: Service, person: string, task: string): Promise<Task | null> {
  const [row] = await asViewer(service.app, person, (view) =>
    view<TaskRow>(`select ${TASK_COLUMNS} from svod.tasks t where t.id = $1`, [task]),
  );
  return row ? taskOf(row) : null;
}
