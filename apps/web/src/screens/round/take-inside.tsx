import { returnEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { fileSize } from '../../parts/file-size.ts';

export interface TakeInsideProps {
  readonly upload: string;
  readonly inside: readonly { readonly name: string; readonly size: number; readonly kind: string }[];
  readonly onDone: () => void;
}

/** Kinds that are read or kept beside an answer: chosen already. */
const LIKELY: ReadonlySet<string> = new Set(['word', 'workbook', 'convertible', 'letter']);

/** Offers what a mail or archive holds. */
export function TakeInside({ upload, inside, onDone }: TakeInsideProps): ReactElement {
  const { language, speak } = useLanguage();
  const take = useAct(returnEndpoints.takeInside, ['file', 'return', 'asked', 'task']);
  const [chosen, setChosen] = useState<readonly string[]>(inside.filter(({ kind }) => LIKELY.has(kind)).map(({ name }) => name));
  const save = async (): Promise<void> => {
    const called = await take.run({ params: { upload }, body: { names: [...chosen] } });
    if (called.kind === 'done') onDone();
  };
  return (
    <fieldset className="file-inside">
      <legend>{speak('files.inside')}</legend>
      {inside.map(({ name, size }) => (
        <label key={name} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) => setChosen(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))}
          />
          <span>
            {name} <small className="muted">{fileSize(size, speak, language)}</small>
          </span>
        </label>
      ))}
      <FailedNotice failed={take.failed} />
      <Button kind="small" busy={take.busy} disabled={chosen.length === 0} onClick={() => void save()}>
        {speak('files.takeInside', { count: chosen.length })}
      </Button>{' '}
      <Button kind="small" onClick={onDone}>
        {speak('files.forget')}
      </Button>
    </fieldset>
  );
}
