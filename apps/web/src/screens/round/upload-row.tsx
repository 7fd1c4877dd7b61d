import type { ReactElement } from 'react';
import { useLanguage } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { Button } from '../../parts/button/button.tsx';
import { failedText } from '../../parts/failed/failed-text.ts';
import { fileSize } from '../../parts/file-size.ts';
import { Icon } from '../../parts/icon/icon.tsx';
import { Progress } from '../../parts/progress/progress.tsx';
import type { Upload, UploadStore } from '../../uploads/upload-store.ts';
import { TakeInside } from './take-inside.tsx';

/** A file on its way to the server, and what the server said of it. */
export function UploadRow({ upload, store }: { readonly upload: Upload; readonly store: UploadStore }): ReactElement {
  const { language, speak } = useLanguage();
  const { id, file, size, state } = upload;
  const wrong = state.kind === 'refused' || state.kind === 'failed';
  const part = state.kind === 'sending' && size > 0 ? Math.min(1, state.sent / size) : state.kind === 'taken' ? 1 : 0;
  return (
    <li>
      <div className="file-head">
        <span className="file-name">{file}</span>
        <small>{fileSize(size, speak, language)}</small>
      </div>
      <Progress label={file} part={part} state={wrong ? 'failed' : state.kind === 'taken' ? 'done' : 'running'} />
      {state.kind === 'waiting' && <p className="file-line">{speak('files.waiting')}</p>}
      {state.kind === 'sending' && <p className="file-line">{speak('files.sending', { percent: Math.round(part * 100) })}</p>}
      {state.kind === 'refused' && (
        <div className="file-line" role="alert">
          <span className="file-wrong">
            <Icon name="no" />
            {refusedText(state.why)}
          </span>
          <Button kind="small" className="file-end" onClick={() => store.forget(id)}>
            {speak('files.forget')}
          </Button>
        </div>
      )}
      {state.kind === 'failed' && (
        <div className="file-line" role="alert">
          <span className="file-wrong">
            <Icon name="no" />
            {state.failed.kind === 'unreachable' ? speak('files.notSent') : failedText(speak, state.failed)}
          </span>
          <Button kind="small" className="file-end" onClick={() => store.again(id)}>
            {speak('parts.tryAgain')}
          </Button>
          <Button kind="small" onClick={() => store.forget(id)}>
            {speak('files.forget')}
          </Button>
        </div>
      )}
      {state.kind === 'taken' && state.answered.upload !== null && state.answered.inside.length > 0 && (
        <TakeInside upload={state.answered.upload} inside={state.answered.inside} onDone={() => store.forget(id)} />
      )}
    </li>
  );

  function refusedText(why: string): string {
    const key = `files.refused_${why}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : speak('files.refused_not-known');
  }
}
