import { type Body, type Person, peopleEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { GiveRole } from './give-role.tsx';
import { HeldRoles } from './held-roles.tsx';

export interface PersonRolesProps {
  readonly person: Person;
  readonly bodies: ReadonlyMap<string, Body>;
  /** The viewer's own: roles can be given up, not given. */
  readonly own: boolean;
}

/** The roles that somebody has, to be ended, and the form that gives one more. */
export function PersonRoles({ person, bodies, own }: PersonRolesProps): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const end = useAct(peopleEndpoints.endRole, ['person']);
  const run = async ({ role, body }: Person['roles'][number]): Promise<void> => {
    const called = await end.run({ params: { person: person.id }, body: { role, body, revision: person.revision } });
    if (called.kind === 'done') tell(speak('people.ended'));
  };
  return (
    <Panel title={speak('people.roles')}>
      <HeldRoles
        roles={person.roles}
        bodies={bodies}
        beside={(held) => (
          <Button
            kind="small"
            busy={end.busy}
            aria-label={speak('people.endOf', { role: speak(`roles.${held.role}`) })}
            onClick={() => void run(held)}
          >
            {speak('people.end')}
          </Button>
        )}
      />
      <FailedNotice failed={end.failed} />
      {!own && <GiveRole person={person} bodies={bodies} />}
    </Panel>
  );
}
