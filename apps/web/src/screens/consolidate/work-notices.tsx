import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { usePlan } from '../../shell/plan.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import type { Round } from '../round/use-round.ts';
import type { Queue } from './place/place-detail.ts';
import type { Gathering } from './use-gathering.ts';

/** What is true of the whole round just now: new answers on their way into it, or the version that was made of it. */
export function WorkNotices({
  round,
  queue,
  gathering,
}: {
  readonly round: Round;
  readonly queue: Queue;
  readonly gathering: Gathering;
}): ReactElement | null {
  const speak = useSpeak();
  const plan = usePlan();
  if (queue.settled !== null) {
    const version = plan.versions.find(({ id }) => id === queue.settled);
    return (
      <div className="work-notice">
        <Notice kind="note">
          {speak('consolidate.settled', { version: version?.name ?? '' })}{' '}
          <Link to="/plans/$plan/versions/$version" params={{ plan: round.plan, version: queue.settled }}>
            {speak('nextVersion.read')}
          </Link>
        </Notice>
      </div>
    );
  }
  if (queue.upToDate && gathering.failed === null) return null;
  return (
    <div className="work-notice">
      {!queue.upToDate && (
        <>
          <p>{speak('consolidate.newAnswers')}</p>
          {gathering.task !== null && <TaskProgress task={gathering.task} label={speak('consolidate.gathering')} />}
        </>
      )}
      <FailedNotice failed={gathering.failed} again={gathering.again} />
    </div>
  );
}
