import { LANGUAGES, type Language, planEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { filledNames } from '../../messages/filled-names.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import type { Plan } from '../../shell/plan.ts';
import { LeavingTwoPersons } from './two-persons.tsx';

type Settings = NonNullable<Plan['settings']>;

interface Typed {
  readonly titles: Readonly<Record<Language, string>>;
  readonly languages: readonly Language[];
  readonly enforceTracking: boolean;
  readonly twoPersons: boolean;
  /** The revision that was seen when typing began. */
  readonly revision: number;
}

/** The form of a plan's settings. What others changed meanwhile is shown beside what was meant. */
export function PlanForm({ plan, settings }: { readonly plan: Plan; readonly settings: Settings }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const change = useAct(planEndpoints.changePlan, ['plan']);
  const [typed, setTyped] = useState<Typed | null>(null);
  const stands: Typed = {
    ...{ titles: { en: '', ru: '', ky: '', ...plan.titles }, languages: plan.languages, revision: plan.revision },
    ...{ enforceTracking: settings.enforceTracking, twoPersons: settings.twoPersons },
  };
  const now = typed ?? stands;
  const type = (next: Partial<Typed>): void => setTyped({ ...now, ...next });
  const titles = filledNames(now.titles);
  const used = new Set(plan.versions.flatMap((one) => one.languages));
  const stale = staleOf<Omit<Typed, 'revision'>>(change.failed);
  const said = (one: Omit<Typed, 'revision' | 'titles'> & { readonly titles: Plan['titles'] }): string =>
    speak('settings.staleNow', {
      two: speak(one.twoPersons ? 'settings.on' : 'settings.off'),
      languages: one.languages.map((each) => speak(`plans.language_${each}`)).join(', '),
      title: nameIn(one.titles, language),
    });
  const save = async (revision: number): Promise<void> => {
    if (titles === null) return;
    const { enforceTracking, twoPersons } = now;
    // The rule of two persons is spoken of only where it was meant: saying it anew would settle what somebody proposes about it.
    const rule = twoPersons === settings.twoPersons ? {} : { twoPersons };
    const body = { revision, titles, languages: [...now.languages], enforceTracking, ...rule };
    const called = await change.run({ params: { plan: plan.id }, body });
    if (called.kind !== 'done') return;
    setTyped(null);
    tell(speak(settings.twoPersons && rule.twoPersons === false ? 'settings.leavingAsked' : 'parts.saved'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null && now.languages.length > 0) void save(typed.revision);
      }}
    >
      <Panel title={speak('settings.planNames')}>
        {(['ru', 'ky', 'en'] as const).map((one) => (
          <TextField
            key={one}
            label={speak(`plans.titleIn_${one}`)}
            optional={one !== 'ru'}
            maxLength={400}
            value={now.titles[one]}
            wrong={titles === null && one === 'ru' ? speak('plans.titleNeeded') : null}
            onText={(text) => type({ titles: { ...now.titles, [one]: text } })}
          />
        ))}
        <fieldset className="field">
          <legend>{speak('settings.languages')}</legend>
          {LANGUAGES.map((one) => (
            <label key={one} className="choice">
              <input
                type="checkbox"
                checked={now.languages.includes(one)}
                disabled={used.has(one) && now.languages.includes(one)}
                onChange={({ target }) =>
                  type({ languages: LANGUAGES.filter((each) => (each === one ? target.checked : now.languages.includes(each))) })
                }
              />
              {speak(`plans.language_${one}`)}
            </label>
          ))}
          <p className="field-hint">{speak('settings.languagesHint')}</p>
          {now.languages.length === 0 && <p className="field-wrong">{speak('plans.languageNeeded')}</p>}
        </fieldset>
      </Panel>
      <Panel title={speak('settings.deciding')}>
        <label className="choice">
          <input
            type="checkbox"
            checked={now.twoPersons}
            disabled={settings.twoPersonsLeaving !== null}
            onChange={({ target }) => type({ twoPersons: target.checked })}
          />
          {speak('settings.twoPersons')}
        </label>
        <p className="field-hint">{speak('settings.twoPersonsText')}</p>
        {settings.twoPersonsLeaving !== null && <LeavingTwoPersons plan={plan} leaving={settings.twoPersonsLeaving} />}
      </Panel>
      <Panel title={speak('settings.sending')}>
        <label className="choice">
          <input type="checkbox" checked={now.enforceTracking} onChange={({ target }) => type({ enforceTracking: target.checked })} />
          {speak('settings.tracking')}
        </label>
        <p className="field-hint">{speak('settings.trackingText')}</p>
      </Panel>
      {stale ? (
        <Stale
          now={said(stale.current)}
          yours={said({ ...now, titles: titles ?? plan.titles })}
          onTake={() => {
            change.forget();
            setTyped(null);
          }}
          onKeep={() => void save(stale.revision)}
        />
      ) : (
        <FailedNotice failed={change.failed} />
      )}
      <div className="form-acts">
        <Button kind="main" type="submit" busy={change.busy} disabled={typed === null || titles === null || now.languages.length === 0}>
          {speak('parts.save')}
        </Button>
      </div>
    </form>
  );
}
