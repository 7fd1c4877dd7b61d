import { signInEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { askWho } from '../../calls/signed-out.ts';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { PersonFields, givenPerson } from '../people/person-fields.tsx';
import { Enrol } from './enrol.tsx';
import { forgetToken } from './enter.tsx';
import { linkToken } from './link-token.ts';

/** The first page of a new workspace, opened by the link that the first start printed. */
export function SetUp(): ReactElement {
  const { language, speak } = useLanguage();
  const client = useQueryClient();
  const setUp = useAct(signInEndpoints.setUp, ['sign-in']);
  const [token] = useState(() => linkToken(globalThis.location.hash));
  const [workspace, setWorkspace] = useState('');
  const [person, setPerson] = useState({ name: '', mail: '', language });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (token === null || workspace.trim() === '' || person.name.trim() === '') return;
    const called = await setUp.run({ body: { token, workspace: workspace.trim(), ...givenPerson(person) } });
    if (called.kind !== 'done') return;
    forgetToken();
    setDone(true);
    await askWho(client);
  };
  if (token === null || done) return <Enrol />;
  return (
    <Page title={speak('enter.setUpTitle')} intro={speak('enter.setUpIntro')} width="text">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Panel title={speak('settings.workspace')}>
          <TextField
            label={speak('enter.workspace')}
            hint={speak('enter.workspaceHint')}
            maxLength={400}
            value={workspace}
            wrong={tried && workspace.trim() === '' ? speak('parts.required') : null}
            onText={setWorkspace}
          />
        </Panel>
        <Panel title={speak('enter.you')}>
          <PersonFields typed={person} onTyped={setPerson} tried={tried} failed={setUp.failed} />
        </Panel>
        <FailedNotice failed={setUp.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={setUp.busy}>
            {speak('enter.goOn')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
