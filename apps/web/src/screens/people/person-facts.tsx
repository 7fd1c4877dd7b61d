import { type Person, peopleEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { Stale, staleOf } from '../../parts/stale/stale.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { PersonFields, type TypedPerson, givenPerson } from './person-fields.tsx';

const typedOf = ({ name, mail, language }: Pick<Person, 'name' | 'mail' | 'language'>): TypedPerson => ({
  name,
  mail: mail ?? '',
  language,
});
const said = ({ name, mail }: Pick<Person, 'name' | 'mail'>): string => [name, mail].filter(Boolean).join(', ');

/** The form of a person's name, address and language. */
export function PersonFacts({ person }: { readonly person: Person }): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const edit = useAct(peopleEndpoints.editPerson, ['person']);
  const [begun, setBegun] = useState<{ readonly typed: TypedPerson; readonly revision: number } | null>(null);
  const typed = begun?.typed ?? typedOf(person);
  const stale = staleOf<Pick<Person, 'name' | 'mail'>>(edit.failed);
  const save = async (revision: number): Promise<void> => {
    if (typed.name.trim() === '') return;
    const called = await edit.run({ params: { person: person.id }, body: { ...givenPerson(typed), revision } });
    if (called.kind !== 'done') return;
    setBegun(null);
    tell(speak('parts.saved'));
  };
  return (
    <Panel title={speak('people.facts')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (begun !== null) void save(begun.revision);
        }}
      >
        <PersonFields
          typed={typed}
          tried
          failed={edit.failed}
          onTyped={(next) => setBegun({ typed: next, revision: begun?.revision ?? person.revision })}
        />
        {stale ? (
          <Stale
            now={said(stale.current)}
            yours={said(givenPerson(typed))}
            onTake={() => {
              edit.forget();
              setBegun(null);
            }}
            onKeep={() => void save(stale.revision)}
          />
        ) : (
          <FailedNotice failed={edit.failed} />
        )}
        <div className="form-acts">
          <Button type="submit" busy={edit.busy} disabled={begun === null}>
            {speak('parts.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
