import { type ReturnedFile, returnEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../calls/address.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Panel } from '../../parts/panel/panel.tsx';

/**
 * The signed letter beside the form: a picture, or a PDF in a frame. The server gives it out under the type that its first bytes say, with a policy by which
 * nothing in it loads or runs.
 */
export function LetterSource({ file }: { readonly file: ReturnedFile }): ReactElement {
  const speak = useSpeak();
  const params = { upload: file.upload };
  const shown = addressOf(returnEndpoints.showLetter.path, params);
  return (
    <aside className="letter-source" aria-label={speak('answer.source')}>
      <Panel
        title={speak('answer.source')}
        aside={
          <a className="letter-file" href={addressOf(returnEndpoints.downloadOriginal.path, params)} download={file.file}>
            <Icon name="download" /> {file.file}
          </a>
        }
      >
        {file.kind === 'picture' ? (
          <img className="letter-shown" src={shown} alt={file.file} />
        ) : (
          <iframe className="letter-shown" src={shown} title={file.file} referrerPolicy="no-referrer" />
        )}
      </Panel>
    </aside>
  );
}
