import { type Asked, roundEndpoints } from '@svod/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useBodies } from '../../bodies/use-bodies.ts';
import { useAct } from '../../calls/use-act.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Outcomes } from '../../outcomes/outcomes.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { Page } from '../../parts/page/page.tsx';
import type { RowAct } from './asked-row.tsx';
import { AskedTable } from './asked-table.tsx';
import { ChangeRound } from './change-round.tsx';
import { CloseRound } from './close-round.tsx';
import { ExtendAsked } from './extend-asked.tsx';
import { RemindBodies } from './remind-bodies.tsx';
import { roundHead } from './round-head.ts';
import { RoundFiles } from './round-files.tsx';
import { RoundSummary } from './round-summary.tsx';
import type { Round } from './use-round.ts';
import './desk-round.css';

type Asking =
  | { readonly kind: 'remind'; readonly bodies: readonly Asked[] }
  | { readonly kind: 'extend' | 'outcomes'; readonly asked: Asked }
  | { readonly kind: 'change' | 'close' };

/** The desk's view of a round: who has answered what, and the files that come back. */
export function DeskRound({ round }: { readonly round: Round }): ReactElement {
  const { language, speak } = useLanguage();
  const navigate = useNavigate();
  const bodies = useBodies();
  const mark = useAct(roundEndpoints.changeAsked, ['asked', 'round']);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const late = round.asked.filter(({ state }) => state === 'late');
  const onAct = (act: RowAct, asked: Asked): void => {
    const params = { round: round.id, body: asked.body };
    const { revision } = asked;
    if (act === 'remind') setAsking({ kind: 'remind', bodies: [asked] });
    else if (act === 'extend' || act === 'outcomes') setAsking({ kind: act, asked });
    else if (act === 'answer')
      void navigate({
        to: '/plans/$plan/rounds/$round/answer',
        params: { plan: round.plan, round: round.id },
        search: { body: asked.body },
      });
    else if (act === 'acknowledge') void mark.run({ params, body: { revision, acknowledged: true } });
    else void mark.run({ params, body: { revision, noRemarks: act === 'no-remarks' } });
  };
  return (
    <Page
      title={round.title === '' ? speak('round.title', { ordinal: round.ordinal }) : round.title}
      intro={
        <>
          {roundHead(round, speak, language)}{' '}
          <Link to="/plans/$plan/versions/$version" params={{ plan: round.plan, version: round.version.id }}>
            {speak('round.onVersion', { version: round.version.name })}
          </Link>
        </>
      }
      acts={
        <>
          {late.length > 0 && round.closed === null && (
            <Button onClick={() => setAsking({ kind: 'remind', bodies: late })}>{speak('round.remindLate', { count: late.length })}</Button>
          )}
          <Link
            className="button button-main"
            to="/plans/$plan/rounds/$round/consolidate"
            params={{ plan: round.plan, round: round.id }}
            search={{}}
          >
            {speak('nextVersion.consolidate')}
          </Link>
          <Link className="button" to="/plans/$plan/rounds/$round/tables" params={{ plan: round.plan, round: round.id }} search={{}}>
            {speak('tables.title')}
          </Link>
          <Button onClick={() => setAsking({ kind: 'change' })}>{speak('round.change')}</Button>
          <Button onClick={() => setAsking({ kind: 'close' })}>{speak(round.closed === null ? 'round.close' : 'round.reopen')}</Button>
        </>
      }
    >
      <FailedNotice failed={mark.failed} />
      <div className="desk-round">
        <section aria-label={speak('round.bodies')}>
          <RoundSummary asked={round.asked} />
          <AskedTable round={round} bodies={bodies} onAct={onAct} />
        </section>
        <RoundFiles round={round} bodies={bodies} />
      </div>
      {asking?.kind === 'remind' && <RemindBodies round={round} asked={asking.bodies} onClose={close} />}
      {asking?.kind === 'outcomes' && (
        <Dialog title={speak('nextVersion.outcomesDesk', { body: nameIn(asking.asked.names, language) })} width="wide" onClose={close}>
          <Outcomes plan={round.plan} round={round.id} body={asking.asked.body} language={round.version.languages[0] ?? 'ru'} />
        </Dialog>
      )}
      {asking?.kind === 'extend' && <ExtendAsked round={round} asked={asking.asked} onClose={close} />}
      {asking?.kind === 'change' && <ChangeRound round={round} onClose={close} />}
      {asking?.kind === 'close' && <CloseRound round={round} onClose={close} />}
    </Page>
  );
}
