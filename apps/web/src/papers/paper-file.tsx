import { consolidateEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../calls/address.ts';
import { useSpeak } from '../messages/language.tsx';
import { Button } from '../parts/button/button.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import { type PaperFormat, type WantedPaper, usePaper } from './use-paper.ts';

/** A paper in one format: a button that makes it, then the file to take. */
export function PaperFile({ wanted, format }: { readonly wanted: WantedPaper; readonly format: PaperFormat }): ReactElement {
  const speak = useSpeak();
  const { made, task, started, busy, failed, ask } = usePaper(wanted, format);
  const what = speak(made === null ? 'nextVersion.makePaper' : 'nextVersion.takePaper', { format });
  const name = speak('nextVersion.paperFile', { what, paper: speak(`nextVersion.paper_${wanted.paper}`) });
  return (
    <div>
      {made === null ? (
        <Button kind="small" aria-label={name} busy={busy} onClick={() => void ask()}>
          {what}
        </Button>
      ) : (
        <a
          className="button button-small paper-made"
          aria-label={name}
          href={addressOf(consolidateEndpoints.downloadPaper.path, { paper: made }, {})}
          download
        >
          <Icon name="download" />
          {what}
        </a>
      )}
      {started && <TaskProgress task={task} label={name} />}
      <FailedNotice failed={failed} />
    </div>
  );
}
