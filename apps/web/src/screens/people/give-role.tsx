import { type Body, type Person, ROLES, type Role, peopleEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { SelectField, TextField } from '../../parts/field/field.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { useViewer } from '../../shell/start.ts';
import { type RoleChoice, givenRole, missingOf, needsBody } from './role-choice.ts';

const POWER: ReadonlySet<Role> = new Set(['desk', 'administrator']);
const NOTHING: RoleChoice = { role: 'contributor', body: '', until: '' };

/** The form that gives a role. The desk is offered what it may give. */
export function GiveRole({ person, bodies }: { readonly person: Person; readonly bodies: ReadonlyMap<string, Body> }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const administrator = useViewer().roles.some(({ role }) => role === 'administrator');
  const give = useAct(peopleEndpoints.giveRole, ['person']);
  const [choice, setChoice] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const missing = missingOf(choice);
  const offered = ROLES.filter((role) => administrator || !POWER.has(role));
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing.length > 0) return;
    const called = await give.run({ params: { person: person.id }, body: { role: givenRole(choice), revision: person.revision } });
    if (called.kind !== 'done') return;
    setChoice(NOTHING);
    setTried(false);
    tell(speak('people.given'));
  };
  return (
    <form
      className="give-role"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="pair">
        <SelectField
          label={speak('people.role')}
          options={offered.map((role) => ({ value: role, text: speak(`roles.${role}`) }))}
          value={choice.role}
          onPick={(role) => setChoice({ ...choice, role })}
        />
        <SelectField
          label={speak('people.body')}
          optional={!needsBody(choice.role)}
          options={[
            { value: '', text: speak(needsBody(choice.role) ? 'people.bodyChoose' : 'people.bodyNone') },
            ...[...bodies.values()].map((one) => ({ value: one.id, text: nameIn(one.names, language) })),
          ]}
          value={choice.body}
          wrong={tried && missing.includes('body') ? speak('people.bodyNeeded') : null}
          onPick={(body) => setChoice({ ...choice, body })}
        />
        <TextField
          type="date"
          label={speak('people.until')}
          optional={choice.role !== 'expert'}
          hint={speak('people.untilHint')}
          value={choice.until}
          wrong={tried && missing.includes('until') ? speak('people.untilNeeded') : null}
          onText={(until) => setChoice({ ...choice, until })}
        />
      </div>
      <FailedNotice failed={give.failed} />
      <Button type="submit" busy={give.busy}>
        {speak('people.give')}
      </Button>
    </form>
  );
}
