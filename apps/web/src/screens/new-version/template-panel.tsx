import type { Language, planEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import type { ActInHand } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { SelectField } from '../../parts/field/field.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { usePlan } from '../../shell/plan.ts';
import { NameVersion, type NamedVersion } from './name-version.tsx';

export interface TemplatePanelProps {
  readonly make: ActInHand<typeof planEndpoints.makeVersion>;
  readonly onMake: (
    named: NamedVersion,
    from: { readonly kind: 'template'; readonly template: 'national-action-plan'; readonly language: Language },
  ) => void;
}

/** Begins with the template that comes with Svod. */
export function TemplatePanel({ make, onMake }: TemplatePanelProps): ReactElement {
  const speak = useSpeak();
  const { languages } = usePlan();
  const [open, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(languages[0] ?? 'ru');
  return (
    <Panel title={speak('plan.fromTemplate')}>
      <p className="muted">{speak('plan.templateText')}</p>
      {open ? (
        <>
          <SelectField
            label={speak('plan.templateLanguage')}
            value={language}
            options={languages.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
            onPick={setLanguage}
          />
          <NameVersion
            failed={make.failed}
            busy={make.busy}
            ready
            note={null}
            onMake={(named) => onMake(named, { kind: 'template', template: 'national-action-plan', language })}
          />
        </>
      ) : (
        <div className="form-acts">
          <Button onClick={() => setOpen(true)}>{speak('plan.useTemplate')}</Button>
        </div>
      )}
    </Panel>
  );
}
