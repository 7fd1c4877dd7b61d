import { returnEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { useBodies } from '../../bodies/use-bodies.ts';
import { addressOf } from '../../calls/address.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { isOver } from '../../tasks/use-task.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { ReportView } from './report-view.tsx';

export interface ReportScreenProps {
  readonly plan: string;
  readonly round: string;
  readonly upload: string;
}

/** What was read of one file: every change and remark, and what a person should know of it. */
export function ReportScreen({ plan, round, upload }: ReportScreenProps): ReactElement {
  const speak = useSpeak();
  const bodies = useBodies();
  const read = useRead(returnEndpoints.readReport, { params: { upload } }, { about: ['file', 'task'] });
  if (read.kind === 'failed' && read.failed.kind === 'fault' && read.failed.status < 409) return <NotFound />;
  const file = read.kind === 'there' ? read.answer.file : null;
  const body = bodies.of(file?.body ?? null);
  return (
    <Page
      title={speak('report.title')}
      intro={
        <>
          {body !== null && <BodyName body={body} />} {file?.file ?? ''}
        </>
      }
      acts={
        <>
          <Link className="button" to="/plans/$plan/rounds/$round" params={{ plan, round }}>
            <Icon name="left" />
            {speak('report.back')}
          </Link>
          {file !== null && (
            <a className="button" href={addressOf(returnEndpoints.downloadOriginal.path, { upload })} download={file.file}>
              <Icon name="download" />
              {speak('report.original')}
            </a>
          )}
        </>
      }
    >
      <Loaded read={read}>
        {(report) => (
          <>
            {report.file.task !== null && !isOver(report.file.task) && <TaskProgress task={report.file.task} label={report.file.file} />}
            <ReportView report={report} mark={body?.mark ?? 0} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
