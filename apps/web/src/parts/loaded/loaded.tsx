import type { ReactElement, ReactNode } from 'react';
import type { Read } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { FailedNotice } from '../failed/failed-notice.tsx';
import { Notice } from '../notice/notice.tsx';
import './loaded.css';

export interface LoadedProps<Answer> {
  readonly read: Read<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** What is read once it is there; until then that it is coming, or why it does not. */
export function Loaded<Answer>({ read, children }: LoadedProps<Answer>): ReactElement {
  const speak = useSpeak();
  if (read.kind === 'loading') return <Loading />;
  if (read.kind === 'failed') return <FailedNotice failed={read.failed} again={read.again} />;
  return (
    <>
      {read.old && <Notice kind="note">{speak('parts.old')}</Notice>}
      {children(read.answer)}
    </>
  );
}

/** That something is coming. It shows after a moment: what comes at once needs no word. */
export function Loading(): ReactElement {
  const speak = useSpeak();
  return (
    <p className="loading" role="status">
      {speak('parts.loading')}
    </p>
  );
}
