import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Bodies } from '../../bodies/use-bodies.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { usePlan } from '../../shell/plan.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import type { Round } from '../round/use-round.ts';
import { bodyNames } from './body-marks.tsx';
import type { Queue } from './place/place-detail.ts';
import type { Gathering } from './use-gathering.ts';
import type { Selection } from './use-selection.ts';

/** What is true of the whole round just now: new answers on their way into it, or the version that was made of it. */
export function WorkNotices({
  round,
  queue,
  gathering,
  selection,
  bodies,
}: {
  readonly round: Round;
  readonly queue: Queue;
  readonly gathering: Gathering;
  readonly selection: Selection;
  readonly bodies: Bodies;
}): ReactElement | null {
  const { language, speak } = useLanguage();
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
  const { news, filters, filter } = selection;
  const fresh = news.fresh.size > 0;
  return (
    <div role="status">
      {(fresh || !queue.upToDate || gathering.failed !== null) && (
        <div className="work-notice">
          {!queue.upToDate && (
            <>
              <p>{speak('consolidate.newAnswers')}</p>
              {gathering.task !== null && <TaskProgress task={gathering.task} label={speak('consolidate.gathering')} />}
            </>
          )}
          {fresh && (
            <Notice
              kind="note"
              acts={
                <>
                  <Button kind="small" aria-pressed={filters.fresh} onClick={() => filter({ fresh: !filters.fresh })}>
                    {speak('consolidate.freshShow')}
                  </Button>
                  <Button
                    kind="small"
                    onClick={() => {
                      filter({ fresh: false });
                      news.seen();
                    }}
                  >
                    {speak('consolidate.freshSeen')}
                  </Button>
                </>
              }
            >
              {speak('consolidate.freshText', {
                bodies: bodyNames(news.bodies, bodies, language),
                items: news.items,
                collisions: news.collisions,
              })}{' '}
              {news.reopened > 0 && speak('consolidate.freshReopened', { count: news.reopened })}
            </Notice>
          )}
          <FailedNotice failed={gathering.failed} again={gathering.again} />
        </div>
      )}
    </div>
  );
}
