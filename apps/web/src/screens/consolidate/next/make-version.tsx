import { type Language, consolidateEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { isAbout } from '../../../calls/query-about.ts';
import { useAct } from '../../../calls/use-act.ts';
import { useRead } from '../../../calls/use-read.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { FailedNotice } from '../../../parts/failed/failed-notice.tsx';
import { TextArea, TextField } from '../../../parts/field/field.tsx';
import { Loaded } from '../../../parts/loaded/loaded.tsx';
import { usePlan } from '../../../shell/plan.ts';
import { TaskProgress } from '../../../tasks/task-progress.tsx';
import { useTask } from '../../../tasks/use-task.ts';
import type { Round } from '../../round/use-round.ts';
import type { Queue } from '../place/place-detail.ts';
import type { Tab } from '../queue/queue-rows.ts';
import { nextName } from './next-name.ts';
import { Readiness } from './readiness.tsx';

export interface MakeVersionProps {
  readonly round: Round;
  readonly language: Language;
  readonly queue: Queue;
  readonly onJump: (item: string) => void;
  readonly onTab: (tab: Tab) => void;
  readonly onMade: (version: string) => void;
}

/** What stands in the way, what becomes of the rest, a name; and how far the making is. */
export function MakeVersion({ round, language, queue, onJump, onTab, onMade }: MakeVersionProps): ReactElement {
  const speak = useSpeak();
  const plan = usePlan();
  const client = useQueryClient();
  const ready = useRead(
    consolidateEndpoints.readReadiness,
    { params: { round: round.id }, query: { language } },
    { about: ['round', 'return', 'file'] },
  );
  const make = useAct(consolidateEndpoints.makeNextVersion, ['plan', 'round', 'version']);
  const [name, setName] = useState(() =>
    nextName(
      round.version.name,
      plan.versions.map((one) => one.name),
    ),
  );
  const [note, setNote] = useState('');
  const [undecided, setUndecided] = useState<'carry' | 'leave-out'>('carry');
  const [tried, setTried] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  const task = useTask(started);
  const taken = plan.versions.some((one) => one.name === name.trim());
  const wrong = name.trim() === '' ? speak('parts.required') : taken ? speak('plan.versionNameTaken') : null;
  const version = task?.state === 'done' ? versionOf(task.result) : null;
  useEffect(() => {
    if (version === null) return;
    onMade(version);
    void client.invalidateQueries({ predicate: isAbout(['plan', 'round', 'version']) });
  }, [version, onMade, client]);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (wrong !== null) return;
    const called = await make.run({ params: { round: round.id }, body: { name: name.trim(), note, undecided } });
    if (called.kind === 'done') setStarted(called.answer.task);
  };
  return (
    <Loaded read={ready}>
      {(answer) => {
        const open = answer.undecided.amendments + answer.undecided.remarks + answer.undecided.collisions;
        const blocked = answer.contradictions.length > 0 || !answer.upToDate;
        return (
          <form
            className="make-version"
            onSubmit={(event) => {
              event.preventDefault();
              if (!blocked) void submit();
            }}
          >
            <Readiness readiness={answer} lines={queue.lines} onJump={onJump} onTab={onTab} round={round} />
            {open > 0 && (
              <fieldset className="carry">
                <legend>{speak('nextVersion.undecidedWhat', { count: open })}</legend>
                {(['carry', 'leave-out'] as const).map((one) => (
                  <label key={one} className="choice">
                    <input type="radio" name="undecided" checked={undecided === one} onChange={() => setUndecided(one)} />
                    {speak(`nextVersion.undecided_${one}`)}
                  </label>
                ))}
              </fieldset>
            )}
            <TextField
              label={speak('plan.versionName')}
              hint={speak('plan.versionNameHint')}
              maxLength={60}
              value={name}
              wrong={tried ? wrong : null}
              onText={setName}
            />
            <TextArea label={speak('plan.note')} optional rows={2} maxLength={4000} value={note} onText={setNote} />
            <FailedNotice failed={make.failed} />
            {started !== null && <TaskProgress task={task} label={speak('nextVersion.making')} />}
            <div className="form-acts">
              <Button kind="main" type="submit" busy={make.busy || (started !== null && task?.state !== 'failed')} disabled={blocked}>
                {speak('nextVersion.make')}
              </Button>
            </div>
          </form>
        );
      }}
    </Loaded>
  );
}

/** The version that a task made. */
function versionOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('version' in result)) return null;
  return typeof result.version === 'string' ? result.version : null;
}
