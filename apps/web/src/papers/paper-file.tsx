import { consolidateEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: who is still there goes on from the file in its place.
    if (made === null || !asked.current) return;
    asked.current = false;
    if (document.activeElement === null || document.activeElement === document.body) box.current?.querySelector('a')?.focus();
  }, [made]);
  return (
    <div ref={box}>
      {made === null ? (
        <Button
          kind="small"
          aria-label={name}
          busy={busy}
          onClick={() => {
            asked.current = true;
            void ask();
          }}
        >
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
