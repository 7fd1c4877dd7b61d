import { workspaceEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import { SelectField, TextField } from '../../parts/field/field.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { useStart } from '../../shell/start.ts';
import { timeZones } from './time-zones.ts';

interface Typed {
  readonly name: string;
  readonly timeZone: string;
  /** The revision that was seen when typing began: what others did since is not overwritten unseen. */
  readonly revision: number;
}

/** The form of the workspace's name, and of the calendar by which final dates pass. */
export function WorkspaceName(): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const { workspace } = useStart();
  const rename = useAct(workspaceEndpoints.renameWorkspace, ['workspace']);
  const [typed, setTyped] = useState<Typed | null>(null);
  const { name, timeZone, revision } = typed ?? workspace;
  const empty = name.trim() === '';
  const stale = staleOf<{ readonly name: string; readonly timeZone?: string }>(rename.failed);
  const type = (next: Partial<Typed>): void => setTyped({ name, timeZone, revision, ...next });
  const save = async (seen: number): Promise<void> => {
    const called = await rename.run({ body: { name, timeZone, revision: seen } });
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
        onText={(text) => type({ name: text })}
      />
      <SelectField
        label={speak('settings.timeZone')}
        hint={speak('settings.timeZoneHint', { time: writeDate(new Date(), 'minute', language, timeZone) })}
        value={timeZone}
        options={timeZones(timeZone).map((one) => ({ value: one, text: one.replaceAll('_', ' ') }))}
        onPick={(picked) => type({ timeZone: picked })}
      />
      {stale ? (
        <Stale
          now={[stale.current.name, stale.current.timeZone].filter(Boolean).join(' · ')}
          yours={`${name} · ${timeZone}`}
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
