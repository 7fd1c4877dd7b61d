import { meansEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { ProviderWay } from '../sign-in/provider-way.tsx';
import type { Means } from '../means/means.ts';

/** Accounts at the ministries' identity provider that are linked; nothing where there is no provider and none is linked. */
export function Identities({ means, provider }: { readonly means: Means; readonly provider: string | null }): ReactElement | null {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const remove = useAct(meansEndpoints.removeIdentity, ['sign-in']);
  const run = async (identity: string): Promise<void> => {
    const called = await remove.run({ params: { identity } });
    if (called.kind === 'done') tell(speak('means.removed'));
  };
  if (provider === null && means.identities.length === 0) return null;
  return (
    <>
      <h3>{speak('means.provider')}</h3>
      <ul className="rows">
        {means.identities.map(({ id, issuer, made }) => (
          <li key={id}>
            <div>
              <b>{issuer}</b>
              <small>{speak('means.made', { date: writeDate(made, 'day', language) })}</small>
            </div>
            {means.proved && (
              <Button kind="small" busy={remove.busy} aria-label={speak('means.removeOf', { name: issuer })} onClick={() => void run(id)}>
                {speak('means.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FailedNotice failed={remove.failed} />
      {provider !== null && means.proved && (
        <>
          <p className="muted">{speak('means.providerText', { name: provider })}</p>
          <ProviderWay begin={meansEndpoints.beginIdentity}>{speak('means.providerLink')}</ProviderWay>
        </>
      )}
    </>
  );
}
