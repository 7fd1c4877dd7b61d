import { type Person, peopleEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { type Link, MadeLink } from './made-link.tsx';
import { meansText } from './means-text.ts';
import { Recovery } from './recovery.tsx';

const PAST = { used: 'people.invitedUsed', expired: 'people.invitedExpired', revoked: 'people.invitedRevoked' } as const;

/** How somebody can sign in, and the link that lets them in who can't yet or no longer. */
export function Invitation({ person }: { readonly person: Person }): ReactElement {
  const { language, speak } = useLanguage();
  const invite = useAct(peopleEndpoints.invitePerson, ['person']);
  const revoke = useAct(peopleEndpoints.revokeInvitation, ['person']);
  const [link, setLink] = useState<Link | null>(null);
  const params = { person: person.id };
  const { invitation } = person;
  const means = meansText(person.means, speak);
  const run = async (): Promise<void> => {
    const called = await invite.run({ params });
    if (called.kind === 'done') setLink(called.answer);
  };
  const withdraw = async (): Promise<void> => {
    const called = await revoke.run({ params });
    if (called.kind === 'done') setLink(null);
  };
  return (
    <Panel title={speak('people.means')}>
      <p>{means ?? speak('people.meansNone')}</p>
      {invitation !== null && (
        <p className="muted">
          {invitation.state === 'open'
            ? speak('people.invitedOpen', {
                date: writeDate(invitation.made, 'minute', language),
                until: writeDate(invitation.expires, 'minute', language),
              })
            : speak(PAST[invitation.state], { date: writeDate(invitation.made, 'minute', language) })}
        </p>
      )}
      {link !== null && <MadeLink link={link} />}
      <FailedNotice failed={invite.failed ?? revoke.failed} />
      {means === null ? (
        !person.suspended && (
          <div className="form-acts">
            <Button kind="main" busy={invite.busy} onClick={() => void run()}>
              {speak(invitation === null ? 'people.invite' : 'people.inviteAgain')}
            </Button>
            {invitation?.state === 'open' && (
              <Button busy={revoke.busy} onClick={() => void withdraw()}>
                {speak('people.inviteRevoke')}
              </Button>
            )}
          </div>
        )
      ) : (
        <Recovery person={person} onLink={setLink} />
      )}
    </Panel>
  );
}
