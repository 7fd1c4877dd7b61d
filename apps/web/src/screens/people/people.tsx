import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty } from '../../parts/panel/panel.tsx';
import { Table } from '../../parts/table/table.tsx';
import { AddPerson } from './add-person.tsx';
import { findPeople } from './find-people.ts';
import { HeldRoles } from './held-roles.tsx';
import { meansText } from './means-text.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { type Directory, useDirectory } from './use-directory.ts';

/** Everybody in the workspace. */
export function People(): ReactElement {
  const speak = useSpeak();
  const read = useDirectory();
  const [adding, setAdding] = useState(false);
  const button = (
    <Button kind="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {speak('people.add')}
    </Button>
  );
  return (
    <Page title={speak('people.title')} acts={button}>
      <PeopleTabs />
      <Loaded read={read}>{(directory) => <Listed directory={directory} />}</Loaded>
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Listed({ directory: { people, bodies } }: { readonly directory: Directory }): ReactElement {
  const speak = useSpeak();
  const [typed, setTyped] = useState('');
  const found = findPeople(people, bodies, typed);
  if (people.length === 0) return <Empty title={speak('people.none')}>{speak('people.noneText')}</Empty>;
  return (
    <>
      <div className="find-line">
        <TextField type="search" label={speak('people.find')} value={typed} onText={setTyped} />
      </div>
      <p className="found" role="status">
        {found.length === 0 ? speak('people.foundNone') : speak('people.count', { count: found.length })}
      </p>
      {found.length > 0 && (
        <Table label={speak('people.title')} columns={[speak('people.name'), speak('people.roles'), speak('people.state')]}>
          <tbody>
            {found.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <Link to="/people/$person" params={{ person: person.id }}>
                    {person.name}
                  </Link>
                  <small>{person.mail ?? speak('people.mailNone')}</small>
                </th>
                <td>
                  <HeldRoles roles={person.roles} bodies={bodies} />
                </td>
                <td>
                  {person.suspended ? (
                    <span className="tag tag-clash">{speak('people.suspended')}</span>
                  ) : (
                    <span className="muted">{meansText(person.means, speak) ?? speak('people.meansNone')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
