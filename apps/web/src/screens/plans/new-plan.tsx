import { LANGUAGES, type Language, planEndpoints } from '@svod/contract';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { filledNames } from '../../messages/filled-names.ts';

/** Asks what a new plan needs, makes it and goes there. */
export function NewPlan({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { speak } = useLanguage();
  const navigate = useNavigate();
  const create = useAct(planEndpoints.createPlan, ['plan']);
  const [titles, setTitles] = useState<Readonly<Record<Language, string>>>({ en: '', ru: '', ky: '' });
  const [languages, setLanguages] = useState<readonly Language[]>(['ru', 'ky']);
  const [tried, setTried] = useState(false);
  const names = filledNames(titles);
  const make = async (): Promise<void> => {
    setTried(true);
    if (names === null || languages.length === 0) return;
    const called = await create.run({ body: { titles: names, languages: [...languages] } });
    if (called.kind === 'done') await navigate({ to: '/plans/$plan', params: { plan: called.answer.id } });
  };
  return (
    <Dialog title={speak('plans.new')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {(['ru', 'ky', 'en'] as const).map((one, place) => (
          <TextField
            key={one}
            label={speak(`plans.titleIn_${one}`)}
            optional={place > 0}
            maxLength={400}
            value={titles[one]}
            wrong={tried && names === null && place === 0 ? speak('plans.titleNeeded') : null}
            onText={(text) => setTitles({ ...titles, [one]: text })}
          />
        ))}
        <fieldset className="field">
          <legend>{speak('plans.languages')}</legend>
          {LANGUAGES.map((one) => (
            <label key={one} className="choice">
              <input
                type="checkbox"
                checked={languages.includes(one)}
                onChange={({ target }) =>
                  setLanguages(LANGUAGES.filter((each) => (each === one ? target.checked : languages.includes(each))))
                }
              />
              {speak(`plans.language_${one}`)}
            </label>
          ))}
          <p className="field-hint">{speak('plans.languagesHint')}</p>
          {tried && languages.length === 0 && <p className="field-wrong">{speak('plans.languageNeeded')}</p>}
        </fieldset>
        <FailedNotice failed={create.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={create.busy}>
            {speak('plans.make')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
