import type { ReactElement } from 'react';
import type { Failed } from '../../calls/call.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../button/button.tsx';
import { Notice } from '../notice/notice.tsx';
import { failedText } from './failed-text.ts';

export interface FailedNoticeProps {
  readonly failed: Failed | null;
  readonly again?: () => void;
}

/** What failed and what to do, where it happened; nothing while nothing failed. */
export function FailedNotice({ failed, again }: FailedNoticeProps): ReactElement | null {
  const speak = useSpeak();
  if (failed === null) return null;
  const button = again && (
    <Button kind="small" onClick={again}>
      {speak('parts.tryAgain')}
    </Button>
  );
  return (
    <Notice kind="wrong" {...(button ? { acts: button } : {})}>
      {failedText(speak, failed)}
    </Notice>
  );
}
