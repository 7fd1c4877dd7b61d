import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import './means.css';

/** Codes that are shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }): ReactElement {
  const speak = useSpeak();
  return (
    <div>
      <h3>{speak('means.codes')}</h3>
      <p>{speak('means.codesText')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="form-acts">
        <Button kind="main" onClick={onDone}>
          {speak('means.codesKept')}
        </Button>
        <Button onClick={() => globalThis.print()}>
          <Icon name="print" />
          {speak('means.print')}
        </Button>
      </div>
    </div>
  );
}
