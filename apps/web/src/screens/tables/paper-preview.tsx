import { consolidateEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { type WantedPaper, usePaper } from '../../papers/use-paper.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { isShownPaper } from './shown-paper.ts';

/** A paper on the screen as it prints. It is made when it is first looked at, and anew when asked: decisions go on meanwhile. */
export function PaperPreview({ wanted }: { readonly wanted: WantedPaper }): ReactElement {
  const speak = useSpeak();
  const { made, task, started, busy, failed, ask } = usePaper(wanted, 'values');
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  });
  const read = useRead(consolidateEndpoints.readPaper, { params: { paper: made ?? '' } }, { about: [], when: made !== null });
  return (
    <section className="tables-preview" aria-busy={busy}>
      <FailedNotice failed={failed} />
      {(started || busy) && <TaskProgress task={task} label={speak('tables.making')} />}
      {made !== null && (
        <>
          <Button kind="small" busy={busy} onClick={() => void ask()}>
            {speak('tables.anew')}
          </Button>
          <Loaded read={read}>
            {({ values }) => (isShownPaper(values) ? <PaperSheet key={made} paper={values} /> : <p>{speak('tables.other')}</p>)}
          </Loaded>
        </>
      )}
    </section>
  );
}
