import { type AnswerOf, signInEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { groupAccounts } from './group-accounts.ts';
import './sample-accounts.css';

type Account = AnswerOf<typeof signInEndpoints.listSampleAccounts>['accounts'][number];

/** Everybody of the sample, by what they are: one press signs in. */
export function SampleAccounts({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { speak } = useLanguage();
  const read = useRead(signInEndpoints.listSampleAccounts, {}, { about: ['person', 'body'] });
  const signIn = useAct(signInEndpoints.signInAsSample);
  const [chosen, setChosen] = useState('');
  const enter = async ({ person }: Account): Promise<void> => {
    setChosen(person);
    const called = await signIn.run({ body: { person } });
    if (called.kind === 'done') onDone();
  };
  return (
    <>
      <p className="sample-intro">{speak('signIn.sampleIntro')}</p>
      <FailedNotice failed={signIn.failed} />
      <Loaded read={read}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <Empty title={speak('signIn.sampleNone')}>{speak('signIn.sampleNoneText')}</Empty>
          ) : (
            groupAccounts(accounts).map(([group, members]) => (
              <Panel key={group} title={speak(`signIn.${group}`)}>
                <ul className="sample-accounts">
                  {members.map((one) => (
                    <li key={one.person}>
                      <button type="button" aria-busy={signIn.busy && chosen === one.person} onClick={() => void enter(one)}>
                        <b>{one.name}</b>
                        <AccountRoles account={one} />
                      </button>
                    </li>
                  ))}
                </ul>
              </Panel>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function AccountRoles({ account }: { readonly account: Account }): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <>
      {account.roles.map(({ role, body, names }) => (
        <span key={`${role} ${body ?? ''}`}>
          {names === null ? speak(`roles.${role}`) : `${speak(`roles.${role}`)} · ${nameIn(names, language)}`}
        </span>
      ))}
    </>
  );
}
