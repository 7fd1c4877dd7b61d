import { type AnswerOf, signInEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useRead } from '../../calls/use-read.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { readAgent } from './read-agent.ts';

type OpenSignIn = AnswerOf<typeof signInEndpoints.listSignIns>['signIns'][number];

/** Everywhere one is signed in, each to be ended from here. */
export function SignIns(): ReactElement {
  const { speak } = useLanguage();
  const read = useRead(signInEndpoints.listSignIns, {}, { about: ['sign-in'] });
  return (
    <Panel title={speak('account.signIns')}>
      <p className="muted">{speak('account.signInsHint')}</p>
      <Loaded read={read}>
        {({ signIns }) => (
          <ul className="rows">
            {signIns.map((one) => (
              <Row key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function Row({ one }: { readonly one: OpenSignIn }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const end = useAct(signInEndpoints.endSignIn, ['sign-in']);
  const agent = readAgent(one.agent);
  const what = agent === null ? speak('account.agentUnknown') : speak('account.agentOn', agent);
  const run = async (): Promise<void> => {
    const called = await end.run({ params: { signIn: one.id } });
    if (called.kind === 'done') tell(speak('account.ended'));
  };
  return (
    <li>
      <div>
        <b>{what}</b> {one.own && <span className="tag">{speak('account.thisOne')}</span>}
        <small>
          {[
            speak(`account.method_${one.method}`),
            speak('account.began', { date: writeDate(one.made, 'minute', language) }),
            speak('account.seen', { date: writeDate(one.seen, 'minute', language) }),
          ].join(' · ')}
        </small>
      </div>
      {!one.own && (
        <Button kind="small" busy={end.busy} aria-label={speak('account.endOf', { what })} onClick={() => void run()}>
          {speak('account.end')}
        </Button>
      )}
      <FailedNotice failed={end.failed} />
    </li>
  );
}
