import { type Task, returnEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../calls/use-act.ts';
import { useSpeak } from '../messages/language.tsx';
import { Button } from '../parts/button/button.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { Notice } from '../parts/notice/notice.tsx';
import { Progress } from '../parts/progress/progress.tsx';
import { type Told, useProblemText } from '../problems/problem-text.ts';
import { taskText } from './task-text.ts';

export interface TaskProgressProps {
  readonly task: Task | null;
  /** What it is about: a file's name. */
  readonly label: string;
  /** What reading found wrong, where it says more than the task. */
  readonly problem?: Told | undefined;
}

/** A task as one sees it while it goes on, and why it did not get to its end. */
export function TaskProgress({ task, label, problem }: TaskProgressProps): ReactElement | null {
  const speak = useSpeak();
  const problemText = useProblemText();
  const change = useAct(returnEndpoints.changeTask, ['task', 'file']);
  if (task === null) return <Progress label={label} part={null} state="running" />;
  if (task.state === 'done') return null;
  const failed = task.state === 'failed' || task.state === 'cancelled';
  const ask = (what: 'cancel' | 'retry'): void => void change.run({ params: { task: task.id, what }, body: {} });
  return (
    <div>
      <Progress label={label} part={task.total > 0 ? task.done / task.total : null} state={failed ? 'failed' : 'running'} />
      {failed ? (
        <Notice
          kind="wrong"
          acts={
            <Button kind="small" busy={change.busy} onClick={() => ask('retry')}>
              {speak('parts.tryAgain')}
            </Button>
          }
        >
          {task.state === 'cancelled'
            ? speak('tasks.cancelled')
            : problemText(problem ?? { code: task.fault?.code ?? 'unexpected', values: task.fault?.values ?? {}, where: '' })}
        </Notice>
      ) : (
        <p className="task-line">
          <span role="status">{taskText(speak, task)}</span>
          <Button kind="small" busy={change.busy} onClick={() => ask('cancel')}>
            {speak('tasks.cancel')}
          </Button>
        </p>
      )}
      <FailedNotice failed={change.failed} />
    </div>
  );
}
