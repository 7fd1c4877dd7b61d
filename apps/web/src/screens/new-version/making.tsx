import { type ReactElement, useEffect } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useTask } from '../../tasks/use-task.ts';

export interface MakingProps {
  readonly task: string;
  readonly onDone: (version: string) => void;
  readonly onAgain: () => void;
}

/** While the version is being made. It goes on without this page. */
export function Making({ task: id, onDone, onAgain }: MakingProps): ReactElement {
  const speak = useSpeak();
  const task = useTask(id);
  const version = task?.state === 'done' ? versionOf(task.result) : null;
  useEffect(() => {
    if (version !== null) onDone(version);
    // Going on once is enough.
  }, [version]);
  return (
    <Panel title={speak('plan.making')}>
      <p className="muted">{speak('plan.makingText')}</p>
      <TaskProgress task={task} label={speak('plan.making')} />
      {(task?.state === 'failed' || task?.state === 'cancelled') && (
        <div className="form-acts">
          <Button onClick={onAgain}>{speak('parts.cancel')}</Button>
        </div>
      )}
    </Panel>
  );
}

/** The id in a task's result. */
const versionOf = (result: unknown): string | null =>
  typeof result === 'object' && result !== null && 'version' in result && typeof result.version === 'string' ? result.version : null;
