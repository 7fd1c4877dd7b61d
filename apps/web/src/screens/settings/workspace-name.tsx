import { workspaceEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { useStart } from '../../shell/start.ts';

/** The form of the workspace's name. */
export function WorkspaceName(): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const { workspace } = useStart();
  const rename = useAct(workspaceEndpoints.renameWorkspace, ['workspace']);
  // The revision that was seen when typing began: what others did since is not overwritten unseen.
  const [typed, setTyped] = useState<{ readonly name: string; readonly revision: number } | null>(null);
  const name = typed?.name ?? workspace.name;
  const empty = name.trim() === '';
  const stale = staleOf<{ readonly name: string }>(rename.failed);
  const save = async (revision: number): Promise<void> => {
    const called = await rename.run({ body: { name, revision } });
    if (called.kind !== 'done') return;
    setTyped(null);
    tell(speak('parts.saved'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && typed !== null) void save(typed.revision);
      }}
    >
      <TextField
        label={speak('settings.name')}
        hint={speak('settings.nameHint')}
        wrong={empty ? speak('parts.required') : null}
        maxLength={400}
        value={name}
        onText={(text) => setTyped({ name: text, revision: typed?.revision ?? workspace.revision })}
      />
      {stale ? (
        <Stale
          now={stale.current.name}
          yours={name}
          onTake={() => {
            rename.forget();
            setTyped(null);
          }}
          onKeep={() => void save(stale.revision)}
        />
      ) : (
        <FailedNotice failed={rename.failed} />
      )}
      <div className="form-acts">
        <Button kind="main" type="submit" busy={rename.busy} disabled={typed === null || empty}>
          {speak('parts.save')}
        </Button>
      </div>
    </form>
  );
}
