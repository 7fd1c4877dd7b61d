import { type ReturnedFile, returnEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { PickBody } from '../../bodies/pick-body.tsx';
import type { Bodies } from '../../bodies/use-bodies.ts';
import { addressOf } from '../../calls/address.ts';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { fileSize } from '../../parts/file-size.ts';
import { Menu, MenuItem } from '../../parts/menu/menu.tsx';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { FileAuthors } from './file-authors.tsx';
import { FileInside } from './file-inside.tsx';
import { FileMadeOn } from './file-made-on.tsx';
import { FileReplaces } from './file-replaces.tsx';
import { FileResult, READ_KINDS } from './file-result.tsx';
import type { Round } from './use-round.ts';

export interface FileRowProps {
  readonly file: ReturnedFile;
  /** All of the round. */
  readonly all: readonly ReturnedFile[];
  readonly round: Round;
  readonly bodies: Bodies;
}

type Asking = 'body' | 'authors' | 'made-on' | 'replaces' | 'inside';

/** A file that has come back: whose it is, how far its reading is, what was read, and what the desk may put right about it. */
export function FileRow({ file, all, round, bodies }: FileRowProps): ReactElement {
  const { language, speak } = useLanguage();
  const change = useAct(returnEndpoints.changeFile, ['file', 'return', 'asked', 'task']);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const set = (body: Parameters<typeof change.run>[0]['body']): void => {
    close();
    void change.run({ params: { upload: file.upload }, body });
  };
  const asked = new Set(round.asked.map(({ body }) => body));
  const own = bodies.of(file.body);
  const earlier = all.filter((one) => one.upload !== file.upload && one.state === 'in' && one.body !== null && one.body === file.body);
  const failed = file.task?.state === 'failed';
  const reads = READ_KINDS.has(file.kind);
  return (
    <li className={file.state === 'in' ? '' : 'file-quiet'}>
      <div className="file-head">
        <span className="file-name">{file.file}</span>
        <small>{fileSize(file.size, speak, language)}</small>
        <Menu label={speak('files.more', { file: file.file })}>
          <a className="fold-item" href={addressOf(returnEndpoints.downloadOriginal.path, { upload: file.upload })} download={file.file}>
            {speak('files.original')}
          </a>
          <MenuItem onPick={() => setAsking('body')}>{speak(own === null ? 'files.setBody' : 'files.changeBody')}</MenuItem>
          {file.reading !== null && file.reading.authors.length > 0 && (
            <MenuItem onPick={() => setAsking('authors')}>{speak('files.authors')}</MenuItem>
          )}
          {reads && <MenuItem onPick={() => setAsking('made-on')}>{speak('files.setMadeOn')}</MenuItem>}
          {earlier.length > 0 && file.state === 'in' && <MenuItem onPick={() => setAsking('replaces')}>{speak('files.replaces')}</MenuItem>}
          <MenuItem onPick={() => set({ state: file.state === 'out' ? 'in' : 'out' })}>
            {speak(file.state === 'out' ? 'files.putBack' : 'files.takeOut')}
          </MenuItem>
        </Menu>
      </div>
      {file.task !== null && !(file.task.state === 'done') && (
        <TaskProgress task={file.task} label={file.file} problem={file.reading?.problems[0]} />
      )}
      <div className="file-line">
        {own !== null && <BodyName body={own} />}
        {file.state === 'in' ? (
          (file.task === null || file.task.state === 'done') && <FileResult file={file} round={round} />
        ) : (
          <>
            <span>{speak(file.state === 'out' ? 'files.out' : 'files.replaced')}</span>
            {file.state === 'out' && (
              <Button kind="small" className="file-end" busy={change.busy} onClick={() => set({ state: 'in' })}>
                {speak('files.putBack')}
              </Button>
            )}
          </>
        )}
        {reads && own !== null && file.state === 'in' && file.task === null && file.reading === null && (
          <Button kind="small" className="file-end" busy={change.busy} onClick={() => set({ madeOn: null })}>
            {speak('files.read')}
          </Button>
        )}
        {reads && file.reading !== null && !failed && (
          <Link
            className="button button-small file-end"
            to="/plans/$plan/rounds/$round/files/$upload"
            params={{ plan: round.plan, round: round.id, upload: file.upload }}
          >
            {speak('files.report')}
          </Link>
        )}
        {(file.kind === 'letter' || file.kind === 'picture' || failed) && file.state === 'in' && (
          <Link
            className="button button-small file-end"
            to="/plans/$plan/rounds/$round/answer"
            params={{ plan: round.plan, round: round.id }}
            search={{ ...(failed ? {} : { source: file.upload }), ...(file.body === null ? {} : { body: file.body }) }}
          >
            {speak('files.typeIn')}
          </Link>
        )}
      </div>
      {(file.kind === 'mail' || file.kind === 'archive') && file.state === 'in' && asking !== 'inside' && (
        <Button kind="small" onClick={() => setAsking('inside')}>
          {speak('files.showInside')}
        </Button>
      )}
      {own === null && file.state === 'in' && (
        <div className="file-bodies">
          <b>{speak('files.whose')}</b>
          {file.suggested.slice(0, 3).map((id) => {
            const body = bodies.of(id);
            return body === null ? null : (
              <Button key={id} kind="small" busy={change.busy} onClick={() => set({ body: id })}>
                {speak('files.isOf', { body: nameIn(body.shortNames, language) || nameIn(body.names, language) })}
              </Button>
            );
          })}
          <Button kind="small" busy={change.busy} onClick={() => setAsking('body')}>
            {speak('files.setBody')}
          </Button>
        </div>
      )}
      {asking === 'inside' && <FileInside upload={file.upload} onDone={close} />}
      <FailedNotice failed={change.failed} />
      {asking === 'body' && (
        <PickBody
          title={speak('files.whose')}
          bodies={bodies.all.filter(({ id }) => asked.has(id))}
          first={file.suggested}
          onPick={(body) => set({ body })}
          onClose={close}
        />
      )}
      {asking === 'authors' && (
        <FileAuthors
          file={file}
          bodies={bodies.all.filter(({ id }) => asked.has(id))}
          onKeep={(authors) => set({ authors })}
          onClose={close}
        />
      )}
      {asking === 'made-on' && <FileMadeOn file={file} onPick={(madeOn) => set({ madeOn })} onClose={close} />}
      {asking === 'replaces' && <FileReplaces earlier={earlier} onPick={(replaces) => set({ replaces })} onClose={close} />}
    </li>
  );
}
