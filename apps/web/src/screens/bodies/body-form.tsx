import { type Body, LANGUAGES, type Language, bodyEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { filledNames } from '../../messages/filled-names.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { SelectField, TextField } from '../../parts/field/field.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { MarkChoice } from './mark-choice.tsx';

const KINDS = ['ministry', 'agency', 'organisation', 'other'] as const;
const ORDER = ['ru', 'ky', 'en'] as const satisfies readonly Language[];
type Typed = Readonly<Record<Language, string>>;
const typedOf = (names: Partial<Record<Language, string>> | undefined): Typed => ({
  en: names?.en ?? '',
  ru: names?.ru ?? '',
  ky: names?.ky ?? '',
});

/** Adds a body, or changes one: names in the languages of plans, its kind and its mark. */
export function BodyForm({ body, onClose }: { readonly body: Body | null; readonly onClose: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const add = useAct(bodyEndpoints.addBody, ['body']);
  const edit = useAct(bodyEndpoints.editBody, ['body']);
  const [kind, setKind] = useState(body?.kind ?? 'ministry');
  const [names, setNames] = useState(typedOf(body?.names));
  const [shorts, setShorts] = useState(typedOf(body?.shortNames));
  const [mark, setMark] = useState(body?.mark ?? 0);
  const [tried, setTried] = useState(false);
  const failed = add.failed ?? edit.failed;
  const stale = staleOf<Body>(edit.failed);
  const save = async (revision: number): Promise<void> => {
    setTried(true);
    const filled = filledNames(names);
    if (filled === null) return;
    const written = { kind, names: filled, shortNames: filledNames(shorts) ?? {} };
    const called =
      body === null
        ? await add.run({ body: written })
        : await edit.run({ params: { body: body.id }, body: { ...written, mark, revision } });
    if (called.kind !== 'done') return;
    tell(speak(body === null ? 'bodies.added' : 'parts.saved'));
    onClose();
  };
  return (
    <Dialog title={body === null ? speak('bodies.add') : nameIn(body.names, language)} width="wide" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(body?.revision ?? 0);
        }}
      >
        {ORDER.map((one, place) => (
          <div key={one} className="body-names">
            <TextField
              label={speak('bodies.nameIn', { language: speak(`plans.language_${one}`) })}
              lang={one}
              maxLength={400}
              optional={place > 0}
              value={names[one]}
              wrong={tried && place === 0 && LANGUAGES.every((each) => names[each].trim() === '') ? speak('bodies.nameNeeded') : null}
              onText={(text) => setNames({ ...names, [one]: text })}
            />
            <TextField
              label={speak('bodies.shortIn', { language: speak(`plans.language_${one}`) })}
              lang={one}
              maxLength={60}
              optional
              value={shorts[one]}
              onText={(text) => setShorts({ ...shorts, [one]: text })}
            />
          </div>
        ))}
        <SelectField
          label={speak('bodies.kind')}
          options={KINDS.map((value) => ({ value, text: speak(`bodies.kind_${value}`) }))}
          value={kind}
          onPick={setKind}
        />
        {body !== null && <MarkChoice mark={mark} adviser={kind === 'organisation'} onMark={setMark} />}
        {stale ? (
          <Stale
            now={nameIn(stale.current.names, language)}
            yours={names[language] || names.ru}
            onTake={onClose}
            onKeep={() => void save(stale.revision)}
          />
        ) : (
          <FailedNotice failed={failed} />
        )}
        <div className="form-acts">
          <Button kind="main" type="submit" busy={add.busy || edit.busy}>
            {speak(body === null ? 'bodies.add' : 'parts.save')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
