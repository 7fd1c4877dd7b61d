import type { meansEndpoints, signInEndpoints } from '@svod/contract';
import type { ReactElement, ReactNode } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';

export interface ProviderWayProps {
  readonly begin: typeof signInEndpoints.beginProviderSignIn | typeof meansEndpoints.beginIdentity | typeof meansEndpoints.proveByProvider;
  readonly children: ReactNode;
}

/** Goes to the identity provider of the ministries; it sends the browser back. */
export function ProviderWay({ begin, children }: ProviderWayProps): ReactElement {
  const go = useAct(begin);
  const run = async (): Promise<void> => {
    const called = await go.run({});
    if (called.kind === 'done') globalThis.location.assign(called.answer.location);
  };
  return (
    <div className="way">
      <Button busy={go.busy} onClick={() => void run()}>
        {children}
      </Button>
      <FailedNotice failed={go.failed} />
    </div>
  );
}
