import { type Version, planEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';

/** Asks before a version is bound to its hash: nothing of it can be corrected afterwards. */
export function SealVersion({ version, onClose }: { readonly version: Version; readonly onClose: () => void }): ReactElement {
  const speak = useSpeak();
  const seal = useAct(planEndpoints.sealVersion, ['version', 'plan']);
  const run = async (): Promise<void> => {
    const called = await seal.run({ params: { version: version.id }, body: {} });
    if (called.kind === 'done') onClose();
  };
  return (
    <Dialog title={speak('plan.sealAsk', { name: version.name })} onClose={onClose}>
      <p>{speak('plan.sealText')}</p>
      <FailedNotice failed={seal.failed} />
      <div className="form-acts">
        <Button kind="main" busy={seal.busy} onClick={() => void run()}>
          {speak('plan.sealIt')}
        </Button>
        <Button onClick={onClose}>{speak('parts.cancel')}</Button>
      </div>
    </Dialog>
  );
}
