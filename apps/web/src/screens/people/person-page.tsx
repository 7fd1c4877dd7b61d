import type { Person } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { useViewer } from '../../shell/start.ts';
import { Notice } from '../../parts/notice/notice.tsx';
import { Invitation } from './invitation.tsx';
import { PersonAccess } from './person-access.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonRoles } from './person-roles.tsx';
import { type Directory, useDirectory } from './use-directory.ts';

/** One person: what they are called, which roles they have, whether they may sign in. */
export function PersonPage({ id }: { readonly id: string }): ReactElement {
  const read = useDirectory();
  return (
    <Loaded read={read}>
      {(directory) => {
        const person = directory.people.find((one) => one.id === id);
        return person === undefined ? <NotFound /> : <Shown person={person} directory={directory} />;
      }}
    </Loaded>
  );
}

function Shown({ person, directory }: { readonly person: Person; readonly directory: Directory }): ReactElement {
  const speak = useSpeak();
  const own = useViewer().id === person.id;
  return (
    <Page title={person.name} width="text" {...(person.mail === null ? {} : { intro: person.mail })}>
      <Link className="link-back" to="/people">
        <Icon name="left" />
        {speak('people.back')}
      </Link>
      {own && <Notice kind="note">{speak('people.yourself')}</Notice>}
      <PersonRoles person={person} bodies={directory.bodies} own={own} />
      <PersonFacts person={person} />
      {!own && <Invitation person={person} />}
      {!own && <PersonAccess person={person} />}
    </Page>
  );
}
