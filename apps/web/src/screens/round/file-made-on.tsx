import type { ReturnedFile } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { usePlan } from '../../shell/plan.ts';

export interface FileMadeOnProps {
  readonly file: ReturnedFile;
  readonly onPick: (version: string | null) => void;
  readonly onClose: () => void;
}

/** On which version a file was made, where reading has taken it for another; it is then read anew. */
export function FileMadeOn({ file, onPick, onClose }: FileMadeOnProps): ReactElement {
  const { language, speak } = useLanguage();
  const { versions } = usePlan();
  return (
    <Dialog title={speak('files.setMadeOn')} onClose={onClose}>
      <ul className="pick-list">
        {versions.toReversed().map(({ id, name, made }) => (
          <li key={id}>
            <button type="button" aria-pressed={file.reading?.madeOn?.id === id} onClick={() => onPick(id)}>
              {name} <small>{writeDate(made, 'day', language)}</small>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => onPick(null)}>
            {speak('files.madeOnFind')}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
