import { type ReactElement, useEffect } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useTask } from '../../tasks/use-task.ts';

export interface SendingProps {
  readonly task: string;
  readonly onDone: (round: string) => void;
  readonly onBack: () => void;
}

/** While a version is being sent out. It goes on without this page. */
export function Sending({ task: id, onDone, onBack }: SendingProps): ReactElement {
  const speak = useSpeak();
  const task = useTask(id);
  const round = task?.state === 'done' ? roundOf(task.result) : null;
  useEffect(() => {
    if (round !== null) onDone(round);
    // Going on once is enough.
  }, [round]);
  return (
    <Panel title={speak('sendOut.sending')}>
      <p className="muted">{speak('sendOut.sendingText')}</p>
      <TaskProgress task={task} label={speak('sendOut.sending')} />
      {(task?.state === 'failed' || task?.state === 'cancelled') && (
        <div className="form-acts">
          <Button onClick={onBack}>{speak('parts.cancel')}</Button>
        </div>
      )}
    </Panel>
  );
}

const roundOf = (result: unknown): string | null =>
  typeof result === 'object' && result !== null && 'round' in result && typeof result.round === 'string' ? result.round : null;
