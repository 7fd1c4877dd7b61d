import type { Language } from '@svod/contract';
import { type ReactElement, useEffect } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { Progress } from '../../parts/progress/progress.tsx';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useTask } from '../../tasks/use-task.ts';
import { BaseReportView } from './base-report-view.tsx';
import { type BaseFile, baseReportOf } from './base-report.ts';
import type { BaseFiles } from './use-base-files.ts';

/** One file of a version: being sent, being read, and then what was found in it. */
export function BaseFilePanel({ file, base }: { readonly file: BaseFile; readonly base: BaseFiles }): ReactElement {
  const speak = useSpeak();
  const { key, state } = file;
  const task = useTask(state.kind === 'sent' ? state.answer.task : null);
  const report = task?.state === 'done' ? baseReportOf(task.result) : null;
  useEffect(() => {
    if (state.kind === 'sent' && report !== null) base.read(key, state.answer.upload, report);
    // The report comes once.
  }, [report === null, state.kind]);
  return (
    <Panel
      title={speak('plan.reportTitle', { file: file.file.name })}
      aside={
        <Button kind="small" onClick={() => base.remove(key)}>
          {speak('plan.remove')}
        </Button>
      }
    >
      {state.kind === 'sending' && (
        <>
          <Progress label={file.file.name} part={state.part} state="running" />
          <p className="muted">{speak('plan.sending')}</p>
        </>
      )}
      {state.kind === 'failed' && <FailedNotice failed={state.failed} again={() => base.again(key)} />}
      {state.kind === 'sent' && <TaskProgress task={task} label={file.file.name} />}
      {state.kind === 'read' && (
        <BaseReportView
          report={state.report}
          settle={file.settle}
          language={file.language ?? state.report.language}
          onSettle={(settle) => base.settle(key, settle)}
          onLanguage={(language: Language) => base.speaks(key, language)}
          onReread={() => base.again(key, true)}
        />
      )}
    </Panel>
  );
}
