import type { Body, ReturnedFile } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { SelectField } from '../../parts/field/field.tsx';

export interface FileAuthorsProps {
  readonly file: ReturnedFile;
  readonly bodies: readonly Body[];
  readonly onKeep: (authors: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** Says for whom each author in a file wrote: one file may carry the changes of several bodies. */
export function FileAuthors({ file, bodies, onKeep, onClose }: FileAuthorsProps): ReactElement {
  const { language, speak } = useLanguage();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const options = [
    { value: '', text: speak('files.authorOfFile') },
    ...bodies.map(({ id, names }) => ({ value: id, text: nameIn(names, language) })),
  ];
  return (
    <Dialog title={speak('files.authors')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(Object.fromEntries(Object.entries(chosen).filter(([, body]) => body !== '')));
        }}
      >
        <p className="muted">{speak('files.authorsText')}</p>
        {(file.reading?.authors ?? []).map((author) => (
          <SelectField
            key={author}
            label={author}
            options={options}
            value={chosen[author] ?? ''}
            onPick={(body) => setChosen({ ...chosen, [author]: body })}
          />
        ))}
        <div className="form-acts">
          <Button kind="main" type="submit">
            {speak('files.authorsKeep')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
