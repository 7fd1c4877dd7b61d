import { type Asked, type Return, returnEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import type { Read } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { DropZone } from '../../parts/drop-zone/drop-zone.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { fileSize } from '../../parts/file-size.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useUploads } from '../../uploads/use-uploads.ts';
import { FileResult } from '../round/file-result.tsx';
import { UploadRow } from '../round/upload-row.tsx';
import type { Returned, Round } from '../round/use-round.ts';
import '../round/round-files.css';

export interface OwnFilesProps {
  readonly round: Round;
  readonly asked: Asked;
  readonly returned: Read<Returned>;
}

/** The marked-up files of a body: given here, read at once, and looked at before the answer is sent. */
export function OwnFiles({ round, asked, returned }: OwnFilesProps): ReactElement | null {
  const { language, speak } = useLanguage();
  const { uploads, store } = useUploads(round.id);
  const withdraw = useAct(returnEndpoints.changeReturn, ['return', 'file', 'asked']);
  const open = round.closed === null;
  const files = returned.kind === 'there' ? returned.answer.files.filter(({ body, state }) => body === asked.body && state === 'in') : [];
  const returns = returned.kind === 'there' ? returned.answer.returns : [];
  const listed = new Set(files.map(({ upload }) => upload));
  const shown = uploads.filter(
    ({ state }) => state.kind !== 'taken' || state.answered.inside.length > 0 || !listed.has(state.answered.upload ?? ''),
  );
  if (!open && files.length === 0) return null;
  const takeBack = ({ id, revision }: Return): void =>
    void withdraw.run({ params: { return: id }, body: { revision, state: 'withdrawn' } });
  return (
    <section className="own-files panel">
      {open && (
        <DropZone
          title={speak('answer.dropTitle')}
          text={speak('answer.dropText')}
          choose={speak('files.choose')}
          many
          wholePage
          onFiles={(given) => store.add(round.id, asked.body, given)}
        />
      )}
      {(files.length > 0 || shown.length > 0) && (
        <>
          <h2>{speak('answer.files')}</h2>
          <p className="muted">{speak('answer.filesText')}</p>
        </>
      )}
      <ul className="file-list">
        {shown.map((upload) => (
          <UploadRow key={upload.id} upload={upload} store={store} />
        ))}
        {files.map((file) => {
          const own = returns.find(({ id }) => id === file.return);
          return (
            <li key={file.upload}>
              <div className="file-head">
                <span className="file-name">{file.file}</span>
                <small>{fileSize(file.size, speak, language)}</small>
              </div>
              {file.task !== null && file.task.state !== 'done' && (
                <TaskProgress task={file.task} label={file.file} problem={file.reading?.problems[0]} />
              )}
              <div className="file-line">
                {(file.task === null || file.task.state === 'done') && <FileResult file={file} round={round} />}
                {file.reading !== null && file.task?.state !== 'failed' && (
                  <Link
                    className="button button-small file-end"
                    to="/plans/$plan/rounds/$round/files/$upload"
                    params={{ plan: round.plan, round: round.id, upload: file.upload }}
                  >
                    {speak('files.report')}
                  </Link>
                )}
                {open && own?.state === 'received' && (
                  <Button
                    kind="small"
                    className={file.reading === null ? 'file-end' : ''}
                    busy={withdraw.busy}
                    onClick={() => takeBack(own)}
                  >
                    {speak('answer.takeBack')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <FailedNotice failed={withdraw.failed} />
    </section>
  );
}
