import { type ReactElement, useState } from 'react';
import type { Failed } from '../../calls/call.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field/field.tsx';
import { usePlan } from '../../shell/plan.ts';

export interface NamedVersion {
  readonly name: string;
  readonly note: string;
  readonly previous: string | null;
}

export interface NameVersionProps {
  readonly failed: Failed | null;
  readonly busy: boolean;
  /** Whether all else is there. */
  readonly ready: boolean;
  /** What is wrong with all else. */
  readonly note: string | null;
  readonly onMake: (named: NamedVersion) => void;
}

/** What a new version is called and what it was made from. */
export function NameVersion({ failed, busy, ready, note, onMake }: NameVersionProps): ReactElement {
  const speak = useSpeak();
  const { versions } = usePlan();
  const latest = versions.reduce<(typeof versions)[number] | null>(
    (last, one) => (last === null || one.ordinal > last.ordinal ? one : last),
    null,
  );
  const [name, setName] = useState(String(versions.length + 1));
  const [text, setText] = useState('');
  const [previous, setPrevious] = useState(latest?.id ?? '');
  const taken = versions.some((one) => one.name === name.trim());
  const wrong = name.trim() === '' ? speak('parts.required') : taken ? speak('plan.versionNameTaken') : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && wrong === null) onMake({ name: name.trim(), note: text.trim(), previous: previous === '' ? null : previous });
      }}
    >
      <TextField
        label={speak('plan.versionName')}
        hint={speak('plan.versionNameHint')}
        wrong={wrong}
        maxLength={60}
        value={name}
        onText={setName}
      />
      {versions.length > 0 && (
        <SelectField
          label={speak('plan.previous')}
          value={previous}
          options={[
            ...versions.toReversed().map((one) => ({ value: one.id, text: one.name })),
            { value: '', text: speak('plan.previousNone') },
          ]}
          onPick={setPrevious}
        />
      )}
      <TextArea label={speak('plan.note')} optional maxLength={4000} rows={2} value={text} onText={setText} />
      {note !== null && <p className="field-wrong">{note}</p>}
      <FailedNotice failed={failed} />
      <div className="form-acts">
        <Button kind="main" type="submit" busy={busy} disabled={!ready || wrong !== null}>
          {speak('plan.make')}
        </Button>
      </div>
    </form>
  );
}
