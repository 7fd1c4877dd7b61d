import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { type Bodies } from '../../bodies/use-bodies.ts';
import { useSpeak } from '../../messages/language.tsx';
import { DropZone } from '../../parts/drop-zone/drop-zone.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loading } from '../../parts/loaded/loaded.tsx';
import { isOver } from '../../tasks/use-task.ts';
import { isOnItsWay } from '../../uploads/upload-store.ts';
import { useUploads } from '../../uploads/use-uploads.ts';
import { FileRow } from './file-row.tsx';
import { UploadRow } from './upload-row.tsx';
import { type Round, useReturned } from './use-round.ts';
import './round-files.css';

/** The files of a round: where they are dropped, how far each is, what was read of it. */
export function RoundFiles({ round, bodies }: { readonly round: Round; readonly bodies: Bodies }): ReactElement {
  const speak = useSpeak();
  const read = useReturned(round.id);
  const { uploads, store } = useUploads(round.id);
  const files = read.kind === 'there' ? read.answer.files : [];
  // A file that the server lists tells the rest itself, unless something inside it is still to be taken.
  const listed = new Set(files.map(({ upload }) => upload));
  const shown = uploads.filter(
    ({ state }) => state.kind !== 'taken' || state.answered.inside.length > 0 || !listed.has(state.answered.upload ?? ''),
  );
  const sorted = [...files].sort((a, b) => order(a.state) - order(b.state) || b.uploaded.localeCompare(a.uploaded));
  const open = files.filter(({ task }) => task !== null && !isOver(task)).length;
  const sending = uploads.some(isOnItsWay);
  return (
    <aside className="round-files" aria-label={speak('files.title')}>
      <DropZone
        title={speak('files.drop')}
        text={speak('files.dropText')}
        choose={speak('files.choose')}
        many
        wholePage
        onFiles={(given) => store.add(round.id, null, given)}
      />
      <h2>
        {open > 0 ? speak('files.readingOf', { open, all: files.length }) : speak('files.allRead', { all: files.length })}
        {(open > 0 || sending) && <span>{speak(sending ? 'files.stopsUpload' : 'files.stopsNothing')}</span>}
      </h2>
      {read.kind === 'loading' && <Loading />}
      {read.kind === 'failed' && <FailedNotice failed={read.failed} again={read.again} />}
      <ul className="file-list">
        {shown.map((upload) => (
          <UploadRow key={upload.id} upload={upload} store={store} />
        ))}
        {sorted.map((file) => (
          <FileRow key={file.upload} file={file} all={files} round={round} bodies={bodies} />
        ))}
      </ul>
      {read.kind === 'there' && files.length === 0 && shown.length === 0 && (
        <p className="muted">
          <b>{speak('files.none')}</b> {speak('files.noneText')}
        </p>
      )}
      <div className="other-way">
        <p>
          <b>{speak('files.otherWay')}</b> <span className="muted">{speak('files.otherWayText')}</span>
        </p>
        <Link className="button" to="/plans/$plan/rounds/$round/answer" params={{ plan: round.plan, round: round.id }} search={{}}>
          {speak('round.enterAnswer')}
        </Link>
      </div>
    </aside>
  );
}

/** What counts stands before what was replaced or taken out. */
const order = (state: 'in' | 'replaced' | 'out'): number => (state === 'in' ? 0 : 1);
