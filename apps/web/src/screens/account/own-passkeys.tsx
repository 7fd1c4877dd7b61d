import { meansEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import type { Means } from '../means/means.ts';

/** The passkeys that one has. */
export function OwnPasskeys({ means, onAdd }: { readonly means: Means; readonly onAdd: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const remove = useAct(meansEndpoints.removePasskey, ['sign-in']);
  const run = async (passkey: string): Promise<void> => {
    const called = await remove.run({ params: { passkey } });
    if (called.kind === 'done') tell(speak('means.removed'));
  };
  return (
    <>
      <h3>{speak('means.passkeys')}</h3>
      {means.passkeys.length === 0 && <p className="muted">{speak('means.passkeysNone')}</p>}
      <ul className="rows">
        {means.passkeys.map(({ id, name, made, used }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <small>
                {[
                  speak('means.made', { date: writeDate(made, 'day', language) }),
                  used === null ? speak('means.neverUsed') : speak('means.used', { date: writeDate(used, 'minute', language) }),
                ].join(' · ')}
              </small>
            </div>
            {means.proved && (
              <Button kind="small" busy={remove.busy} aria-label={speak('means.removeOf', { name })} onClick={() => void run(id)}>
                {speak('means.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FailedNotice failed={remove.failed} />
      {means.proved && (
        <div className="form-acts">
          <Button onClick={onAdd}>{speak('means.passkeyAdd')}</Button>
        </div>
      )}
    </>
  );
}
