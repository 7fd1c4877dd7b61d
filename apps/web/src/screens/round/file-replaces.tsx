import type { ReturnedFile } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';

export interface FileReplacesProps {
  /** Files of the same body that it may replace. */
  readonly earlier: readonly ReturnedFile[];
  readonly onPick: (upload: string) => void;
  readonly onClose: () => void;
}

/** Puts a file in the place of an earlier one. */
export function FileReplaces({ earlier, onPick, onClose }: FileReplacesProps): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <Dialog title={speak('files.replacesPick')} onClose={onClose}>
      <ul className="pick-list">
        {earlier.map(({ upload, file, uploaded }) => (
          <li key={upload}>
            <button type="button" onClick={() => onPick(upload)}>
              {file} <small>{writeDate(uploaded, 'minute', language)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
